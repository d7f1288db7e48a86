// Twelve cards for a wall or a pocket: each is one page of the paper that was picked, in every
// language it has.
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test as always} from 'node:test';

import {narrow, openBrowser, visitor} from './support/browser.mjs';
import {isTranslated} from './support/kinds.mjs';
import {test} from './support/remembered.mjs';
import {realContent, serve} from './support/server.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), openBrowser()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const cards = readdirSync(join(realContent, 'pages/en/cards')).map((file) => '/cards/' + file.replace('.md', ''));
const papers = {a4: '595×842', a6: '298×420'}; // in points

// The sizes of the pages of a PDF as Chromium writes it.
async function sizes(page) {
  const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
  return [...pdf.matchAll(/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)]
    .map(([, width, height]) => `${Math.round(width)}×${Math.round(height)}`);
}

always('there are twelve cards', () => assert.equal(cards.length, 12));

for (const language of ['en', 'ar']) {
  const prefix = language === 'en' ? '' : '/ar';
  const translated = cards.filter((card) => isTranslated(card, language));
  test(`every card is one page of A4, and one of A6: ${language}`, async () => {
    const person = await visitor(browser, server, {script: false});
    for (const card of translated) {
      await person.page.goto(server.address + prefix + card);
      for (const [paper, size] of Object.entries(papers)) {
        await person.page.locator(`#paper-${paper}`).check();
        assert.deepEqual(await sizes(person.page), [size], `${prefix}${card} on ${paper}`);
      }
    }
    await person.close();
  }, {also: translated.map((card) => `content/pages/${language}${card}.md`)});
}

test('paper says where the sources are, and leaves out what only a screen needs', async () => {
  const person = await visitor(browser, server, {size: narrow, script: false});
  const {page} = person;
  await page.goto(`${server.address}/cards/evisa-wrong`);
  const foot = page.locator('.paper-foot'), sources = page.locator('#sources'), choice = page.locator('.paper');
  assert.deepEqual([await foot.isVisible(), await sources.isVisible(), await choice.isVisible()], [false, true, true]);
  await page.emulateMedia({media: 'print'});
  assert.deepEqual([await foot.isVisible(), await sources.isVisible(), await choice.isVisible()], [true, false, false]);
  assert.match(await foot.textContent(), /\/cards\/evisa-wrong/);
  await person.leavesNoTrace();
  await person.close();
});
