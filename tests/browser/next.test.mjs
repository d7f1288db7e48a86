// What happens next: the road, a history told by a form without script, and what cannot have happened.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';

import {narrow, openBrowser, visitor} from './support/browser.mjs';
import {whatHappensNext} from './support/kinds.mjs';
import {test} from './support/remembered.mjs';
import {ask, serve} from './support/server.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), openBrowser()]); });
after(async () => { await browser?.close(); await server?.stop(); });

async function told(events, options = {}) {
  const person = await visitor(browser, server, {size: narrow, script: false, ...options});
  await whatHappensNext(person.page, server.address, events);
  return person;
}

test('without script a refusal leads to its days and letters, and the form keeps what was told', async () => {
  const {page, close} = await told([['received', '2026-03-02'], ['refused', '2026-03-30']]);
  assert.match(await page.locator('main').innerText(), /Refused/);
  const days = await page.locator('section[aria-labelledby=w_days] li').allInnerTexts();
  assert.ok(days.some((day) => day.includes('30 June 2026')), 'judicial review, three months after the refusal');
  assert.match(await page.locator('section[aria-labelledby=w_letters]').innerText(), /Complain to them \(L7\)/);
  assert.equal(await page.locator('#kind-2').inputValue(), 'refused');
  assert.equal(await page.locator('#day-2').inputValue(), '2026-03-30');
  assert.equal(await page.locator('fieldset.event').count(), 5, 'three rows more than were told');
  await close();
});

test('each day says how far its claim was checked, and leads to it', async () => {
  const {page, close} = await told([['received', '2026-03-02']]);
  for (const day of await page.locator('section[aria-labelledby=w_days] li').all())
    assert.equal(await day.locator('a[href^="/claims/"], .ours').count(), 1);
  await close();
});

test('what cannot have happened is told with its reason, and left out', async () => {
  const {page, close} = await told([['received', '2026-03-02'], ['s166-application', '2026-03-05']]);
  assert.match(await page.locator('aside.note--care').innerText(), /The tribunal looks only at what the regulator failed to do/);
  await close();
});

test('an event without a day is mended in its row, and nothing is lost', async () => {
  const {page, close} = await told([['received', '2026-03-02'], ['refused', '']]);
  assert.match(await page.locator('fieldset.event').nth(1).innerText(), /Say on which day it happened/);
  assert.equal(await page.locator('#day-1').inputValue(), '2026-03-02');
  await close();
});

test('nothing of what was told is kept by anybody', async () => {
  const answer = await ask(server, '/next', {method: 'POST', form: {right: 'access', 'kind-1': 'received', 'day-1': '2026-03-02'}});
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['cache-control'], 'no-store');
  const wrong = await ask(server, '/next', {method: 'POST', form: {right: 'access', 'kind-1': 'received', 'day-1': '03/04/2026'}});
  assert.equal(wrong.status, 422);
  assert.match(wrong.bytes.toString(), /This can be two days|this can be two days/);
});

test('the road is drawn once for data and once for information, and each step stands in the list beside it', async () => {
  const person = await visitor(browser, server, {size: narrow});
  await person.page.goto(`${server.address}/next`);
  for (const anchor of ['road-data', 'road-information']) {
    const road = person.page.locator(`section[aria-labelledby=${anchor}]`);
    assert.equal(await road.locator('svg circle').count(), await road.locator('ol.path > li').count());
  }
  assert.equal(await person.page.evaluate(() => document.documentElement.scrollWidth), 320);
  await person.leavesNoTrace();
  await person.close();
});

test('in an Arabic frame the page stands from right to left', async () => {
  const {page, close} = await told([]);
  await page.goto(`${server.address}/ar/next`);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('main')).direction), 'rtl');
  await close();
});
