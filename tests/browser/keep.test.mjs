// The guide kept on a phone: only when asked, whole, readable and searchable without a network, and
// forgotten at once.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import http from 'node:http';
import {after, before, test} from 'node:test';

import {follow, narrow, openBrowser} from './support/browser.mjs';
import {ask, serve} from './support/server.mjs';

let server, browser, neutral;
before(async () => {
  neutral = http.createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<!DOCTYPE html><title>Weather</title>')).listen(0, '127.0.0.1');
  await once(neutral, 'listening');
  [server, browser] = await Promise.all([serve({options: ['--leave-to', `http://127.0.0.1:${neutral.address().port}/`]}), openBrowser()]);
});
after(async () => { await browser?.close(); await server?.stop(); neutral?.close(); });

async function phone() {
  const context = await browser.newContext({viewport: narrow, locale: 'en-GB'});
  context.setDefaultTimeout(20_000);
  const page = await context.newPage(), errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return {context, page, errors};
}
// What this site left in the browser.
const left = (page) => page.evaluate(async () => ({caches: await caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length,
  stored: localStorage.length + sessionStorage.length, databases: (await indexedDB.databases()).length}));
const nothing = {caches: [], workers: 0, stored: 0, databases: 0};

async function keep(page, prefix = '') {
  await page.goto(`${server.address}${prefix}/keep`);
  await page.click('[data-keep]');
  await page.locator('[data-forget]').waitFor({state: 'visible', timeout: 60_000});
}

test('nothing is kept and nothing registered before the button is pressed', async () => {
  const {context, page} = await phone();
  for (const path of ['/', '/keep', '/understand/evisa']) await page.goto(server.address + path);
  assert.deepEqual(await left(page), nothing);
  assert.deepEqual(await context.cookies(), []);
  await context.close();
});

test('the page says how much stays, and the worker may reach no further than it lies', async () => {
  const listed = JSON.parse((await ask(server, '/keep.json')).bytes.toString('utf8'));
  const html = (await ask(server, '/keep')).bytes.toString('utf8');
  assert.ok(html.includes(`${listed.pages.length} pages, about ${(listed.bytes / 1e6).toFixed(1)} MB`));
  const worker = await ask(server, '/worker.js');
  assert.equal(worker.headers['service-worker-allowed'], undefined);
  assert.match(worker.headers['content-security-policy'], /worker-src 'self'/);
  for (const path of [...listed.pages, ...Object.values(listed.assets)]) assert.equal((await ask(server, path)).status, 200, path);
});

test('kept, read and searched without a network, then forgotten: nothing is left', async () => {
  const {context, page, errors} = await phone();
  await keep(page);
  assert.match(await page.innerText('#w_keep [role=status]'), /The guide of .* is on this phone/);
  assert.equal((await left(page)).caches.length, 1);
  await context.setOffline(true);
  await page.goto(`${server.address}/understand/phone-seizure`);
  assert.match(await page.innerText('h1'), /They took my phone/);
  assert.ok(await page.evaluate(() => getComputedStyle(document.querySelector('.leave')).backgroundColor) !== 'rgba(0, 0, 0, 0)', 'with its style');
  await page.goto(`${server.address}/claims/tl-gdpr-month`);
  assert.match(await page.innerText('h1'), /not on your phone/);
  await page.goto(`${server.address}/`);
  await page.fill('#q', 'bank closed');
  await page.press('#q', 'Enter');
  const first = page.locator('#found .hit a').first();
  await first.waitFor();
  assert.ok(!page.url().includes('bank'), 'the words stand in no address');
  await follow(page, () => first.click());
  assert.match(page.url(), /\/(understand\/banks|cards\/bank[a-z-]*)$/);
  await page.goto(`${server.address}/keep`);
  await page.click('[data-forget]');
  await page.locator('[data-keep]').waitFor({state: 'visible'});
  assert.deepEqual(await left(page), nothing);
  assert.match(await page.innerText('#w_keep [role=status]'), /Forgotten/);
  assert.deepEqual(errors, []);
  await context.close();
});

for (const [how, offline] of [['with', false], ['without', true]])
  test(`“Leave now” forgets it too, ${how} a network`, async () => {
    const {context, page} = await phone();
    await keep(page, '/ar');
    await page.goto(`${server.address}/ar/understand/phone-seizure`);
    await context.setOffline(offline);
    const gone = page.waitForEvent('framenavigated');
    await page.click('.leave');
    await gone;
    await context.setOffline(false);
    await page.goto(`${server.address}/keep`);
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    assert.deepEqual(await left(page), nothing);
    await context.close();
  });

test('a keeping that breaks off leaves nothing half kept', async () => {
  const {context, page} = await phone();
  await context.route('**/understand/banks', (route) => route.abort());
  await page.goto(`${server.address}/keep`);
  await page.click('[data-keep]');
  await page.getByText('could not be kept').waitFor();
  assert.deepEqual(await left(page), nothing);
  await context.close();
});

test('without script there is no button, and the page says why', async () => {
  const context = await browser.newContext({viewport: narrow, javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(`${server.address}/keep`);
  assert.equal(await page.locator('#w_keep button:visible').count(), 0);
  assert.match(await page.innerText('#w_keep'), /cannot keep the guide here/);
  await context.close();
});
