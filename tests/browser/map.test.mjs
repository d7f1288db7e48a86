// Journey 3, "follow the data", walked by a person: what a client did, where the data goes, on which
// day, and who can reach whom.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';

import {narrow, openBrowser, visitor, wide} from './support/browser.mjs';
import {test} from './support/remembered.mjs';
import {serve} from './support/server.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), openBrowser()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const smallest = 12; // px of letters in a drawing, on a phone

for (const [size, script, theme] of [[narrow, false, 'light'], [wide, true, 'dark']])
  test(`a person follows a hospital visit: ${size.width} px, ${script ? 'with' : 'without'} script, ${theme}`, async () => {
    const person = await visitor(browser, server, {size, script, theme});
    const {page} = person;
    await page.goto(server.address);
    await page.locator('.words a', {hasText: 'Follow the data'}).click();
    await page.waitForURL('**/map');
    await page.locator('a', {hasText: 'If my client goes to hospital?'}).click();
    await page.waitForURL('**/map/walk/hospital');
    const drawing = page.locator('figure svg');
    const letters = await drawing.locator('text').first().evaluate((text) =>
      parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.getBoundingClientRect().width / text.ownerSVGElement.viewBox.baseVal.width);
    assert.ok(letters >= smallest, `${letters} px`);
    const arrows = await drawing.locator('circle').count(), steps = await page.locator('.path > li').count();
    assert.ok(steps >= 5);
    assert.equal(arrows, steps, 'the drawing and the list have the same steps');
    for (const fact of ['What moves', 'Power used', 'You can'])
      assert.equal(await page.locator('.path dt', {hasText: fact}).count(), steps, fact);
    await page.locator('.path dd a').first().click();
    await page.waitForURL('**/map/*/*');
    assert.ok(await page.locator('#ask').isVisible(), 'a body says how to ask it');
    await person.leavesNoTrace();
    await person.close();
  });

test('another day has the flows of that day, and a day that does not exist is said', async () => {
  const person = await visitor(browser, server, {script: false});
  const {page} = person;
  const tracing = page.locator('.path > li', {has: page.locator('a[href="/claims/f_nhsd_mou"]')});
  const hasEnded = async () => /is-ended/.test(await tracing.getAttribute('class') ?? '');
  await page.goto(`${server.address}/map/walk/gp`);
  assert.equal(await hasEnded(), true, 'tracing through the NHS index ended on 9 November 2018');
  await page.locator('details.why summary').click();
  await page.locator('input[name=as-of]').fill('2018-06-01');
  await page.locator('details.why button').click();
  await page.waitForURL('**as-of=2018-06-01');
  assert.equal(await hasEnded(), false, 'and ran on 1 June 2018');
  assert.match(await page.locator('details.why').textContent(), /1 June 2018/);
  await page.goto(`${server.address}/map/walk/gp?as-of=2026-02-31`);
  assert.ok(await page.locator('[role=alert]').isVisible());
  assert.equal(await hasEnded(), true, 'it shows today instead');
  await person.close();
});

test('who can reach what: the shortest path first, with its drawing; by keyboard alone', async () => {
  const person = await visitor(browser, server, {script: false});
  const {page} = person;
  await page.goto(`${server.address}/map/paths`);
  await page.locator('#from').focus();
  await page.locator('#from').selectOption('nhs_trust');
  await page.keyboard.press('Tab');
  await page.locator('#to').selectOption('ukvi');
  await page.locator('#to').press('Tab');
  while (!await page.evaluate(() => document.activeElement.matches('main form button[type=submit]'))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/map/paths?*to=ukvi*');
  const lengths = await page.locator('section[aria-labelledby^=path]').evaluateAll((paths) => paths.map((one) => one.querySelectorAll('.path > li').length));
  assert.ok(lengths.length > 0);
  assert.equal(await page.locator('section[aria-labelledby=path1] svg').count(), 1);
  assert.equal(await page.locator('#from').inputValue(), 'nhs_trust', 'what was chosen is still chosen');
  await page.goto(`${server.address}/map/paths?from=nobody&to=ukvi`);
  assert.match(await page.locator('[role=alert]').textContent(), /nobody/);
  await person.close();
});

test('a page of the guide shows where its data goes, as a drawing and in words', async () => {
  const person = await visitor(browser, server, {size: narrow});
  await person.page.goto(`${server.address}/understand/banks`);
  const map = person.page.locator('section[aria-labelledby=map]');
  assert.equal(await map.locator('svg circle').count(), await map.locator('ol.drawn li').count());
  await map.locator('.acts a').click();
  await person.page.waitForURL('**/map/walk/bank');
  await person.leavesNoTrace();
  await person.close();
});
