// Every page of a copy of the guide: links, html-validate, axe; and its letters.
//
// Links and html-validate look at every page, axe at so many that it has seen every piece a page is
// built of (support/shape.mjs) and, in turn, at some of the others, until it has seen all; with
// WAYMARK_TEST_ALL at all of them at once. What was found clean is judged again only when it has
// changed.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join, posix} from 'node:path';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';

import {narrow, openBrowser, program as chromium} from './support/browser.mjs';
import {all, hash, judgeNamed} from './support/judged.mjs';
import {realContent} from './support/server.mjs';
import {piecesOf} from './support/shape.mjs';
import {rules, validate} from './support/validating.mjs';

const inTurn = 50; // of the pages that hold nothing new, seen in one run

let folder, files, report;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-copy-'));
  report = JSON.parse(execFileSync(process.env.WAYMARK, ['--content', realContent, 'export-site', join(folder, 'guide'), '--json'], {encoding: 'utf8', maxBuffer: 1 << 26}));
  files = new Map();
  for (const one of readdirSync(join(folder, 'guide'), {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())) {
    const path = posix.relative(join(folder, 'guide'), posix.join(one.parentPath ?? one.path, one.name));
    files.set(path, path.endsWith('.html') ? readFileSync(join(folder, 'guide', path), 'utf8') : null);
  }
});
after(() => rmSync(folder, {recursive: true}));

const pages = () => [...files].filter(([path]) => path.endsWith('.html')).map(([path, html]) => ({path, html}));
const decode = (text) => text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name) => ({amp: '&', lt: '<', gt: '>', quot: '"'})[name] ?? "'");
const bytesOf = (path) => readFileSync(join(folder, 'guide', path));

// The day of the content stands on every page and says nothing to a judge.
const day = /^published: (\S+)/m.exec(readFileSync(join(realContent, 'waymark.yaml'), 'utf8'))[1];
const version = /^version: (\S+)/m.exec(readFileSync(join(realContent, 'waymark.yaml'), 'utf8'))[1];
const printOf = ({path, html}) => hash(path, html.replace(new RegExp(`<time datetime="${day}">[^<]*</time>`, 'g'), 'DAY').replaceAll(version, 'VERSION'));

test('no link in the copy is dead, and the place it names is there', () => {
  const dead = new Set();
  const ids = new Map(pages().map(({path, html}) => [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((found) => decode(found[1])))]));
  for (const {path, html} of pages())
    for (const [, link] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      if (/^(https?|tel|mailto):/.test(link)) continue;
      const [target, place] = decode(link).split('#');
      const file = target ? posix.join(posix.dirname(path), target) : path;
      if (link.startsWith('/') || link.includes('?') || !files.has(file)) dead.add(`${link} on ${path}`);
      else if (place && ids.has(file) && !ids.get(file).has(decodeURIComponent(place))) dead.add(`${link} names a place that is not there, on ${path}`);
    }
  assert.deepEqual([...dead].slice(0, 20), []);
  assert.ok(pages().length > 3000, `${pages().length} pages`);
});

test('nothing in the copy waits for a server: no POST, no module, no inline script', () => {
  const wrong = pages().filter(({html}) => /method="post"|\sdata-[a-z]+="\/|type="module"|<script(?![^>]*\ssrc=)|\son[a-z]+="|\sstyle="/.test(html)).map(({path}) => path);
  assert.deepEqual(wrong.slice(0, 10), []);
});

test('every page says of which day it is', () => {
  assert.deepEqual(pages().filter(({html}) => !html.includes(`datetime="${day}"`)).map(({path}) => path), []);
});

const installed = (name) => createRequire(import.meta.url)(`${name}/package.json`).version;

test('html-validate finds nothing on any page of the copy', async (context) => {
  const judge = judgeNamed('html-validate', installed('html-validate'), JSON.stringify(rules));
  const prints = new Map(pages().map((page) => [page.path, printOf(page)]));
  const unknown = pages().filter(({path}) => !judge.isKnown(prints.get(path)));
  const wrong = [];
  await validate(unknown, (path, findings) => {
    judge.found(prints.get(path), findings);
    wrong.push(...findings);
  });
  judge.keep();
  context.diagnostic(`${unknown.length} of ${files.size} judged, the others are as they were`);
  assert.deepEqual(wrong.sort().slice(0, 20), []);
});

// Which pages axe is shown: those with a piece it has not seen, and some of the others.
function toBeSeen(judge) {
  const pieces = new Set(), seen = [], waiting = [];
  const known = ({isKnown}) => isKnown ? 0 : 1;
  for (const page of pages().map((one) => ({...one, print: printOf(one)})).map((one) => ({...one, isKnown: judge.isKnown(one.print)})).sort((a, b) => known(a) - known(b))) {
    const before = pieces.size;
    for (const piece of piecesOf(page.html)) pieces.add(piece);
    if (!page.isKnown) (pieces.size > before ? seen : waiting).push(page);
  }
  const turn = waiting.splice(0, all ? waiting.length : inTurn);
  return {seen: seen.concat(turn), pieces: pieces.size, waiting: waiting.length};
}

// At 320 px, in the copy as it lies on a disk. In several tabs, each with axe in it before a page comes.
async function axeOn(seen, found) {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await openBrowser();
  const context = await browser.newContext({viewport: narrow, locale: 'en-GB'});
  await context.addInitScript(axe);
  const waiting = seen.values();
  const tab = async () => {
    const page = await context.newPage();
    for (const one of waiting) {
      await page.goto(pathToFileURL(join(folder, 'guide', one.path)).href);
      found(one, await page.evaluate(async () => {
        const {violations} = await window.axe.run(document, {resultTypes: ['violations'], preload: false, rules: {'target-size': {enabled: true}}});
        const tooWide = document.documentElement.scrollWidth > innerWidth ? ['wider than 320 px'] : [];
        return violations.flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`)).concat(tooWide);
      }));
    }
  };
  try {
    await Promise.all([tab(), tab()]);
  } finally {
    await browser.close();
  }
}

test('axe finds nothing on the pages of the copy, and none is wider than 320 px', async (context) => {
  const looks = [...files.keys()].filter((path) => /^assets\/.*\.(css|js|woff2|svg)$/.test(path) && !path.endsWith('search-data.js')).sort();
  const judge = judgeNamed('axe', installed('axe-core'), execFileSync(chromium, ['--version']), ...looks.map(bytesOf));
  const {seen, pieces, waiting} = toBeSeen(judge);
  const wrong = [];
  await axeOn(seen, ({path, print}, findings) => {
    judge.found(print, findings);
    wrong.push(...findings.map((one) => `${path}: ${one}`));
  });
  judge.keep();
  context.diagnostic(`${pieces} pieces; ${seen.length} pages seen, ${waiting} without anything new wait for their turn`);
  assert.deepEqual(wrong.sort().slice(0, 20), []);
});

const letters = () => [...files.keys()].filter((path) => path.endsWith('.docx'));

test('every letter is in the copy as a Word file, and the list of letters leads to each', () => {
  const kinds = JSON.parse(execFileSync(process.env.WAYMARK, ['--content', realContent, 'letter', '--list', '--json'], {encoding: 'utf8'})).letters;
  const listed = new Set([...files.get('letters.html').matchAll(/href="(letters\/[^"#]+\.html)"/g)].map(([, path]) => path));
  assert.equal(listed.size, kinds.length);
  const reached = new Set();
  for (const path of listed) {
    const found = [...files.get(path).matchAll(/href="([^"]+\.docx)"/g)].map(([, link]) => posix.join(posix.dirname(path), link));
    assert.ok(found.length > 0, `${path} has no file`);
    found.forEach((one) => reached.add(one));
  }
  assert.deepEqual(letters().filter((path) => !reached.has(path)), []);
  assert.ok(letters().length > kinds.length, `${letters().length} files`);
  assert.ok(!report.with_program.some((address) => address.startsWith('/letters/')), 'no letter takes the program');
});

test('the pages of letters say what a file cannot count, and what is not for everybody', () => {
  assert.match(files.get('letters.html'), /No last day stands in these letters/);
  assert.match(files.get('letters/access.html'), /No last day stands in this letter/);
  assert.match(files.get('letters/access.html'), /href="\.\.\/act\/home-office-file\.html"/);
  for (const brief of ['letters/brief-claim.html', 'letters/brief-judicial-review.html']) {
    assert.match(files.get(brief), /Brief for a solicitor/);
    assert.match(files.get(brief), /This needs a solicitor/);
  }
});

test('a letter opens from the disk by the link of its page', async () => {
  const browser = await openBrowser();
  const context = await browser.newContext({viewport: narrow, javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, 'guide/letters.html')).href);
  await page.locator('main a[href="letters/access.html"]').click();
  const link = page.locator('main a[href$=".docx"]').first();
  assert.ok(bytesOf(posix.join('letters', await link.getAttribute('href'))).subarray(0, 2).equals(Buffer.from('PK')));
  await browser.close();
});
