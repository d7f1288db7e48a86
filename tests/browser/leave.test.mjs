// Leave now: the page is gone at once, and Back does not bring it back.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import http from 'node:http';
import {after, before, test} from 'node:test';

import {narrow, openBrowser, visitor} from './support/browser.mjs';
import {ask, serve} from './support/server.mjs';

let neutral, server, browser;
before(async () => {
  neutral = http.createServer((request, response) => {
    if (request.url !== '/favicon.ico') neutral.referrers.push(request.headers.referer);
    response.setHeader('Content-Type', 'text/html');
    response.end('<!DOCTYPE html><html lang="en"><title>Weather</title><h1>Dry</h1>');
  }).listen(0, '127.0.0.1');
  neutral.referrers = [];
  await once(neutral, 'listening');
  neutral.address = `http://127.0.0.1:${neutral.address().port}`;
  [server, browser] = await Promise.all([serve({options: ['--leave-to', `${neutral.address}/`]}), openBrowser()]);
});
after(async () => { await browser?.close(); await server?.stop(); neutral?.close(); });

test('the address sends a browser away and clears what the page may have stored', async () => {
  for (const path of ['/leave', '/ar/leave']) {
    const answer = await ask(server, path);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.location, `${neutral.address}/`);
    assert.equal(answer.headers['clear-site-data'], '"storage"');
    assert.match(answer.headers['cache-control'], /no-store/);
  }
});

for (const prefix of ['', '/ar'])
  test(`without script it is a plain link ${prefix && 'in the Arabic frame'}`, async () => {
    const person = await visitor(browser, server, {script: false, size: narrow, allowed: [neutral.address]});
    await person.page.goto(`${server.address}${prefix}/understand/phone-seizure`);
    await person.page.locator('a.leave').click();
    await person.page.waitForURL(`${neutral.address}/`);
    assert.equal(await person.page.locator('h1').textContent(), 'Dry');
    await person.leavesNoTrace();
    await person.close();
  });

test('with script the page loses its place in the history', async () => {
  const person = await visitor(browser, server, {allowed: [neutral.address]});
  const {page} = person;
  await page.goto(`${neutral.address}/before`);
  await page.goto(`${server.address}/understand/phone-seizure`);
  await page.locator('a.leave').click();
  await page.waitForURL(`${neutral.address}/`);
  await page.goBack();
  assert.equal(page.url(), `${neutral.address}/before`, 'Back goes past the guide');
  await page.goForward();
  assert.equal(page.url(), `${neutral.address}/`, 'and so does Forward');
  await person.leavesNoTrace();
  await person.close();
});

test('it is in reach wherever one has scrolled to, and with the keyboard', async () => {
  const person = await visitor(browser, server, {size: narrow, allowed: [neutral.address]});
  const {page} = person;
  await page.goto(`${server.address}/understand/phone-seizure`);
  await page.mouse.wheel(0, 3000);
  await page.waitForFunction(() => scrollY > 1000);
  const box = await page.locator('a.leave').boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 90, 'it stays at the top');
  await page.locator('a.leave').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${neutral.address}/`);
  await person.close();
});

test('nobody there learns where the person came from', () => {
  assert.ok(neutral.referrers.length > 3);
  assert.deepEqual(neutral.referrers.filter(Boolean), []);
});

test('no other site is told where a reader comes from; without TLS in an office, our own forms are', async () => {
  const policy = async (server) => (await ask(server, '/')).headers['referrer-policy'];
  const office = await serve({listen: '0.0.0.0'});
  assert.equal(await policy(office), 'same-origin');
  await office.stop();
  const behindProxy = await serve({listen: '0.0.0.0', options: ['--trusted-proxy', '127.0.0.1']});
  assert.equal(await policy(behindProxy), 'no-referrer');
  await behindProxy.stop();
  const laptop = await serve();
  assert.equal(await policy(laptop), 'no-referrer');
  await laptop.stop();
});
