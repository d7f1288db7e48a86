// Last days: counted by keyboard on a small phone, without script and with; as a calendar file; refused
// kindly.
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before} from 'node:test';

import {follow, narrow, openBrowser, visitor} from './support/browser.mjs';
import {test} from './support/remembered.mjs';
import {ask, copyOfContent, serve} from './support/server.mjs';

let server, browser;
before(async () => { server = await serve(); browser = await openBrowser(); });
after(async () => { await browser?.close(); await server?.stop(); });

const sent = {right: 'access', nation: 'england-and-wales', 'kind-1': 'received', 'day-1': '25 November 2026'};
const post = (path, form) => ask(server, path, {method: 'POST', form});

test('the day is counted with its reasons, and nothing is kept', async () => {
  const answer = await post('/due', sent);
  const page = answer.bytes.toString();
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.match(page, /They must answer by|The answer was due by/);
  assert.match(page, /<time datetime="2026-12-29">29 December 2026<\/time>/);
  assert.match(page, /href="\/claims\/tl-gdpr-ico-count"/);
  assert.match(page, /value="25 November 2026"/, 'what was typed comes back');
});

test('a calendar file comes by POST, and names nobody', async () => {
  const file = await post('/due/calendar', sent);
  assert.match(file.headers['content-type'], /^text\/calendar/);
  assert.match(file.headers['content-disposition'], /attachment/);
  assert.match(file.bytes.toString(), /DTSTART;VALUE=DATE:20261229\r\n/);
});

for (const [typed, told] of [['31 February 2026', 'does not exist'], ['03/04/2026', 'two days'], ['soon', 'not a day'], ['', 'no day to count from']])
  test(`“${typed}” is sent back beside its field`, async () => {
    const answer = await post('/due', {...sent, 'day-1': typed});
    const page = answer.bytes.toString();
    assert.equal(answer.status, 422);
    assert.match(page, new RegExp(`id="day-1-w">[^<]*(<[^/][^>]*>[^<]*)?.*${told}`));
    assert.ok(page.includes(`name="day-1" type="text" dir="auto" autocomplete="off" maxlength="60" value="${typed}"`));
  });

for (const script of [false, true])
  test(`by keyboard at 320 px, ${script ? 'with' : 'without'} script, a step is added`, async () => {
    const person = await visitor(browser, server, {size: narrow, script});
    const {page} = person;
    await page.goto(`${server.address}/due`);
    await page.locator('#day-1').focus();
    await page.keyboard.type('1 September 2026');
    await page.keyboard.press('Tab');
    await follow(page, () => page.keyboard.press('Enter')); // "Add what happened": one row has no other button
    await page.locator('#kind-2').selectOption('clarification-asked');
    await page.locator('#day-2').fill('8 September 2026');
    await page.locator('button[value=add]').focus();
    await follow(page, () => page.keyboard.press('Enter'));
    await page.locator('#kind-3').selectOption('clarification-answered');
    await page.locator('#day-3').fill('18 September 2026');
    await page.locator('#nation').selectOption('england-and-wales');
    await page.locator('button[value=count]:not([aria-hidden])').focus();
    await follow(page, () => page.keyboard.press('Enter'));
    assert.match(await page.locator('h1').innerText(), /12 October 2026/);
    assert.equal(await page.locator('svg.cal').count(), 2);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), 'no sideways scroll');
    const smallest = await page.locator('svg.cal text').evaluateAll((all) => Math.min(...all.map((one) => parseFloat(getComputedStyle(one).fontSize))));
    assert.ok(smallest >= 12, `letters of ${smallest} px`);
    await person.leavesNoTrace();
    await person.close();
  });

test('without script a line is taken out by its button, and the others keep what they say', async () => {
  const {page, close} = await visitor(browser, server, {size: narrow, script: false});
  await page.goto(`${server.address}/due`);
  assert.equal(await page.locator('button[value=take-1]').count(), 0, 'the only line stays');
  await page.locator('#day-1').fill('1 September 2026');
  await follow(page, () => page.locator('button[value=add]').click());
  await page.locator('#kind-2').selectOption('refused');
  await page.locator('#day-2').fill('8 September 2026');
  await follow(page, () => page.locator('button[value=take-1]').click());
  assert.equal(await page.locator('#kind-1').inputValue(), 'refused');
  assert.equal(await page.locator('#day-1').inputValue(), '8 September 2026');
  assert.equal(await page.locator('#day-2').count(), 0);
  await close();
});

test('the Enter key in a day counts, and takes no line out', async () => {
  const {page, close} = await visitor(browser, server, {script: false});
  await page.goto(`${server.address}/due`);
  await page.locator('#day-1').fill('1 September 2026');
  await follow(page, () => page.locator('button[value=add]').click());
  await page.locator('#day-1').focus();
  await follow(page, () => page.keyboard.press('Enter'));
  assert.match(await page.locator('h1').innerText(), /1 October 2026/);
  await close();
});

test('law past its review date asks before it counts, and counts once somebody has read that', async (t) => {
  const content = await copyOfContent();
  const file = join(content, 'law/periods.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^review-by: .*/m, 'review-by: 2026-01-01'));
  const old = await serve({content});
  t.after(() => old.stop());
  const {page, close} = await visitor(browser, old, {size: narrow, script: false});
  await page.goto(`${old.address}/due`);
  assert.match(await page.locator('aside[aria-labelledby=old]').innerText(), /1 January 2026/);
  await page.locator('#day-1').fill('1 September 2026');
  await follow(page, () => page.locator('button[value=count]:not([aria-hidden])').click());
  assert.match(await page.locator('main').innerText(), /First say here/);
  assert.doesNotMatch(await page.locator('h1').innerText(), /October/, 'no day before that');
  await page.locator('input[name=agreed]').check();
  await follow(page, () => page.locator('button[value=count]:not([aria-hidden])').click());
  assert.match(await page.locator('h1').innerText(), /1 October 2026/);
  const calendar = await ask(old, '/due/calendar', {method: 'POST', form: sent});
  assert.equal(calendar.status, 422, 'a calendar asks too');
  await close();
});
