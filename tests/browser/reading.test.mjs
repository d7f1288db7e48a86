// What a reader does on a page: opens a word, and says what is wrong.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before} from 'node:test';

import {follow, narrow, openBrowser, visitor, wide} from './support/browser.mjs';
import {guidePaths} from './support/kinds.mjs';
import {test} from './support/remembered.mjs';
import {ask, realContent, serve} from './support/server.mjs';

let server, withMail, browser;
before(async () => { [server, withMail, browser] = await Promise.all([serve(), serve({options: ['--feedback-mail', 'guide@example.org']}), openBrowser()]); });
after(async () => { await browser?.close(); await Promise.all([server?.stop(), withMail?.stop()]); });

for (const [prefix, size, script] of [['', narrow, false], ['', wide, true], ['/ar', narrow, true], ['/ar', wide, false]])
  test(`a word of the glossary opens in place: ${prefix || 'English'}, ${size.width} px, ${script ? 'with' : 'without'} script`, async () => {
    const person = await visitor(browser, server, {size, script});
    const {page} = person;
    await page.goto(`${server.address}${prefix}/understand/evisa`);
    const word = page.locator('button.term').first();
    const box = page.locator(`#${await word.getAttribute('popovertarget')}`);
    assert.equal(await box.isVisible(), false);
    await word.click();
    assert.ok(await box.isVisible());
    assert.ok((await box.textContent()).length > 20, 'it says what the word means');
    const {x, y, width, height} = await box.boundingBox();
    assert.ok(x >= 0 && x + width <= size.width && y >= 0 && y + height <= size.height, 'it is in sight as a whole');
    assert.equal(await box.locator('p').first().evaluate((element) => getComputedStyle(element).direction), 'ltr', 'English reads from left to right');
    assert.equal(new URL(page.url()).hash, '', 'one stays where one reads');
    await page.keyboard.press('Escape');
    assert.equal(await box.isVisible(), false);
    await word.press('Enter');
    await box.locator('a').click();
    await page.waitForURL(`**${prefix}/glossary/*`);
    await person.leavesNoTrace();
    await person.close();
  });

test('each word on each page has its box, and each box its word', async () => {
  const wrong = [];
  for (const path of guidePaths()) {
    const html = (await ask(server, path)).bytes.toString('utf8');
    const words = new Set([...html.matchAll(/popovertarget="([^"]+)"/g)].map((found) => found[1]));
    const boxes = [...html.matchAll(/popover id="([^"]+)"/g)].map((found) => found[1]);
    if (words.size !== boxes.length || boxes.some((box) => !words.has(box))) wrong.push(`${path}: ${words.size} words, ${boxes.length} boxes`);
  }
  assert.deepEqual(wrong, []);
});

async function makeNote(where, {script = true, prefix = ''} = {}) {
  const person = await visitor(browser, where, {script});
  const {page} = person;
  await page.goto(`${where.address}${prefix}/understand/phone-seizure`);
  await page.locator('.pick', {has: page.locator('input[value=no]')}).click();
  await page.locator('textarea[name=say]').fill('The court’s name is <wrong> & old.\nSecond line.');
  await follow(page, () => page.locator('#right button[type=submit]').click());
  assert.equal(page.url(), `${where.address}${prefix}/note`);
  return {person, page};
}

for (const [prefix, script] of [['', true], ['/ar', false]])
  test(`"Was this right?" makes a note with the page, the version and the words ${prefix && 'in the Arabic frame, without script'}`, async () => {
    const {person, page} = await makeNote(server, {script, prefix});
    const note = await page.locator('#note').textContent();
    const version = /^version: "?([^"\n]+)"?/m.exec(await readFile(join(realContent, 'waymark.yaml'), 'utf8'))[1];
    for (const part of ['Something on this page is wrong.', '/understand/phone-seizure', version, 'The court’s name is <wrong> & old.\nSecond line.'])
      assert.ok(note.includes(part), `${part} stands in:\n${note}`);
    assert.equal(await page.locator('a[href^="mailto:"]').count(), 0, 'no address, no button');
    assert.equal(await page.locator('[data-copy]').isVisible(), script);
    assert.equal(await page.locator('[data-print]').isVisible(), script);
    await page.locator('.acts a', {hasNot: page.locator('button')}).last().click();
    await page.waitForURL(`**${prefix}/understand/phone-seizure`);
    await person.leavesNoTrace();
    await person.close();
  }, {also: ['content/waymark.yaml']});

test('with an address of the operator the note can be mailed by the reader', async () => {
  const {person, page} = await makeNote(withMail);
  const mail = new URL(await page.locator('a[href^="mailto:"]').getAttribute('href'));
  assert.equal(mail.pathname, 'guide@example.org');
  assert.match(mail.searchParams.get('subject'), /\/understand\/phone-seizure/);
  assert.equal(mail.searchParams.get('body').replaceAll('\r', '').trim(), (await page.locator('#note').textContent()).trim());
  await person.close();
});

test('the note is copied with one press', async () => {
  const {person, page} = await makeNote(server);
  await person.context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: server.address});
  await page.locator('[data-copy]').click();
  await page.locator('[role=status]', {hasText: 'Copied'}).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator('#note').textContent());
  await person.leavesNoTrace();
  await person.close();
});

test('a page that is missing can be asked for', async () => {
  const person = await visitor(browser, server, {script: false});
  const {page} = person;
  await page.goto(server.address);
  await page.locator('footer a[href="/note"]').click();
  await page.locator('textarea[name=say]').fill('What happens to a student’s data?');
  await follow(page, () => page.locator('main button[type=submit]').click());
  assert.match(await page.locator('#note').textContent(), /A page is missing\.[\s\S]*What happens to a student’s data\?/);
  await person.leavesNoTrace();
  await person.close();
});

test('as many letters as the field takes are taken, in any script', async () => {
  for (const letter of ['a', 'é', 'ش', 'ሰ', '中', '\n']) {
    const say = letter.repeat(2000).replaceAll('\n', 'a\r\n').slice(0, letter === '\n' ? 6000 : 2000);
    const answer = await ask(server, '/note', {method: 'POST', form: {right: 'no', page: '/understand/evisa', say}});
    assert.equal(answer.status, 200, `2,000 times ${JSON.stringify(letter)}`);
  }
});

test('a note that is refused comes back with what was typed', async () => {
  const answer = await ask(server, '/note', {method: 'POST', form: {right: 'no', page: '/understand/evisa', say: `Begin ${'long '.repeat(900)}`}});
  assert.equal(answer.status, 422);
  const html = answer.bytes.toString('utf8');
  assert.match(html, /role="alert"/, 'it says what is wrong');
  assert.match(html, /Begin long long/, 'nothing that was typed is lost');
  assert.match(html, /\/understand\/evisa/, 'and the page it was about is not forgotten');
});
