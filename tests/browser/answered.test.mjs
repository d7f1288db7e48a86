// What did they answer? From a letter, from last days and from what happens next to what came back, by
// keyboard on a small phone and without script; nothing that was told stands in an address.
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before} from 'node:test';

import {follow, narrow, openBrowser, visitor} from './support/browser.mjs';
import {whatHappensNext} from './support/kinds.mjs';
import {test} from './support/remembered.mjs';
import {ask, copyOfContent, serve} from './support/server.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), openBrowser()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const known = {right: 'access', nation: 'england-and-wales', recipient: 'ukvi', 'kind-1': 'received', 'day-1': '2026-09-01'};
const told = (reaction, day, more = {}) => ask(server, '/answered', {method: 'POST', form: {...known, reaction, day, do: 'show', ...more}});
const main = (page) => page.locator('main').innerText();

// Tabs until the control is in focus, and presses it.
async function press(page, selector) {
  for (let i = 0; i < 150; i += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return follow(page, () => page.keyboard.press('Enter'));
    await page.keyboard.press('Tab');
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

for (const script of [false, true])
  test(`by keyboard at 320 px, ${script ? 'with' : 'without'} script: from what happens next to the next letter`, async () => {
    const person = await visitor(browser, server, {size: narrow, script});
    const {page} = person;
    await whatHappensNext(page, server.address, [['received', '2026-09-01']]);
    await press(page, 'form[action="/answered"] button');
    assert.match(await main(page), /What came\?/);
    await press(page, 'button[value=longer]');
    assert.equal(await page.locator('main input:not([type=hidden]), main select').count(), 3, 'the day, and whether with reasons: no more');
    assert.match(await main(page), /It arrived there, with proof: 1 September 2026/, 'what was told before is still there');
    await page.locator('#day').fill('2026-09-21');
    await page.locator('input[value=with-reasons]').focus();
    await page.keyboard.press('Space');
    await press(page, 'button[value=show]');
    assert.match(await page.locator('h1').innerText(), /They need longer/);
    const state = await page.locator('section[aria-labelledby=w_state]').innerText();
    assert.match(state, /1 December 2026/, 'three months from 1 September');
    assert.match(state, /Until now the last day was 1 October 2026/);
    assert.match(await page.locator('section[aria-labelledby=w_means]').innerText(), /2 months/);
    assert.ok(await page.locator('#sources ~ div a[href^="/claims/"], section[aria-labelledby=sources] a[href^="/claims/"]').count() > 0, 'what it means has its sources');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), 'no sideways scroll');
    await press(page, 'form[action="/letters/extension"] button');
    assert.equal(await page.locator('#a_notice_day').inputValue(), '2026-09-21', 'the letter knows the day');
    assert.equal(await page.locator('#w_missing').count(), 0, 'it begins without reproach');
    for (const request of person.asked) assert.doesNotMatch(request.url(), /longer|2026|\?/, 'what was told travels in bodies only');
    await person.leavesNoTrace();
    await person.close();
  });

test('a letter leads to what they answered, with its own day, law and body', async () => {
  const {page, close} = await visitor(browser, server, {size: narrow, script: false});
  await page.goto(`${server.address}/letters/access`);
  await page.locator('#a_recipient').selectOption('ukvi');
  await follow(page, () => page.locator('button[value=preview]').click());
  await follow(page, () => page.locator('form[action="/answered"] button').click());
  await follow(page, () => page.locator('button[value=no]').click());
  assert.match(await main(page), /Sent by (post|e-mail): \d+ \w+ \d{4}/);
  assert.equal(await page.locator('input[name=recipient]').getAttribute('value'), 'ukvi');
  await close();
});

test('last days lead there with all that was typed, however its days were written', async () => {
  const {page, close} = await visitor(browser, server, {script: false});
  await page.goto(`${server.address}/due`);
  await page.locator('#day-1').fill('1 September 2026');
  await follow(page, () => page.locator('button[value=count]:not([aria-hidden])').click());
  await follow(page, () => page.locator('form[action="/answered"] button').click());
  await follow(page, () => page.locator('button[value=meaning]').click());
  assert.match(await main(page), /1 September 2026/);
  await page.locator('#day').fill('2026-09-10');
  await follow(page, () => page.locator('button[value=show]').click());
  assert.match(await main(page), /The clock stands still/);
  await follow(page, () => page.locator('form[action="/due"] button').click());
  assert.match(await page.locator('h1').innerText(), /The clock stands still/, 'and last days know it now');
  await close();
});

test('who comes with nothing is asked when it went, and nothing else', async () => {
  const {page, close} = await visitor(browser, server, {script: false});
  await page.goto(`${server.address}/answered`);
  await follow(page, () => page.locator('button[value=nothing]').click());
  assert.equal(await page.locator('#day').count(), 0, 'silence has no day');
  await page.locator('#kind-1').selectOption('received');
  await page.locator('#day-1').fill('2026-09-01');
  await follow(page, () => page.locator('button[value=show]').click());
  assert.match(await main(page), /They were late/);
  assert.ok(await page.locator('form[action="/letters/overdue"] button').count() === 1);
  await close();
});

test('all eight are answered, with what it means and its sources, and nothing is kept', async () => {
  for (const [reaction, detail] of [['automatic'], ['identity'], ['meaning'], ['longer', 'without-reasons'], ['part'], ['no'], ['wrong-team', 'another-body'], ['nothing']]) {
    const answer = await told(reaction, '2026-09-15', detail ? {detail} : {});
    const page = answer.bytes.toString();
    assert.equal(answer.status, 200, reaction);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.match(page, /id="w_means"/);
    assert.match(page, /id="s1"/, `${reaction} cites`);
    assert.match(page, /advice|This is help with data rights/);
    assert.doesNotMatch(page, /cannot have happened/, reaction);
  }
});

for (const [what, form, words] of [
  ['no day', {day: ''}, /Give the day it came/],
  ['a day ahead', {day: '2031-01-01'}, /lies ahead/],
  ['a day that is none', {day: '2026-02-31'}, /does not exist/],
  ['no reasons or none', {reaction: 'longer', detail: ''}, /Pick one of the two/],
  ['a request without its day', {'day-1': ''}, /Give the day your request went/],
])
  test(`${what}: asked again beside the field, with all that was given`, async () => {
    const answer = await told('no', '2026-09-15', form);
    const page = answer.bytes.toString();
    assert.equal(answer.status, 422);
    assert.match(page, words);
    assert.match(page, /name="recipient" value="ukvi"/);
  });

test('words that are none of the eight, or of a law, break nothing', async () => {
  const eight = await ask(server, '/answered', {method: 'POST', form: {reaction: 'applause'}});
  assert.equal(eight.status, 200);
  assert.match(eight.bytes.toString(), /value="wrong-team"/);
  const law = await told('no', '2026-09-15', {regime: 'maritime'});
  assert.equal(law.status, 422);
});

test('law past its review date asks first', async (t) => {
  const content = await copyOfContent();
  const file = join(content, 'law/periods.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^review-by: .*/m, 'review-by: 2026-01-01'));
  const old = await serve({content});
  t.after(() => old.stop());
  const form = {...known, reaction: 'no', day: '2026-09-15', do: 'show'};
  const asked = await ask(old, '/answered', {method: 'POST', form});
  assert.equal(asked.status, 422);
  assert.match(asked.bytes.toString(), /past its review date/);
  const agreed = await ask(old, '/answered', {method: 'POST', form: {...form, agreed: 'yes'}});
  assert.equal(agreed.status, 200);
  assert.match(agreed.bytes.toString(), /name="agreed" value="yes"/, 'and is not asked again on the way');
});

test('in an Arabic frame the eight are English words among Arabic ones', async () => {
  const {page, close} = await visitor(browser, server, {size: narrow, script: false});
  await page.goto(`${server.address}/ar/answered`);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('main')).direction), 'rtl');
  assert.equal(await page.locator('button[value=longer]').getAttribute('lang'), 'en-GB');
  await close();
});
