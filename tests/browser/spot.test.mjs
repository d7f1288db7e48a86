// Journey 1, "spot": from what happened to first steps. By keyboard at 320 px without script, and
// with script; nothing that was answered stands in an address, and nothing is kept.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';

import {narrow, openBrowser, visitor, wide} from './support/browser.mjs';
import {test} from './support/remembered.mjs';
import {serve} from './support/server.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), openBrowser()]); });
after(async () => { await browser?.close(); await server?.stop(); });

// Tabs until the control is in focus, as somebody without a mouse does.
async function tabTo(page, selector) {
  for (let i = 0; i < 120; i += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}
async function tick(page, name, value) {
  await tabTo(page, `input[name="a.${name}"][value="${value}"]`);
  await page.keyboard.press('Space');
}
async function next(page) {
  await tabTo(page, 'button[name=go][value=next]');
  await page.keyboard.press('Enter');
}
const heading = (page, words) => page.getByRole('heading', {level: 1, name: words}).waitFor();

async function spot(person) {
  const {page} = person;
  await page.goto(`${server.address}/spot`);
  await heading(page, 'What happened?');
  await tick(page, 'what', 'evisa');
  await next(page);
  await heading(page, 'What is wrong with it?');
  await tick(page, 'evisa-shows', 'stranger');
  await next(page);
  await heading(page, /Who has already been shown it/);
  await tick(page, 'evisa-seen', 'employer');
  await next(page);
  await heading(page, 'Is any of this true now?');
  await tick(page, 'now', 'livelihood');
  await next(page);
  await heading(page, 'We see 3 data problems');
  assert.equal(await page.locator('#i_evisa-joined').textContent(), 'Two people’s records may be joined');
  assert.match(await page.locator('#note').textContent(), /^Found on .*\nSent: .*\nDates: /);
  assert.equal(page.url(), `${server.address}/spot`, 'no answer stands in the address');
  assert.match(await page.title(), /^Next steps/, 'the title says nothing of what was found');
}

for (const script of [false, true])
  test(`journey 1 by keyboard at 320 px ${script ? 'with' : 'without'} script`, async () => {
    const person = await visitor(browser, server, {size: narrow, script});
    await spot(person);
    const wider = await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, 'no sideways scroll');
    for (const request of person.asked)
      assert.doesNotMatch(request.url(), /evisa|stranger|employer|\?/, 'answers travel in bodies only');
    await person.leavesNoTrace();
    await person.context.close();
  });

test('danger leads to whom to call, before any data question, and the answers are still there', async () => {
  const person = await visitor(browser, server, {script: false});
  const {page} = person;
  await page.goto(`${server.address}/spot`);
  await page.locator('input[value=danger-violence]').check();
  await page.locator('input[value=evisa]').first().check();
  await page.locator('button[value=next]').click();
  await heading(page, 'Who to call');
  assert.equal(await page.locator('a[href="tel:999"]').first().isVisible(), true);
  await page.locator('button[value=safe]').click();
  await heading(page, 'What is wrong with it?');
  await person.context.close();
});

test('typed danger leads there too, and typed words find situations', async () => {
  const person = await visitor(browser, server, {script: false});
  const {page} = person;
  await page.goto(`${server.address}/spot`);
  await page.locator('#own').fill('he says he wants to die');
  await page.locator('button', {hasText: 'Find the nearest'}).click();
  await heading(page, 'Who to call');
  await page.goto(`${server.address}/spot`);
  await page.locator('#own').fill('the bank closed her account');
  await page.locator('button', {hasText: 'Find the nearest'}).click();
  await page.locator('.asks-h', {hasText: 'Say it in your own words'}).waitFor();
  assert.equal(await page.locator('.asks input').nth(5).getAttribute('value'), 'bank');
  assert.equal(page.url(), `${server.address}/spot`);
  await person.context.close();
});

test('Back is a button that carries the answers', async () => {
  const person = await visitor(browser, server, {size: wide, script: false});
  const {page} = person;
  await page.goto(`${server.address}/spot`);
  await page.locator('input[value=bank]').check();
  await page.locator('button[value=next]').click();
  await heading(page, 'What did the bank do or say?');
  await page.locator('button[value=back]').click();
  await heading(page, 'What happened?');
  assert.ok(await page.locator('input[value=bank]').isChecked());
  await person.context.close();
});

test('with script the browser’s own Back goes one question back', async () => {
  const person = await visitor(browser, server, {size: wide});
  const {page} = person;
  await page.goto(`${server.address}/spot`);
  await page.locator('input[value=bank]').check();
  await page.locator('button[value=next]').click();
  await heading(page, 'What did the bank do or say?');
  await page.goBack();
  await heading(page, 'What happened?');
  assert.ok(await page.locator('input[value=bank]').isChecked());
  await person.context.close();
});

test('an altered form does no harm', async () => {
  const answer = await fetch(`${server.address}/spot`, {method: 'POST', headers: {origin: server.address},
    body: new URLSearchParams([['at', 'nothing'], ['a.what', 'nothing'], ['a.evisa-shows', 'stranger'], ['go', 'change.x']])});
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.match(await answer.text(), /What happened\?/);
});
