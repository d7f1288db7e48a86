// Pictures of the guide.
//
//     WAYMARK=build/release/waymark node tests/browser/screenshots.mjs [FOLDER]
//
// Writes the pictures of the README to docs/screenshots. With a FOLDER it also takes every kind of page there:
// 320 and 1280 px, light and dark, right to left, and on paper.
import {appendFile, mkdir} from 'node:fs/promises';
import {join} from 'node:path';

import {narrow, openBrowser, visitor, wide} from './support/browser.mjs';
import {aLetter, due, found, publicKinds, search, words} from './support/kinds.mjs';
import {copyOfContent, root, serve} from './support/server.mjs';

const [folder] = process.argv.slice(2);
const [server, browser] = await Promise.all([serve({options: ['--feedback-mail', 'guide@example.org']}), openBrowser()]);

async function take(file, open, {where = server, prefix = '', full = true, media = 'screen', ...way} = {}) {
  const person = await visitor(browser, where, way);
  person.context.setDefaultTimeout(60_000); // a busy machine is no fault of the page
  await open(person.page, where.address + prefix);
  await person.page.mouse.move(0, 0); // nothing looks as if it were pointed at
  await person.page.emulateMedia({media, colorScheme: way.theme ?? 'light'});
  await person.page.evaluate(() => document.fonts.ready.then(() => {}));
  await person.page.screenshot({path: file, fullPage: full});
  await person.close();
}

const shown = join(root, 'docs/screenshots');
await mkdir(shown, {recursive: true});
const readme = {
  home: (page, base) => page.goto(base),
  guide: (page, base) => page.goto(`${base}/understand/phone-seizure`),
  search: (page, base) => search(page, base, words.found),
  arabic: (page, base) => page.goto(`${base}/ar/understand/gps-tags`),
  due: (page, base) => due(page, base, '25 November 2026'),
};
for (const [name, open] of Object.entries(readme)) await take(join(shown, `${name}.png`), open, {size: wide, full: false});
// What is worth seeing stands further down on these pages, so they are moved to it.
const goTo = (path) => (page, base) => page.goto(base + path);
const further = {
  map: [goTo('/map/walk/gp?as-of=2018-06-01'), narrow, 'main figure'],
  timeline: [goTo('/cases'), wide, 'main figure'],
  found: [found, wide, 'main h2'],
  letter: [aLetter, wide, '#w_sheet'],
};
for (const [name, [open, size, part]] of Object.entries(further))
  await take(join(shown, `${name}.png`), async (page, base) => {
    await open(page, base);
    await page.locator(part).first().evaluate((shown) => scrollTo(0, shown.getBoundingClientRect().top + scrollY - 96));
  }, {size, full: false});

if (folder) {
  await mkdir(folder, {recursive: true});
  const spoilt = await copyOfContent();
  const editor = await serve({content: spoilt, options: ['--local']});
  await appendFile(join(spoilt, 'pages/en/understand/evisa.md'), '\nSee [@no-such-claim].\n');
  const ways = {
    'wide': {size: wide}, 'narrow': {size: narrow}, 'wide-dark': {size: wide, theme: 'dark'}, 'narrow-dark': {size: narrow, theme: 'dark'},
    'wide-ar': {size: wide, prefix: '/ar'}, 'narrow-ar': {size: narrow, prefix: '/ar'}, 'paper': {size: {width: 780, height: 1100}, media: 'print'},
  };
  const kinds = [...publicKinds(), {name: 'check', open: (page, base) => page.goto(`${base}/check`), where: editor}];
  for (const {name, open, where} of kinds)
    for (const [way, options] of Object.entries(ways)) {
      if (where && options.prefix) continue;
      await take(join(folder, `${name.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '')}.${way}.png`), open, {...options, ...(where && {where})});
    }
  await editor.stop();
}
await browser.close();
await server.stop();
