// Arabic pages: what is said in Arabic is there, and what is not says which language it is in, so that
// it is read and laid out as that language.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';

import {follow, narrow, openBrowser, visitor} from './support/browser.mjs';
import {whatHappensNext} from './support/kinds.mjs';
import {test} from './support/remembered.mjs';
import {serve} from './support/server.mjs';

let server, browser, person;
before(async () => {
  [server, browser] = await Promise.all([serve(), openBrowser()]);
  person = await visitor(browser, server, {size: narrow});
});
after(async () => { await browser?.close(); await server?.stop(); });

// Words of Latin letters that are not marked as English: two or more in a row outside of brackets.
// One name may stand among Arabic words, and official terms follow in brackets. What tells of a
// drawing to those who hear it can hold no marks.
async function unmarked(page) {
  return page.evaluate(() => {
    const said = (node) => node.nodeValue.replace(/\([^()]*(\([^()]*\)[^()]*)*\)/g, ' ');
    const isShown = (one) => one.checkVisibility() || one.closest('option, title');
    const found = [];
    const all = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    for (let node = all.nextNode(); node; node = all.nextNode()) {
      const around = node.parentElement;
      if (!/\p{Script=Latin}[\w’'-]*[ ,:]+\p{Script=Latin}\w/u.test(said(node)) || !isShown(around)) continue;
      const marked = around.closest('[lang]');
      if (marked === document.documentElement) found.push(node.nodeValue.trim().slice(0, 80));
    }
    return found;
  });
}

async function lastDay(page, base, day) {
  await page.goto(`${base}/due`);
  await page.locator('#day-1').fill(day);
  await follow(page, () => page.locator('button[value=count]:not([aria-hidden])').click());
}

const kinds = {
  'the form of last days': (page, base) => page.goto(`${base}/due`),
  'a last day, with its reasons': (page, base) => lastDay(page, base, '2026-09-01'),
  'what happens next': (page, base) => page.goto(`${base}/next`),
  'where a request stands': (page, base) => whatHappensNext(page, base, [['sent', '2026-03-02'], ['refused', '2026-03-30'], ['refused', '2026-03-31']]),
  'all letters': (page, base) => page.goto(`${base}/letters`),
  'a letter': (page, base) => page.goto(`${base}/letters/access`),
  'what happened?': (page, base) => page.goto(`${base}/spot`),
  'reading without a network': (page, base) => page.goto(`${base}/keep`),
  'the map': (page, base) => page.goto(`${base}/map`),
  'the way of data': (page, base) => page.goto(`${base}/map/walk/bank`),
  'the mirror': (page, base) => page.goto(`${base}/mirror`),
  'where to find help': (page, base) => page.goto(`${base}/resources`),
  'all cases': (page, base) => page.goto(`${base}/cases`),
};
for (const [name, open] of Object.entries(kinds))
  test(`what is not in Arabic says so: ${name}`, async () => {
    await open(person.page, `${server.address}/ar`);
    assert.deepEqual(await unmarked(person.page), []);
    assert.equal(await person.page.evaluate(() => getComputedStyle(document.querySelector('main')).direction), 'rtl');
    await person.leavesNoTrace();
  });

for (const [name, open] of Object.entries(kinds).filter(([, open]) => /next|due|lastDay/i.test(open)))
  test(`the forms of requests and their answers are in Arabic, as a draft with English one step away: ${name}`, async () => {
    const {page} = person;
    await open(page, `${server.address}/ar`);
    assert.match(await page.locator('h1').textContent(), /\p{Script=Arabic}/u);
    assert.equal(await page.locator('.note', {hasText: 'Draft translation'}).count(), 1);
    assert.equal(await page.locator('.note a[hreflang], .note a').first().count(), 1);
    for (const one of await page.locator('main :is(label, legend, optgroup, button, h2)').all())
      assert.match(await one.evaluate((it) => it.label ?? it.textContent), /\p{Script=Arabic}/u);
  });

test('a day typed in English keeps its order, in its field and in the answer', async () => {
  const {page} = person;
  await lastDay(page, `${server.address}/ar`, '31 February 2026');
  assert.equal(await page.locator('#day-1').evaluate((one) => getComputedStyle(one).direction), 'ltr');
  assert.equal(await page.locator('#day-1-w bdi').count(), 1);
});

test('names of bodies in a drawing run from left to right, the road of a request from right to left', async () => {
  const {page} = person;
  const direction = () => page.locator('main svg[role=img] text').first().evaluate((one) => getComputedStyle(one).direction);
  await page.goto(`${server.address}/ar/map/walk/bank`);
  assert.equal(await direction(), 'ltr');
  await page.goto(`${server.address}/ar/next`);
  assert.equal(await direction(), 'rtl');
});
