// axe finds nothing on any kind of page.
//
// A state is a theme, a width and a direction. Each kind of page is seen in two opposite states, so
// in light and dark, at 320 and 1280 px, from left to right and from right to left; neighbours in
// the list take other pairs, so that all eight states are met on many pages.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {appendFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {after, before} from 'node:test';

import {narrow, openBrowser, visitor, wide} from './support/browser.mjs';
import {publicKinds} from './support/kinds.mjs';
import {test} from './support/remembered.mjs';
import {copyOfContent, serve} from './support/server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server, editor, browser;
const people = new Map(); // one for each state: axe needs no fresh browser
before(async () => {
  const spoilt = await copyOfContent();
  [server, editor, browser] = await Promise.all([
    serve({options: ['--feedback-mail', 'guide@example.org']}), serve({content: spoilt, options: ['--local']}), openBrowser()]);
  await appendFile(join(spoilt, 'pages/en/understand/evisa.md'), '\nSee [this](/understand/nothing-here) and [@no-such-claim].\n');
});
after(async () => { await browser?.close(); await Promise.all([server?.stop(), editor?.stop()]); });

// What axe holds against the page as it stands; a line each.
async function violations(page, rules = {'target-size': {enabled: true}}) {
  await page.evaluate(axe);
  const found = await page.evaluate((rules) => axe.run(document, {resultTypes: ['violations'], preload: false, rules}), rules);
  return found.violations.flatMap(({id, help, nodes}) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`));
}

const opposites = [0, 1, 2, 3].map((bits) => [bits, 7 - bits]);
const stateOf = (bits) => ({theme: bits & 1 ? 'dark' : 'light', size: bits & 2 ? wide : narrow, prefix: bits & 4 ? '/ar' : ''});

function isClean(name, state, open, {home = () => server, rules} = {}) {
  test(`axe: ${name}, ${state.theme}, ${state.size.width} px, ${state.prefix ? 'right to left' : 'left to right'}`, async () => {
    const who = JSON.stringify([home().address, state]);
    if (!people.has(who)) people.set(who, await visitor(browser, home(), state));
    const person = people.get(who);
    await open(person.page, home().address + state.prefix);
    assert.deepEqual(await violations(person.page, rules), []);
    assert.equal(await person.page.locator('a.leave').count(), 1, 'the way out is on every page');
    await person.leavesNoTrace();
  });
}

publicKinds().forEach(({name, open}, i) => {
  for (const bits of opposites[i % 4]) isClean(name, stateOf(bits), open);
});

// The editor's page has no other language.
for (const [theme, size] of [['light', narrow], ['dark', wide]])
  isClean('what the checker found', {theme, size, prefix: ''}, (page, base) => page.goto(`${base}/check`), {home: () => editor});

for (const [theme, size] of [['dark', narrow], ['light', wide]])
  isClean('what rests on a claim', {theme, size, prefix: ''}, (page, base) => page.goto(`${base}/check/claims/tl-jr-ew`), {home: () => editor});

for (const [theme, size] of [['light', narrow], ['dark', wide]])
  isClean('what to go through', {theme, size, prefix: ''}, (page, base) => page.goto(`${base}/check/reviews`), {home: () => editor});

// What opens on a page. It lies over other controls until it is closed, which axe would take for
// small ones: their sizes are judged while nothing is open.
const opened = {
  'a glossary word, open': async (page, base) => {
    await page.goto(`${base}/understand/evisa`);
    await page.locator('button.term').first().click();
    await page.locator('[popover]:popover-open').waitFor();
  },
  'suggestions, open': async (page, base) => {
    await page.goto(`${base}/search`);
    await page.locator('main input[name=q]').pressSequentially('evi');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
  },
  'the language menu, open': async (page, base) => {
    await page.goto(`${base}/start`);
    await page.locator('.lang summary').click();
  },
};
Object.entries(opened).forEach(([name, open], i) => {
  for (const bits of opposites[i]) isClean(name, stateOf(bits), open, {rules: {'target-size': {enabled: false}}});
});
