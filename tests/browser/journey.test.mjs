// Journey 2, "understand", walked by a person: home, search, page, source, back.
//
// With script and without, 320 and 1280 px wide, light and dark, in English and in the Arabic frame:
// all sixteen.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';

import {narrow, openBrowser, visitor, wide} from './support/browser.mjs';
import {test} from './support/remembered.mjs';
import {serve} from './support/server.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), openBrowser()]); });
after(async () => { await browser?.close(); await server?.stop(); });

// What a person types, and the page it leads to: in Arabic a draft of its own.
const journeys = {'': {typed: 'phone taken', title: 'They took my phone', short: 'In short'}, '/ar': {typed: 'أخذوا هاتفي', title: 'أخذوا هاتفي', short: 'باختصار'}};
const {typed} = journeys[''];

async function walk(person, prefix) {
  const {page} = person;
  const isArabic = prefix !== '';
  const {typed, title, short} = journeys[prefix];
  await page.goto(server.address + (prefix || '/'));
  const html = page.locator('html');
  assert.equal(await html.getAttribute('dir'), isArabic ? 'rtl' : 'ltr');
  assert.equal(await html.getAttribute('lang'), isArabic ? 'ar' : 'en-GB');

  await page.locator('main input[name=q]').click();
  await page.keyboard.type(typed);
  await page.locator('main form[role=search] button').click();
  await page.waitForURL(`**${prefix}/search`);
  assert.equal(page.url(), `${server.address}${prefix}/search`, 'the words typed stay out of the address');
  assert.equal(await page.locator('main input[name=q]').inputValue(), typed, 'what was typed is still there');

  const first = page.locator('.hit h3 a').first();
  assert.equal(await first.textContent(), title);
  assert.ok(await page.locator('.hit').first().locator('mark').count() > 0, 'the words found are marked');
  await first.click();
  await page.waitForURL(`**${prefix}/understand/phone-seizure`);
  await readInShort(page, {title, heading: short, isArabic});
  await openSource(page, prefix);

  await page.goBack();
  await page.locator('section.short').waitFor();
  assert.equal(new URL(page.url()).pathname, `${prefix}/understand/phone-seizure`, 'Back returns to the page');
}

async function readInShort(page, {title, heading, isArabic}) {
  assert.equal(await page.locator('h1').textContent(), title);
  const short = page.locator('section.short');
  assert.ok(await short.isVisible());
  assert.equal(await short.locator('h2').textContent(), heading);
  const lines = await short.locator('li').all();
  assert.ok(lines.length > 0 && lines.length <= 3, 'three lines at most');
  for (const line of lines) assert.ok((await line.boundingBox()).width > 150, 'a line can be read');
  if (!isArabic) return;
  assert.equal(await short.evaluate((element) => getComputedStyle(element).direction), 'rtl');
  assert.ok(await page.locator('main > aside.note--doubt').first().isVisible(), 'a draft translation says so');
}

async function openSource(page, prefix) {
  await page.locator('section.short sup.ref a').first().click();
  const source = page.locator('.src li:target');
  assert.equal(await source.getAttribute('id'), 's1', 'a citation leads to its source');
  assert.ok(await source.evaluate((element) => {
    const {top, bottom} = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }), 'the source is in view');
  assert.ok(await source.locator('.chk').isVisible(), 'the source says how far it was checked');
  await source.locator(`a[href^="${prefix}/claims/"]`).click();
  await page.waitForURL(`**${prefix}/claims/*`);
  assert.ok(await page.locator('h1').isVisible());
  assert.ok(await page.locator('section[aria-labelledby=says] p.big').isVisible(), 'the claim says what it states');
  assert.ok(await page.locator('section[aria-labelledby=sources]').isVisible(), 'and where that is written');
}

for (const prefix of ['', '/ar'])
  for (const script of [true, false])
    for (const size of [narrow, wide])
      for (const theme of ['light', 'dark']) {
        const way = `${prefix ? 'Arabic frame' : 'English'}, ${script ? 'with' : 'without'} script, ${size.width} px, ${theme}`;
        test(`a person finds the page about a phone: ${way}`, async () => {
          const person = await visitor(browser, server, {size, theme, script});
          await walk(person, prefix);
          await person.leavesNoTrace();
          const words = /taken|q=|%D8/;
          assert.deepEqual(person.asked.map((one) => one.url()).filter((url) => words.test(url)), [],
            'the words typed are in no address asked for');
          await person.close();
        });
      }

test('a page nobody has translated is the English one in the Arabic frame, and reads from left to right', async () => {
  const person = await visitor(browser, server);
  await person.page.goto(`${server.address}/ar/protect/scams`);
  const article = await person.page.locator('section.short').evaluate((element) => {
    const marked = element.closest('[lang]');
    return [marked.lang, marked.dir, getComputedStyle(element).direction];
  });
  assert.deepEqual(article, ['en-GB', 'ltr', 'ltr']);
  assert.ok(await person.page.locator('main > aside.note--doubt').first().isVisible(), 'a note says so');
  await person.close();
});

test('a person goes back from the page to the results', async () => {
  const person = await visitor(browser, server);
  const {page} = person;
  await page.goto(server.address);
  await page.locator('main input[name=q]').fill(typed);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search');
  await page.locator('.hit h3 a').first().click();
  await page.waitForURL('**/phone-seizure');
  await page.goBack();
  assert.ok(await page.locator('.hit').first().isVisible(), 'the results are still there');
  await person.leavesNoTrace();
  await person.close();
});

test('a page is dark in the dark and light in the light', async () => {
  const luminance = async (theme) => {
    const person = await visitor(browser, server, {theme});
    await person.page.goto(`${server.address}/understand/evisa`);
    const colour = await person.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await person.close();
    return colour.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
  };
  assert.ok(await luminance('light') > 200);
  assert.ok(await luminance('dark') < 60);
});
