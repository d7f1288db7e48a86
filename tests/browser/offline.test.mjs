// The guide from a stick: the exported files, opened from a disk, with and without script. What holds
// for every page of a copy is in copy.test.mjs.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';

import {follow, narrow, openBrowser, wide} from './support/browser.mjs';
import {realContent} from './support/server.mjs';

let folder, browser, report;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-offline-'));
  report = JSON.parse(execFileSync(process.env.WAYMARK, ['--content', realContent, 'export-site', join(folder, 'guide'), '--json'], {encoding: 'utf8'}));
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(folder, {recursive: true});
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
async function findingsOf(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations'], preload: false, rules: {'target-size': {enabled: true}}}));
  return found.violations.flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`));
}

const at = (path) => pathToFileURL(join(folder, 'guide', path)).href;

// A reader of the stick. Everything but files is noticed, and so is each complaint of the browser.
async function reader({size = narrow, script = true} = {}) {
  const context = await browser.newContext({viewport: size, javaScriptEnabled: script, locale: 'en-GB'});
  context.setDefaultTimeout(30_000);
  const foreign = [], errors = [];
  context.on('request', (request) => { if (!/^(file|data):/.test(request.url())) foreign.push(request.url()); });
  context.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  context.on('weberror', (error) => errors.push(String(error.error())));
  const page = await context.newPage();
  return {page, foreign, errors, close: () => context.close(),
    isClean() { assert.deepEqual({foreign, errors}, {foreign: [], errors: []}); }};
}
async function isNotTooWide(page) {
  const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  assert.ok(scroll <= inner, `${scroll} is wider than ${inner}: ${page.url()}`);
}

test('the copy has search: npm brought minisearch, and the program holds it', () => assert.equal(report.search, true));

for (const size of [narrow, wide])
  test(`axe finds nothing in the copy's own pages at ${size.width} px`, async () => {
    const {page, close, isClean} = await reader({size});
    for (const path of ['index.html', 'search.html', 'ar/search.html', 'with-the-program.html', 'ar/with-the-program.html', 'cases.html', 'resources.html', 'letters.html', 'letters/access.html', 'ar/letters/complaint.html', 'map/walk/gp.html', 'understand/phone-seizure.html']) {
      await page.goto(at(path));
      assert.deepEqual(await findingsOf(page), [], path);
      await isNotTooWide(page);
    }
    isClean();
    await close();
  });

test('journey 2, from a disk, with script: search, page, sources, leave', async () => {
  const {page, close, isClean} = await reader();
  await page.goto(at('index.html'));
  await page.fill('#q', 'fone taken');
  await page.press('#q', 'Enter');
  const first = page.locator('#found .hit a').first();
  await first.waitFor();
  assert.match(await page.innerText('#found'), /Did you mean phone taken\?/);
  assert.match(await page.innerText('#found'), /We also looked for/);
  assert.ok(await page.locator('#found mark').count() > 0, 'the words are marked');
  assert.equal(page.url(), at('index.html'), 'no word stands in the address');
  assert.deepEqual(await findingsOf(page), []);
  await isNotTooWide(page);
  await follow(page, () => first.click());
  assert.match(page.url(), /understand\/phone-seizure\.html$|cards\/phone-taken\.html$/);
  await page.goBack();
  await page.locator('#found .hit a').first().waitFor(); // the results are still there
  await page.goto(at('understand/phone-seizure.html'));
  await follow(page, () => page.locator('.src a[href*="claims/"]').first().click());
  assert.match(page.url(), /claims\/.*\.html$/);
  assert.equal(await page.getAttribute('.leave', 'href'), 'https://www.bbc.co.uk/weather');
  isClean();
  await close();
});

test('journey 2, from a disk, without script: search says what to do, and the page is found by its section', async () => {
  const {page, close, isClean} = await reader({script: false});
  await page.goto(at('index.html'));
  await page.fill('#q', 'phone taken');
  await follow(page, () => page.press('#q', 'Enter'));
  assert.match(page.url(), /search\.html\??$/, 'the words went nowhere');
  assert.match(await page.innerText('main'), /Search is not at hand/);
  await follow(page, () => page.locator('main .next a', {hasText: 'Understand'}).first().click());
  await follow(page, () => page.locator('main a[href$="phone-seizure.html"]').first().click());
  await follow(page, () => page.locator('.src a[href*="claims/"]').first().click());
  assert.match(page.url(), /claims\/.*\.html$/);
  isClean();
  await close();
});

for (const script of [true, false])
  test(`journey 3, from a disk, ${script ? 'with' : 'without'} script: follow the data from a visit to a doctor`, async () => {
    const {page, close, isClean} = await reader({script});
    await page.goto(at('index.html'));
    await follow(page, () => page.locator('main a[href="map.html"]').first().click());
    await follow(page, () => page.locator('main a[href="map/walk/gp.html"]').first().click());
    await isNotTooWide(page);
    assert.ok(await page.locator('main svg').count() > 0, 'the way is drawn');
    await follow(page, () => page.locator('main a[href*="/actor/"], main a[href*="/system/"]').first().click());
    assert.match(page.url(), /map\/(actor|system)\//);
    await follow(page, () => page.locator('main a[href*="claims/"]').first().click());
    assert.match(page.url(), /claims\//);
    isClean();
    await close();
  });

test('a list is narrowed by what is picked, and opened again', async () => {
  const {page, close, isClean} = await reader();
  await page.goto(at('cases.html'));
  const all = await page.locator('[data-facets]:visible').count();
  await page.selectOption('#pick_technology', 'phones');
  await page.click('.filter button');
  const some = await page.locator('[data-facets]:visible').count();
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  assert.equal(await page.innerText('main [role=status]'), `Shown: ${some}`);
  await page.selectOption('#pick_technology', '');
  await page.click('.filter button');
  assert.equal(await page.locator('[data-facets]:visible').count(), all);
  isClean();
  await close();
});

test('in Arabic: the frame, the search and its results', async () => {
  const {page, close, isClean} = await reader();
  await page.goto(at('ar.html'));
  await page.fill('#q', 'أخذوا هاتفي');
  await page.press('#q', 'Enter');
  const first = page.locator('#found .hit a').first();
  await first.waitFor();
  await follow(page, () => first.click());
  assert.match(page.url(), /\/ar\/(understand\/phone-seizure|cards\/phone-taken)\.html$/);
  assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
  isClean();
  await close();
});

// The questions that judge the server's search judge this one, but for those that only the program can answer.
const questions = (language) => [...readFileSync(join(realContent, `search/${language}.yaml`), 'utf8')
  .matchAll(/^- \{words: (.*?), wants: (?:\[(.*?)\]|(\S+))\}/gm)].map(([, words, several, one]) => [words.replace(/^["']|["']$/g, ''), (several ?? one).split(/, */)]);

for (const [language, start, least] of [['en', 'index.html', 0.95], ['ar', 'ar.html', 0.95]])
  test(`the search of the copy finds what was meant among the first three: ${language}`, async () => {
    const {page, close} = await reader();
    await page.goto(at(start));
    const carried = new Set(await page.evaluate(async () => (await window.waymarkCopy.prepared()).documents.map(({f}) => `/${f.replace('.html', '')}`)));
    const asked = questions(language).filter(([, wants]) => wants.some((path) => carried.has(path)));
    assert.ok(asked.length > 50);
    const found = await page.evaluate(async (words) => {
      const all = await window.waymarkCopy.prepared();
      return words.map((one) => window.waymarkCopy.ask(one, all).results.slice(0, 3).map(({document}) => `/${document.f.replace('.html', '')}`));
    }, asked.map(([words]) => words));
    const good = asked.filter(([, wants], i) => found[i].some((path) => wants.includes(path))).length;
    assert.ok(good / asked.length >= least, `${good} of ${asked.length}`);
    await close();
  });

test('on a plain host that knows nothing of Waymark it works the same', async () => {
  const types = {html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', woff2: 'font/woff2'};
  const host = createServer((request, response) => {
    const path = join(folder, 'guide', request.url === '/' ? 'index.html' : request.url);
    response.writeHead(existsSync(path) ? 200 : 404, {'Content-Type': types[path.split('.').pop()] ?? 'text/plain'});
    response.end(existsSync(path) ? readFileSync(path) : '');
  });
  await new Promise((done) => host.listen(0, '127.0.0.1', done));
  const context = await browser.newContext({viewport: narrow});
  const page = await context.newPage();
  const errors = [];
  context.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await page.goto(`http://127.0.0.1:${host.address().port}/`);
  await page.fill('#q', 'evisa wrong photo');
  await page.press('#q', 'Enter');
  await follow(page, () => page.locator('#found .hit a').first().click());
  assert.match(page.url(), /evisa|mixed-up/);
  assert.deepEqual(errors, []);
  await context.close();
  host.close();
});
