// Without a mouse: everything can be reached, used and seen with Tab, Enter, arrows and Escape.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';

import {narrow, openBrowser, visitor, wide} from './support/browser.mjs';
import {search, words} from './support/kinds.mjs';
import {test} from './support/remembered.mjs';
import {serve} from './support/server.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), openBrowser()]); });
after(async () => { await browser?.close(); await server?.stop(); });

// What has the focus, and can a person see that it has?
const focused = () => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getClientRects()[0];
  // The middle of what is inside the window: a tall field may begin at its lower edge.
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const above = right - left > 8 && bottom - top > 8 && document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    what: `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent || element.name || '').trim().slice(0, 40)}"`,
    is: element.tagName, href: element.getAttribute('href'), name: element.getAttribute('name'),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: Boolean(above) && (element.contains(above) || above.contains(element) || Boolean(above.closest('label')?.contains(element))),
  };
};

// Presses Tab until `wanted` says yes; fails when the page ends first.
async function tabTo(page, wanted, what) {
  for (let i = 0; i < 400; ++i) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(focused);
    if (now && wanted(now)) return now;
  }
  assert.fail(`Tab never comes to ${what}`);
}

const ways = [
  {prefix: '', size: wide, theme: 'light', script: true},
  {prefix: '', size: narrow, theme: 'dark', script: false},
  {prefix: '/ar', size: wide, theme: 'dark', script: false},
  {prefix: '/ar', size: narrow, theme: 'light', script: true},
];

for (const {prefix, ...way} of ways)
  test(`the journey works without a mouse: ${prefix || '/'}, ${way.size.width} px, ${way.script ? 'with' : 'without'} script`, async () => {
    const person = await visitor(browser, server, way);
    const {page} = person;
    await page.goto(server.address + (prefix || '/'));
    await tabTo(page, (now) => now.name === 'q', 'the search field');
    await page.keyboard.type(words.found);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${prefix}/search`);
    await tabTo(page, (now) => now.href === `${prefix}/understand/phone-seizure`, 'the result');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${prefix}/understand/phone-seizure`);
    await tabTo(page, (now) => now.href === '#s1', 'the first source');
    await page.keyboard.press('Enter');
    await tabTo(page, (now) => now.href?.startsWith(`${prefix}/claims/`), 'the statement behind it');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${prefix}/claims/*`);
    await page.goBack();
    await page.waitForURL(`**${prefix}/understand/phone-seizure*`);
    await person.leavesNoTrace();
    await person.close();
  });

test('the skip link comes first, is seen when it has the focus, and leads past the bar', async () => {
  for (const prefix of ['', '/ar']) {
    const person = await visitor(browser, server, {size: narrow});
    const {page} = person;
    await page.goto(`${server.address}${prefix}/understand/evisa`);
    const skip = page.locator('a.skip');
    assert.ok((await skip.boundingBox()).y < 0, 'out of the way until it is needed');
    await page.keyboard.press('Tab');
    const now = await page.evaluate(focused);
    assert.equal(now.href, '#main');
    assert.ok(now.seen && now.ring, `the skip link can be seen: ${JSON.stringify(now)}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement.closest('main')), 'the next stop is in the page itself');
    await person.close();
  }
});

const pages = [
  ['home', (page, base) => page.goto(base)],
  ['a page of the guide', (page, base) => page.goto(`${base}/understand/phone-seizure`)],
  ['search results', (page, base) => search(page, base, words.found)],
  ['a claim', (page, base) => page.goto(`${base}/claims/case-hm`)],
  ['ask for a page', (page, base) => page.goto(`${base}/note`)],
];
const frames = [['', narrow], ['', wide], ['/ar', narrow], ['/ar', wide]];

pages.forEach(([name, open], i) => {
  for (const [prefix, size] of [frames[i % 4], frames[(i + 3) % 4]])
    test(`each stop of Tab is seen, and none is a trap: ${name}, ${prefix || 'English'}, ${size.width} px`, async () => {
      const person = await visitor(browser, server, {size});
      const {page} = person;
      await open(page, server.address + prefix);
      await page.evaluate(() => document.activeElement.blur());
      const wanted = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input, textarea, summary, [tabindex="0"]')]
        .filter((one) => one.checkVisibility({visibilityProperty: true}) && one.type !== 'hidden' && one.type !== 'radio').length);
      const stops = [], hidden = [];
      for (let i = 0; i < wanted + 20; ++i) {
        await page.keyboard.press('Tab');
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))); // it has scrolled there
        const now = await page.evaluate(focused);
        if (!now) break;
        stops.push(now.what);
        if (!now.ring || !now.seen) hidden.push(`${now.what}${now.ring ? '' : ' has no ring'}${now.seen ? '' : ' is out of sight'}`);
      }
      assert.deepEqual(hidden, [], 'the focus can always be seen');
      assert.ok(stops.length >= wanted, `${stops.length} of ${wanted} controls are reached`);
      assert.ok(stops.length < wanted + 20, 'Tab leaves the page at its end');
      await person.close();
    });
});

test('the language menu opens with Enter and leads to the same page', async () => {
  const person = await visitor(browser, server, {script: false});
  const {page} = person;
  await page.goto(`${server.address}/understand/evisa`);
  await tabTo(page, (now) => now.is === 'SUMMARY', 'the language menu');
  await page.keyboard.press('Enter');
  await tabTo(page, (now) => now.href === '/ar/understand/evisa', 'Arabic');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ar/understand/evisa');
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  await person.leavesNoTrace();
  await person.close();
});
