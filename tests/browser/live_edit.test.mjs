// Editing while the guide is being read: a good edit is there on the next request, a broken one
// changes nothing for readers.
import assert from 'node:assert/strict';
import {cp, readFile, writeFile, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';

import {openBrowser, visitor} from './support/browser.mjs';
import {ask, copyOfContent, root, serve, temporaryFolder, waymark} from './support/server.mjs';

let folder, file, original, server, browser;
before(async () => {
  folder = await copyOfContent();
  file = join(folder, 'pages/en/understand/evisa.md');
  original = await readFile(file, 'utf8');
  [server, browser] = await Promise.all([serve({content: folder, options: ['--local']}), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(dirname(folder), {recursive: true, force: true});
});

test('an edit is there on the next request, in its language and in the search', async () => {
  const person = await visitor(browser, server);
  const {page} = person;
  await page.goto(`${server.address}/understand/evisa`);
  const before = await page.locator('h1').textContent();
  assert.doesNotMatch(before, /flamingo/);
  await writeFile(file, original.replace(/^title: .*$/m, 'title: My eVisa shows a flamingo'));
  await page.reload();
  assert.equal(await page.locator('h1').textContent(), 'My eVisa shows a flamingo');
  await page.goto(`${server.address}/ar/understand/evisa`);
  assert.doesNotMatch(await page.locator('h1').textContent(), /flamingo/, 'the Arabic page is another file');
  await page.goto(`${server.address}/search?q=flamingo`);
  assert.equal(await page.locator('.hit h3 a').first().getAttribute('href'), '/understand/evisa');
  await person.leavesNoTrace();
  await person.close();
});

test('a broken edit keeps the last good page and shows its finding at /check', async () => {
  const person = await visitor(browser, server);
  const {page} = person;
  const edited = original.replace(/^title: .*$/m, 'title: My eVisa shows a flamingo');
  const broken = edited.replace('## In short {short}', '## In short {short}\n\nNot so. [@no-such-claim]');
  await writeFile(file, broken);
  await page.goto(`${server.address}/understand/evisa`);
  assert.equal(await page.locator('h1').textContent(), 'My eVisa shows a flamingo', 'readers see the last good page');
  assert.doesNotMatch(await page.locator('main').textContent(), /Not so/);
  await page.goto(`${server.address}/check`);
  const found = page.locator('main li', {hasText: 'no-such-claim'}).first();
  assert.ok(await found.isVisible(), 'the checker names what is wrong');
  const line = broken.split('\n').findIndex((one) => one.includes('no-such-claim')) + 1;
  assert.match(await found.locator('code').textContent(), new RegExp(`evisa\\.md:${line}:\\d+$`), 'and where');
  await page.goto(server.address);
  await page.locator('footer a[href="/check"]').click();
  await page.waitForURL('**/check');
  await person.leavesNoTrace();
  await person.close();
});

test('mending the page ends the matter', async () => {
  const person = await visitor(browser, server);
  await writeFile(file, original);
  await person.page.goto(`${server.address}/understand/evisa`);
  assert.equal(await person.page.locator('h1').textContent(), /^title: (.*)$/m.exec(original)[1]);
  await person.page.goto(`${server.address}/check`);
  assert.doesNotMatch(await person.page.locator('main').textContent(), /no-such-claim/);
  await person.leavesNoTrace();
  await person.close();
});

test('a page that was just added can be read and found', async () => {
  const person = await visitor(browser, server);
  const path = join(folder, 'pages/en/understand/second-evisa.md');
  await writeFile(path, original.replace(/^title: .*$/m, 'title: My second eVisa'));
  await person.page.goto(`${server.address}/understand`);
  assert.ok(await person.page.locator('a[href="/understand/second-evisa"]').isVisible());
  await rm(path);
  const answer = await person.page.goto(`${server.address}/understand/second-evisa`);
  assert.equal(answer.status(), 404, 'and when it is taken away it is gone');
  await person.close();
});

test('an interview that was just added can be answered, and is gone when it is taken away', async () => {
  const desk = await temporaryFolder();
  const small = join(desk, 'content');
  await cp(join(root, 'tests/content'), small, {recursive: true});
  const guide = await serve({content: small});
  const statusOf = async (path) => (await ask(guide, path)).status;
  assert.equal(await statusOf('/spot'), 404, 'this content begins without one');
  assert.equal(await statusOf('/spot/call'), 404);
  await cp(join(root, 'tests/scenarios/spot/in'), small, {recursive: true});
  assert.equal(await statusOf('/spot'), 200, 'no restart is needed');
  assert.match((await ask(guide, '/spot')).bytes.toString('utf8'), /Tea was spilt/);
  assert.equal(await statusOf('/spot/call'), 200);
  await rm(join(small, 'interviews'), {recursive: true});
  assert.equal(await statusOf('/spot'), 404);
  await guide.stop();
  await rm(desk, {recursive: true, force: true});
});

test('only an instance for this machine has /check', async () => {
  const open = await serve();
  const person = await visitor(browser, open);
  assert.equal((await person.page.goto(`${open.address}/check`)).status(), 404);
  assert.equal(await person.page.locator('a[href="/check"]').count(), 0);
  await person.close();
  await open.stop();
});

test('an update from a signed pack, and its undo, are there on the next request', async () => {
  const desk = await temporaryFolder();
  const edited = await copyOfContent();
  const page = join(edited, 'pages/en/understand/evisa.md');
  const edition = await readFile(join(edited, 'waymark.yaml'), 'utf8');
  await waymark(desk, 'key', 'sector');
  await waymark(desk, '--content', edited, 'pack', 'sector', '--to', 'first.pack');
  await writeFile(page, (await readFile(page, 'utf8')).replace(/^title: .*$/m, 'title: The second version'));
  await writeFile(join(edited, 'waymark.yaml'), edition.replace(/^version: .*$/m, 'version: 2099.01.01').replace(/^published: .*$/m, 'published: 2099-01-01'));
  await waymark(desk, '--content', edited, 'pack', 'sector', '--to', 'second.pack');
  const install = (...words) => waymark(desk, '--data', desk, 'update', ...words, '--today', '2099-01-02');
  await install('first.pack', '--trust', 'sector.pub');
  const installed = await serve({content: null, data: desk});
  const isSecond = async () => /The second version/.test((await ask(installed, '/understand/evisa')).bytes.toString('utf8'));
  assert.equal(await isSecond(), false);
  await install('second.pack');
  assert.equal(await isSecond(), true);
  await install('--undo');
  assert.equal(await isSecond(), false);
  await installed.stop();
  await rm(desk, {recursive: true, force: true});
  await rm(dirname(edited), {recursive: true, force: true});
});
