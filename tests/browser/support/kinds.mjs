// Every kind of page, and how a person comes to it.
//
// A kind has a name, and `open(page, base)`, which leaves the browser there; `base` is the address
// of the server with the prefix of a language, "http://127.0.0.1:4711/ar".
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

import {follow} from './browser.mjs';
import {realContent} from './server.mjs';

export const sections = ['start', 'understand', 'act', 'protect', 'cases', 'cards'];

// "/understand/evisa", …: all pages of the guide.
export function guidePaths() {
  return sections.flatMap((section) => readdirSync(join(realContent, 'pages/en', section))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `/${section}/${name.replace(/\.md$/, '')}`));
}

// One page of the guide for everything a page can have: steps, a walk, a table, a message to
// forward, words to say, a ruling told.
export const guideKinds = ['/start/ten-minutes', '/start/by-your-work', '/understand/phone-seizure', '/understand/evisa', '/understand/banks',
  '/act/home-office-file', '/act/complain', '/protect/messaging-platforms', '/protect/my-phone', '/protect/when-authorities-ask',
  '/cases/hm', '/cards/phone-taken'];

// Is there an Arabic page of its own, or the English one in an Arabic frame?
export const isTranslated = (path, language) => existsSync(join(realContent, `pages/${language}${path}.md`));

export const mapPaths = ['/map', '/map/walk/bank', '/map/walk/hospital?as-of=2018-06-01', '/map/walk/gp?as-of=31+February', '/map/actor/ie',
  '/map/system/pds', '/map/paths?from=person&to=ie', '/map/paths?from=gp', '/map/paths?from=nobody&to=ie'];

function at(path, name = path) {
  return {name, path, open: (page, base) => page.goto(path === '/' ? base : base + path)};
}

export async function search(page, base, words) {
  await page.goto(`${base}/search`);
  await page.locator('main input[name=q]').fill(words);
  await follow(page, () => page.locator('main form[role=search] button').click());
}

export const words = {found: 'phone taken', misspelt: 'imigration exemtion', unknown: 'qxzzvw kkqjj'};

async function note(page, base) {
  await page.goto(`${base}/understand/phone-seizure`);
  await page.locator('input[name=right][value=no]').check();
  await page.locator('textarea[name=say]').fill('The second point is old.');
  await follow(page, () => page.locator('#right button[type=submit]').click());
}

// Some questions are answered, some are not: steps, what is open, and answers that stay ticked.
async function mirror(page, base, words = ['no', 'not-sure', 'yes']) {
  await page.goto(`${base}/mirror`);
  const names = await page.locator('main fieldset').evaluateAll((all) => all.map((one) => one.querySelector('input').name));
  for (const [i, name] of names.entries())
    if (words.length === 1 || i < 6) await page.locator(`input[name=${name}][value=${words[i % words.length]}]`).check();
  await follow(page, () => page.locator('main form button[type=submit]').click());
}

// Events are told, row by row.
export async function whatHappensNext(page, base, events) {
  await page.goto(`${base}/next`);
  for (const [i, [kind, day]] of events.entries()) {
    await page.locator(`#kind-${i + 1}`).selectOption(kind);
    await page.locator(`#day-${i + 1}`).fill(day);
  }
  await follow(page, () => page.locator('main form button[type=submit]').click());
}

// The interview as far as the answers go: [question, answers] in the order they are asked.
async function interview(page, base, ...answered) {
  await page.goto(`${base}/spot`);
  for (const [question, answers] of answered) {
    for (const answer of answers) await page.locator(`input[name="a.${question}"][value="${answer}"]`).check();
    await follow(page, () => page.locator('#spot').evaluate((form) => form.submit()));
  }
}

// One of the eight, with the day it came.
async function answered(page, base, reaction, day) {
  await page.goto(`${base}/answered`);
  await follow(page, () => page.locator(`button[value=${reaction}]`).click());
  await page.locator('#kind-1').selectOption('received');
  await page.locator('#day-1').fill('2026-03-02');
  if (day === undefined) return;
  await page.locator('#day').fill(day);
  await follow(page, () => page.locator('button[value=show]').click());
}

export async function due(page, base, day) {
  await page.goto(`${base}/due`);
  await page.locator('#day-1').fill(day);
  await follow(page, () => page.locator('button[value=count]:not([aria-hidden])').click());
}

// What happened, answered to the end: a stranger’s photo on an eVisa that an employer has seen.
export async function found(page, base) {
  const answers = [['what', 'evisa'], ['evisa-shows', 'stranger'], ['evisa-seen', 'employer'], ['now', 'livelihood']];
  await page.goto(`${base}/spot`);
  for (const [question, answer] of answers) {
    const asked = await page.locator('h1').textContent();
    await page.locator(`input[name="a.${question}"][value="${answer}"]`).check();
    await page.locator('button[name=go][value=next]').click();
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, asked);
  }
}

// A letter to a body whose address is known, with what was answered beside it.
export async function aLetter(page, base) {
  await page.goto(`${base}/letters/access`);
  await page.locator('#a_recipient').selectOption('ukvi');
  await page.locator('#a_details').fill('The interview record of 3 May 2024.');
  await follow(page, () => page.locator('form[data-letter]').evaluate((form) => form.submit()));
}

// The refusals are reached by breaking the form, which is what a broken or old browser does.
async function brokenNote(page, base, say) {
  await page.goto(`${base}/note`);
  await follow(page, () => page.locator('main form').evaluate((form, words) => {
    if (words) form.elements.say.value = words;
    else form.elements.right.value = 'nonsense';
    form.noValidate = true;
    form.submit();
  }, say));
}

export const claimsOfEachKind = ['case-hm', 'sys-phone_extract', 'act-ie', 'f_phone_2025', 'tl-gdpr-month', 'pr-phones-lost'];

// What an operator's public instance serves.
export function publicKinds() {
  return [
    at('/', 'home'),
    ...sections.map((section) => at(`/${section}`)),
    ...guideKinds.map((path) => at(path)),
    ...mapPaths.map((path) => at(path)),
    at('/glossary'),
    at('/glossary/atlas', 'a word'),
    at('/claims'),
    ...claimsOfEachKind.map((id) => at(`/claims/${id}`)),
    at('/corrections'),
    at('/changes'),
    at('/changes?since=2026-11-23', 'changes since a day'),
    at('/cases?kind=court&year=2024', 'cases that fit'),
    at('/cases?kind=law&year=2013', 'no case fits'),
    at('/resources'),
    at('/resources?need=violence&nation=wales', 'signposts that fit'),
    at('/resources?need=languages&kind=ombudsman', 'no signpost fits'),
    at('/mirror'),
    {name: 'next steps', open: (page, base) => mirror(page, base)},
    {name: 'all is done already', open: (page, base) => mirror(page, base, ['yes'])},
    at('/spot', 'what happened'),
    at('/spot/call', 'whom to call'),
    {name: 'a question', open: (page, base) => interview(page, base, ['what', ['evisa', 'bank']])},
    {name: 'somebody is in danger', open: (page, base) => interview(page, base, ['what', ['danger-violence', 'evisa']])},
    {name: 'what was found', open: (page, base) => interview(page, base, ['what', ['refusal-data']], ['refusal-cites', ['tax', 'match']], ['now', ['case']])},
    {name: 'none of these', open: (page, base) => interview(page, base, ['what', ['none']], ['now', ['unknown']])},
    at('/next'),
    {name: 'what happens next', open: (page, base) => whatHappensNext(page, base, [['sent', '2026-03-02'], ['refused', '2026-03-30']])},
    {name: 'what cannot have happened', open: (page, base) => whatHappensNext(page, base, [['refused', '2026-03-30']])},
    {name: 'an event without a day (422)', open: (page, base) => whatHappensNext(page, base, [['refused', '']])},
    at('/answered'),
    {name: 'one of the eight, asked for its day', open: (page, base) => answered(page, base, 'longer')},
    {name: 'what follows from a refusal', open: (page, base) => answered(page, base, 'no', '2026-03-30')},
    {name: 'what came, without its day (422)', open: (page, base) => answered(page, base, 'no', '')},
    at('/due'),
    {name: 'a last day', open: (page, base) => due(page, base, '2026-01-31')},
    {name: 'a day to mend (422)', open: (page, base) => due(page, base, '31 February 2026')},
    at('/letters'),
    at('/letters/access', 'a letter'),
    {name: 'a letter filled in', open: aLetter},
    at('/search', 'search, empty'),
    {name: 'search with results', open: (page, base) => search(page, base, words.found)},
    {name: 'search without results', open: (page, base) => search(page, base, words.unknown)},
    {name: 'search that corrects', open: (page, base) => search(page, base, words.misspelt)},
    at('/note', 'ask for a page'),
    {name: 'a note', open: note},
    {name: 'a note refused (422)', open: (page, base) => brokenNote(page, base, '')},
    {name: 'too much (413)', open: (page, base) => brokenNote(page, base, 'a'.repeat(40_000))},
    {...at('/nothing/here', 'not found (404)'), status: 404},
    {...at('/suggest', 'wrong method (405)'), status: 405},
    {...at('/%zz', 'bad request (400)'), status: 400},
    {...at(`/${'long'.repeat(1200)}`, 'address too long (414)'), status: 414},
    at('/keep'),
    at('/spot', 'what happened?'),
  ];
}
