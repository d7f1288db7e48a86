// What a page costs on a phone with little data.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {gunzipSync} from 'node:zlib';

import {openBrowser, visitor} from './support/browser.mjs';
import {guideKinds, guidePaths} from './support/kinds.mjs';
import {test} from './support/remembered.mjs';
import {ask, serve} from './support/server.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), openBrowser()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const gzipped = async (path) => {
  const answer = await ask(server, path, {headers: {'Accept-Encoding': 'gzip'}});
  assert.equal(answer.status, 200, path);
  return answer;
};

test('every page weighs 30 KB at most with its style and script', async () => {
  const weight = new Map();
  const weigh = async (path) => {
    if (!weight.has(path)) weight.set(path, (await gzipped(path)).bytes.length);
    return weight.get(path);
  };
  const heavy = [];
  for (const path of guidePaths()) {
    const html = (await ask(server, path)).bytes.toString('utf8');
    let bytes = await weigh(path);
    for (const [, asset] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) bytes += await weigh(asset);
    if (bytes > 30 * 1024) heavy.push(`${path}: ${bytes} bytes`);
  }
  assert.deepEqual(heavy, []);
});

for (const path of guideKinds)
  test(`${path} takes 5 requests at most with the font, and those weigh 30 KB at most`, async () => {
    const person = await visitor(browser, server);
    await person.page.goto(server.address + path, {waitUntil: 'load'});
    await person.page.evaluate(() => document.fonts.ready.then(() => {}));
    const asked = [...new Set(person.asked.map((one) => new URL(one.url()).pathname))];
    assert.ok(asked.length <= 5, `${asked}`);
    let bytes = 0;
    for (const each of asked.filter((one) => !one.endsWith('.woff2'))) bytes += (await gzipped(each)).bytes.length;
    assert.ok(bytes <= 30 * 1024, `${bytes} bytes`);
    await person.close();
  });

test('pages come compressed, and say the same either way', async () => {
  const path = '/understand/phone-seizure';
  const [plain, small, smaller] = await Promise.all([ask(server, path), gzipped(path), ask(server, path, {headers: {'Accept-Encoding': 'gzip, br'}})]);
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(small.headers['content-encoding'], 'gzip');
  assert.equal(smaller.headers['content-encoding'], 'br');
  assert.ok(gunzipSync(small.bytes).equals(plain.bytes));
  assert.ok(smaller.bytes.length < small.bytes.length && small.bytes.length < plain.bytes.length);
});

test('a second visit asks for the page only, and is told that it has not changed', async () => {
  const first = await ask(server, '/understand/phone-seizure');
  const again = await ask(server, '/understand/phone-seizure', {headers: {'If-None-Match': first.headers.etag}});
  assert.equal(again.status, 304);
  assert.equal(again.bytes.length, 0);
  for (const found of first.bytes.toString('utf8').matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g))
    assert.match((await ask(server, found[1])).headers['cache-control'], /immutable/, found[1]);
});

test('a page needs no script and nothing inline', async () => {
  for (const path of ['/', ...guidePaths()]) {
    const html = (await ask(server, path)).bytes.toString('utf8');
    assert.doesNotMatch(html, /\sstyle="|<style|\son\w+="|javascript:/i, path);
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/i, path);
  }
});
