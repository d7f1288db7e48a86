// "New since you last looked": by kind of work, kept in the browser only when a person asks, and
// forgotten at once when they say so.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';

import {narrow, openBrowser, visitor} from './support/browser.mjs';
import {test} from './support/remembered.mjs';
import {serve} from './support/server.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), openBrowser()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const stored = (page) => page.evaluate(() => ({...localStorage}));
const changes = (page) => page.locator('.path--dates > li').count();

test('without script a person picks a day and a kind of work, and nothing offers to remember', async () => {
  const person = await visitor(browser, server, {size: narrow, script: false});
  const {page} = person;
  await page.goto(`${server.address}/changes`);
  const all = await changes(page);
  assert.equal(await page.locator('#w_looked').isVisible(), false);
  await page.locator('details.why summary').click();
  await page.locator('#pick_work').selectOption({label: 'Health'});
  await page.locator('details.why button').click();
  await page.waitForURL('**/changes?since=&work=health');
  const some = await changes(page);
  assert.ok(some > 0 && some < all, `${some} of ${all} concern health`);
  assert.equal(await page.locator('#pick_work').inputValue(), 'health', 'what was chosen is still chosen');
  await person.leavesNoTrace();
  await person.close();
});

test('nothing is remembered until the button is pressed, and the second one forgets it', async () => {
  const person = await visitor(browser, server);
  const {page} = person;
  await page.goto(`${server.address}/changes?work=health`);
  assert.deepEqual(await stored(page), {});
  await page.locator('[data-keep]').click();
  const {day, work, ...more} = JSON.parse((await stored(page))['waymark.looked']);
  assert.match(day, /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual([work, more], ['health', {}], 'a day and a kind of work, and nothing else');
  await page.goto(`${server.address}/changes`);
  await page.locator('[data-show] a').click();
  await page.waitForURL(`**/changes?since=${day}&work=health`);
  assert.equal(await changes(page), 0, 'nothing is new since today');
  await page.locator('[data-forget]').click();
  await person.leavesNoTrace();
  assert.equal(await page.locator('[data-show]').isVisible(), false);
  await person.close();
});

test('what was kept before a correction shows what is new, and looking moves the day on', async () => {
  const person = await visitor(browser, server);
  const {page} = person;
  await page.goto(`${server.address}/changes`);
  await page.evaluate(() => localStorage.setItem('waymark.looked', '{"day":"2026-10-01","work":""}'));
  await page.reload();
  await page.locator('[data-show] a').click();
  await page.waitForURL('**/changes?since=2026-10-01');
  assert.ok(await changes(page) > 0);
  assert.notEqual(JSON.parse((await stored(page))['waymark.looked']).day, '2026-10-01');
  await person.close();
});

test('what somebody else wrote into the store is not believed', async () => {
  const person = await visitor(browser, server);
  const {page} = person;
  await page.goto(`${server.address}/changes`);
  for (const odd of ['no json', '{"day":"<b>","work":""}', '{"day":"2026-10-01","work":{}}', 'null']) {
    await page.evaluate((words) => localStorage.setItem('waymark.looked', words), odd);
    await page.reload();
    assert.equal(await page.locator('[data-show]').isVisible(), false, odd);
    assert.ok(await page.locator('[data-keep]').isVisible());
  }
  await person.close();
});

test('“Leave now” forgets it', async () => {
  const person = await visitor(browser, server);
  const {page} = person;
  await page.goto(`${server.address}/changes`);
  await page.locator('[data-keep]').click();
  await page.route('**/leave', (route) => route.fulfill({status: 200, contentType: 'text/html', body: 'away'}));
  await page.locator('.leave').click();
  await page.waitForURL('**/leave');
  assert.deepEqual(await stored(page), {}, 'also where the browser heeds no Clear-Site-Data');
  await person.close();
});
