// Searching as people do: misspelt, hesitating, with arrows, with the address somebody sent.
import assert from 'node:assert/strict';
import {after, before, test as always} from 'node:test';

import {follow, narrow, openBrowser, visitor} from './support/browser.mjs';
import {search, words} from './support/kinds.mjs';
import {test} from './support/remembered.mjs';
import {ask, serve} from './support/server.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), openBrowser()]); });
after(async () => { await browser?.close(); await server?.stop(); });

async function typing(way, path, typed) {
  const person = await visitor(browser, server, way);
  await person.page.goto(server.address + path);
  const field = person.page.locator('input[name=q]:visible').first();
  await field.pressSequentially(typed, {delay: 20});
  return {person, page: person.page, field, options: person.page.locator('[role=option]:visible')};
}

test('suggestions come while typing, and arrows and Enter choose one', async () => {
  const {person, page, field, options} = await typing({}, '/', 'phone');
  await options.first().waitFor();
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  const list = page.locator(`#${await field.getAttribute('aria-controls')}`);
  assert.equal(await list.getAttribute('role'), 'listbox');
  await field.press('ArrowDown');
  const first = options.first();
  assert.equal(await first.getAttribute('aria-selected'), 'true');
  assert.equal(await field.getAttribute('aria-activedescendant'), await first.getAttribute('id'));
  await field.press('ArrowUp');
  assert.equal(await options.last().getAttribute('aria-selected'), 'true', 'the list goes round');
  await field.press('ArrowDown');
  const wanted = await first.textContent();
  await field.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/');
  assert.equal(await page.locator('h1').textContent(), wanted, 'the choice opens');
  assert.equal(new URL(page.url()).search, '');
  await person.leavesNoTrace();
  await person.close();
});

test('what somebody comes with is found, and its button opens the questions, without script', async () => {
  const person = await visitor(browser, server, {script: false});
  const {page} = person;
  await search(page, server.address, "someone else's photo on my evisa");
  const situation = page.locator('.hit button[name="a.what"][value=evisa]');
  assert.equal(await page.locator('.hit a[href*="#s_"]').count(), 0, 'no address holds the answer');
  await follow(page, () => situation.click());
  assert.equal(new URL(page.url()).pathname, '/spot');
  assert.match(await page.locator('h1').textContent(), /What is wrong with it/);
  await person.leavesNoTrace();
  await person.close();
});

test('the address of a situation leads to its line in the first question', async () => {
  const person = await visitor(browser, server, {script: false});
  const {page} = person;
  await page.goto(`${server.address}/spot#s_evisa`);
  assert.equal(await page.locator('.pick:target input').getAttribute('value'), 'evisa');
  await person.close();
});

test('tools and letters are found under headings of their own', async () => {
  const person = await visitor(browser, server, {script: false});
  const {page} = person;
  for (const [typed, heading, href] of [['deadline', 'Tools', '/due'], ['letter to my MP', 'Letters', '/letters/mp']]) {
    await search(page, server.address, typed);
    const group = page.locator('.found', {has: page.locator('h2', {hasText: heading})});
    assert.equal(await group.locator('.hit h3 a').first().getAttribute('href'), href, typed);
  }
  await person.close();
});

test('Escape closes the suggestions and keeps the words; Enter then searches', async () => {
  const {person, page, field, options} = await typing({size: narrow}, '/', 'evi');
  await options.first().waitFor();
  await field.press('Escape');
  assert.equal(await options.count(), 0);
  assert.equal(await field.getAttribute('aria-expanded'), 'false');
  assert.equal(await field.inputValue(), 'evi');
  await field.press('Enter');
  await page.waitForURL('**/search');
  await person.leavesNoTrace();
  await person.close();
});

test('suggestions can be tapped, and go when one looks elsewhere', async () => {
  const {person, page, options} = await typing({size: narrow}, '/ar', 'evi');
  await options.first().waitFor();
  await page.locator('h1').click();
  assert.equal(await options.count(), 0);
  await page.locator('main input[name=q]').press('End');
  await page.keyboard.press('Backspace');
  await options.first().waitFor();
  await options.first().click();
  await page.waitForURL(`${server.address}/ar/**`);
  await person.leavesNoTrace();
  await person.close();
});

test('suggestions are read out: how many there are, or that there are none', async () => {
  const {person, page, field, options} = await typing({}, '/search', 'hospital');
  await options.first().waitFor();
  for (const option of await options.all()) assert.ok((await option.textContent()).trim().length > 1);
  const box = await options.first().boundingBox();
  assert.ok(box.height >= 44, 'a suggestion is a target for a thumb');
  const names = await options.allTextContents();
  assert.equal(new Set(names).size, names.length, 'no suggestion stands twice');
  await field.fill('');
  await page.waitForFunction(() => document.querySelectorAll('[role=option]').length === 0 || document.querySelector('[role=listbox]').hidden);
  await person.close();
});

test('"did you mean" shows the results of the better spelling, and searches as typed on demand', async () => {
  const person = await visitor(browser, server, {script: false});
  const {page} = person;
  await search(page, server.address, words.misspelt);
  assert.equal(await page.locator('.hit h3 a').first().getAttribute('href'), '/understand/immigration-exemption');
  await follow(page, () => page.locator('button[value=as-typed]').click());
  assert.match(await page.locator('.top').textContent(), /imigration exemtion/, 'the words as typed were looked for');
  assert.equal(await page.locator('button[value=as-typed]').count(), 0, 'and not corrected again');
  await person.leavesNoTrace();
  await person.close();
});

test('an empty answer says what to try, and names pages to start from', async () => {
  const person = await visitor(browser, server);
  await search(person.page, server.address, words.unknown);
  assert.equal(await person.page.locator('.hit').count(), 0);
  assert.ok(await person.page.locator('section[aria-labelledby=try] li').count() > 0);
  assert.ok(await person.page.locator('section[aria-labelledby=situations] a').count() > 3);
  assert.ok(await person.page.locator('a[href="/note"]').first().isVisible(), 'a missing page can be asked for');
  await person.leavesNoTrace();
  await person.close();
});

test('the examples in the search field find a page', async () => {
  const person = await visitor(browser, server, {script: false});
  await person.page.goto(server.address);
  const examples = (await person.page.locator('main input[name=q]').getAttribute('placeholder')).replace(/^.*?: /, '').split(', ');
  const useless = [];
  for (const example of examples) {
    await search(person.page, server.address, example);
    const first = await person.page.locator('.hit h3 a').first().getAttribute('href', {timeout: 500}).catch(() => 'nothing');
    if (!/^\/(start|understand|act|protect)\//.test(first)) useless.push(`${example}: ${first}`);
  }
  assert.deepEqual(useless, []);
  await person.close();
});

test('an address with words in it is answered, and the form on it posts', async () => {
  const person = await visitor(browser, server, {script: false});
  await person.page.goto(`${server.address}/search?q=phone+taken`);
  assert.equal(await person.page.locator('.hit h3 a').first().textContent(), 'They took my phone');
  await person.page.locator('main form[role=search] button').click();
  await person.page.waitForURL(`${server.address}/search`);
  await person.close();
});

always('answers to words are kept by nobody but, for Back, this browser', async () => {
  const back = await ask(server, '/search', {method: 'POST', form: {q: 'phone taken'}});
  assert.equal(back.headers['cache-control'], 'private, no-cache');
  for (const [path, form] of [['/suggest', {q: 'phone'}], ['/note', {right: 'yes', page: '/act/complain', say: ''}]]) {
    const answer = await ask(server, path, {method: 'POST', form});
    assert.equal(answer.status, 200, path);
    assert.match(answer.headers['cache-control'], /no-store/, path);
    assert.equal(answer.headers['set-cookie'], undefined, path);
  }
  assert.doesNotMatch(server.complaints(), /phone|taken/, 'the log holds no words');
});

test('results come grouped by kind, with headings and extracts', async () => {
  const person = await visitor(browser, server);
  await search(person.page, server.address, 'atlas');
  const groups = await person.page.locator('section.found h2').allTextContents();
  assert.ok(groups.length >= 2, `pages, words and facts stand apart: ${groups}`);
  assert.equal(new Set(groups).size, groups.length);
  for (const extract of await person.page.locator('.hit > p:not(.small)').allTextContents()) assert.ok(extract.trim().length > 10);
  await person.close();
});
