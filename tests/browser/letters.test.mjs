// Letters: filled in by keyboard at 320 px, with script and without; names that never leave the reader's machine.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before} from 'node:test';

import {follow, narrow, openBrowser, visitor} from './support/browser.mjs';
import {fieldsOfHomeOfficeRequest} from './support/letters.mjs';
import {test} from './support/remembered.mjs';
import {ask, serve} from './support/server.mjs';

let home, shared, browser; // a server for one person, and one for many
before(async () => { [home, shared, browser] = await Promise.all([serve({options: ['--local']}), serve(), openBrowser()]); });
after(async () => { await browser?.close(); await Promise.all([home?.stop(), shared?.stop()]); });

const name = 'Zahra Canarybird';
const posted = (asked) => asked.filter((one) => one.method() === 'POST').map((one) => one.postData() ?? '');

async function downloaded(page, as) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`button[value=${as}]`).click()]);
  return {name: download.suggestedFilename(), bytes: await readFile(await download.path())};
}

test('without script a letter is filled in, shown and downloaded, and its address says nothing', async () => {
  const {page, close} = await visitor(browser, home, {size: narrow, script: false});
  await page.goto(`${home.address}/letters/access`);
  await page.locator('#a_recipient').selectOption('ukvi');
  await page.locator('#a_name').fill(name);
  await page.locator('#a_born').fill('1 May 1990');
  await page.locator('#a_reply_to').fill('c/o Lantern House\n5 Wick Road');
  await follow(page, () => page.locator('button[value=preview]').click());
  assert.match(await page.locator('#w_sheet').innerText(), /My full name is Zahra Canarybird/);
  assert.equal(await page.locator('#a_name').inputValue(), name, 'what was typed is still there');
  assert.match(await page.locator('section[aria-labelledby=w_dates]').innerText(), /\d{4}/);
  assert.equal(page.url(), `${home.address}/letters/access`);
  const letter = await downloaded(page, 'txt');
  assert.equal(letter.name, 'letter.txt');
  assert.match(letter.bytes.toString(), /Zahra Canarybird/);
  assert.match((await downloaded(page, 'pdf')).bytes.toString('latin1'), /^%PDF-/);
  const dates = (await downloaded(page, 'ics')).bytes.toString();
  assert.match(dates, /BEGIN:VCALENDAR/);
  assert.ok(!dates.includes('Canarybird'), 'a calendar names nobody');
  await close();
});

test('a file that is not ready comes back as the page, with what is missing first and nothing lost', async () => {
  const {page, close} = await visitor(browser, home, {script: false});
  await page.goto(`${home.address}/letters/access`);
  await page.locator('#a_name').fill(name);
  await follow(page, () => page.locator('button[value=docx]').click());
  assert.match(await page.locator('#w_missing').innerText(), /not ready/);
  assert.ok(await page.locator('aside[aria-labelledby=w_missing] a[href="#f_recipient"]').count() > 0);
  assert.equal(await page.locator('#a_name').inputValue(), name);
  await close();
});

test('a choice that nobody made is asked for by its label, and no name of a file of answers is shown', async () => {
  const answer = await ask(shared, '/letters/change', {method: 'POST', form: {recipient: 'ukvi', data: 'The photograph.', reason: 'It is not of me.', as: 'preview'}});
  const page = answer.bytes.toString();
  assert.match(page, /href="#f_right">[^<]*What you want them to do[^<]*is still open/);
  const missing = page.slice(page.indexOf('id="w_missing"'), page.indexOf('</aside>'));
  assert.doesNotMatch(missing, /answer_by|must have “rights”|\(answer “/);
});

test('on a server for many, names stand in the letter and in the Word file, and are never sent', async () => {
  const {page, asked, close} = await visitor(browser, shared);
  await page.goto(`${shared.address}/letters/access`);
  assert.equal(await page.locator('[name=name], [name=born], [name=reply_to]').count(), 0);
  await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), page.locator('#a_recipient').selectOption('ukvi')]);
  await page.locator('[data-fills=name]').fill(name);
  await page.locator('[data-fills=reply_to]').fill('c/o Lantern House\n5 Wick Road');
  await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), page.locator('#a_details').fill('The interview record.')]);
  assert.match(await page.locator('#w_sheet').innerText(), /Zahra Canarybird/);
  const word = await downloaded(page, 'docx');
  assert.ok(word.bytes.includes('Zahra Canarybird'), 'the page filled the file');
  const sent = posted(asked);
  assert.ok(sent.length >= 2);
  for (const words of sent) assert.ok(!/Canarybird|Lantern/.test(decodeURIComponent(words)), words);
  await close();
});

test('on a server for many, without script, names are gaps and the page says so', async () => {
  const {page, close} = await visitor(browser, shared, {size: narrow, script: false});
  await page.goto(`${shared.address}/letters/access`);
  assert.equal(await page.locator('[data-fills]').first().isVisible(), false);
  assert.match(await page.locator('[data-without-script]').innerText(), /gaps/);
  await page.locator('#a_recipient').selectOption('ukvi');
  await follow(page, () => page.locator('button[value=preview]').click());
  assert.ok(await page.locator('#w_sheet mark[data-blank=name]').count() > 0);
  assert.match((await downloaded(page, 'txt')).bytes.toString(), /\[full name\]/);
  await close();
});

test('a request for a Home Office file has at most twelve fields, and can be filled in by keyboard alone', async () => {
  const {page, close} = await visitor(browser, home, {size: narrow, script: false});
  const fields = await fieldsOfHomeOfficeRequest(page, home.address);
  assert.ok(fields.all <= 12, `${fields.all} fields`);
  assert.ok(fields.optional > fields.all / 2, `${fields.optional} of them can be left empty`);
  await page.locator('#a_recipient').focus();
  for (let i = 0; i < 40 && await page.evaluate(() => document.activeElement?.id) !== 'a_name'; i++) await page.keyboard.press('Tab');
  await page.keyboard.type(name);
  assert.equal(await page.locator('#a_name').inputValue(), name);
  const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(width <= shown, 'no sideways scroll');
  await close();
});

test('nothing of a letter is kept by a browser, and a letter there is not is not found', async () => {
  const made = await ask(home, '/letters/access', {method: 'POST', form: {recipient: 'ukvi', as: 'preview'}});
  assert.equal(made.status, 200);
  assert.equal(made.headers['cache-control'], 'no-store');
  assert.equal((await ask(home, '/letters/nonsense')).status, 404);
});

test('a page in plain words and a slip go home with the person, and neither names anybody', async () => {
  const {page, close} = await visitor(browser, home, {script: false});
  await page.goto(`${home.address}/letters/access`);
  await page.locator('#a_recipient').selectOption('ukvi');
  await page.locator('#a_name').fill(name);
  await page.locator('#a_born').fill('1 May 1990');
  await page.locator('#a_reply_to').fill('c/o Lantern House');
  await follow(page, () => page.locator('button[value=preview]').click());
  const slip = await downloaded(page, 'slip-pdf');
  assert.equal(slip.name, 'slip.pdf');
  assert.match(slip.bytes.toString('latin1'), /\/MediaBox \[ 0 0 29[78](\.\d+)? 4(19|20)(\.\d+)? \]/, 'A6');
  assert.match((await downloaded(page, 'companion-pdf')).bytes.toString('latin1'), /^%PDF-/);
  const word = await downloaded(page, 'companion-docx');
  assert.equal(word.name, 'page.docx');
  assert.equal(word.bytes.subarray(0, 2).toString(), 'PK');
  const unready = await ask(home, '/letters/access', {method: 'POST', form: {as: 'slip-pdf'}});
  assert.equal(unready.status, 422, 'nothing is handed out for a letter that cannot go');
  await close();
});

test('on a server for many, each field for free words says that no name belongs there', async () => {
  const open = (await ask(shared, '/letters/access')).bytes.toString();
  assert.match(open, /id="n_details">Write no names here/);
  assert.doesNotMatch(open, /id="n_recipient/, 'the name of a body is no name of a person');
  assert.doesNotMatch((await ask(home, '/letters/access')).bytes.toString(), /Write no names here/);
});

test('no browser keeps a form that names are typed into', async () => {
  for (let again = 0; again < 2; again += 1) {
    const form = await ask(home, '/letters/access');
    assert.equal(form.status, 200);
    assert.equal(form.headers['cache-control'], 'no-store');
  }
});
