// Every kind of page on a small phone: no sideways scroll, targets a thumb can hit. And on paper,
// with long names, with little motion, with large letters.
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before} from 'node:test';

import {narrow, openBrowser, visitor, wide} from './support/browser.mjs';
import {guideKinds, publicKinds, search} from './support/kinds.mjs';
import {test} from './support/remembered.mjs';
import {copyOfContent, serve} from './support/server.mjs';

const endless = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

let server, stretched, browser;
before(async () => {
  const long = await copyOfContent();
  const page = join(long, 'pages/en/understand/evisa.md');
  await writeFile(page, (await readFile(page, 'utf8')).replace(/^title: .*$/m, `title: ${endless} is wrong`)
    .replace(/^summary: .*$/m, `summary: ${endless} is wrong, and what to do.`));
  const word = join(long, 'glossary/terms.yaml');
  await writeFile(word, (await readFile(word, 'utf8')).replace(/^([- ]*)term: Atlas$/m, `$1term: ${endless}`));
  [server, stretched, browser] = await Promise.all([serve(), serve({content: long, options: ['--local']}), openBrowser()]);
});
after(async () => { await browser?.close(); await Promise.all([server?.stop(), stretched?.stop()]); });

// What sticks out at the sides of the window, and is not inside something that scrolls by itself.
async function sideways(page) {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const scrolls = document.scrollingElement.scrollWidth > room ||
      (() => { scrollTo(-50, 0); const left = scrollX; scrollTo(50, 0); const right = scrollX; scrollTo(0, 0); return left !== 0 || right !== 0; })();
    if (!scrolls) return [];
    const ownScroll = (one) => { for (let e = one.parentElement; e; e = e.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX)) return true; return false; };
    const out = [...document.body.querySelectorAll('*')].filter((one) => {
      const {left, right, width} = one.getBoundingClientRect();
      return width > 0 && one.checkVisibility() && (left < -1 || right > room + 1) && !ownScroll(one) && !one.closest('.skip, .vh');
    });
    const deepest = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
    return ['the page scrolls sideways', ...deepest.map((one) => `${one.tagName.toLowerCase()}.${one.className} "${one.textContent.trim().slice(0, 50)}"`)];
  });
}

// Controls that a thumb misses: smaller than 44 px either way, and not part of a sentence (WCAG
// 2.5.5). What counts is where a tap lands, not how the box is drawn.
async function smallTargets(page) {
  return page.evaluate(() => {
    const least = 44;
    const inSentence = (one) => {
      if (!getComputedStyle(one).display.startsWith('inline')) return false;
      const block = (e) => { while (getComputedStyle(e).display.startsWith('inline')) e = e.parentElement; return e; };
      const around = block(one.parentElement).cloneNode(true);
      around.querySelectorAll('a, button, .chk, .vh').forEach((e) => e.remove());
      return around.textContent.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= 3;
    };
    const hits = (one, x, y) => {
      const top = document.elementFromPoint(x, y);
      return top && (one.contains(top) || top.closest('label')?.control === one || top.closest('label') === one);
    };
    const reach = (one, x, y, dx, dy) => { let n = 0; while (n < least && hits(one, x + dx * (n + 1), y + dy * (n + 1))) ++n; return n; };
    const small = [];
    for (const one of document.querySelectorAll('a[href], button, input, textarea, select, summary')) {
      if (one.type === 'hidden' || !one.checkVisibility({visibilityProperty: true}) || one.closest('.skip')) continue;
      if (one.matches('[aria-hidden=true][tabindex="-1"]')) continue; // what the Enter key presses, offered to nobody
      if (inSentence(one)) continue;
      const target = one.labels?.length && /radio|checkbox/.test(one.type) ? one.labels[0] : one;
      target.scrollIntoView({block: 'center', behavior: 'instant'});
      const box = target.getClientRects()[0];
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (!hits(target, x, y)) { small.push(`cannot be hit: ${one.outerHTML.slice(0, 90)}`); continue; }
      const width = Math.max(box.width, reach(target, x, y, -1, 0) + reach(target, x, y, 1, 0) + 1);
      const height = Math.max(box.height, reach(target, x, y, 0, -1) + reach(target, x, y, 0, 1) + 1);
      if (width < least - 0.5 || height < least - 0.5)
        small.push(`${Math.round(width)}×${Math.round(height)}: ${one.outerHTML.replace(/\s+/g, ' ').slice(0, 110)}`);
    }
    return small;
  });
}

let phone; // in one hand all the time
publicKinds().forEach(({name, open}, i) => {
  const prefix = i % 2 ? '/ar' : '';
  test(`a small phone shows it whole, with targets for thumbs: ${name}${prefix && ', right to left'}`, async () => {
    phone ??= await visitor(browser, server, {size: narrow});
    await open(phone.page, server.address + prefix);
    assert.deepEqual(await sideways(phone.page), [], 'no sideways scroll');
    const small = await smallTargets(phone.page);
    assert.deepEqual(small.slice(0, 12), [], `${small.length} targets are too small`);
  });
});

for (const [name, path] of [['the page', '/understand/evisa'], ['its section', '/understand'], ['home', '/'], ['the word', '/glossary/atlas'], ['the glossary', '/glossary']])
  for (const prefix of ['', '/ar'])
    test(`a very long name fits into 320 px: ${name}${prefix && ', right to left'}`, async () => {
      const person = await visitor(browser, stretched, {size: narrow});
      await person.page.goto(stretched.address + (path === '/' && prefix ? prefix : prefix + path));
      assert.deepEqual(await sideways(person.page), []);
      await person.close();
    });

test('a search for a very long word fits into 320 px', async () => {
  const person = await visitor(browser, stretched, {size: narrow});
  await search(person.page, stretched.address, endless);
  assert.ok((await person.page.locator('main').textContent()).includes(endless.slice(0, 20)));
  assert.deepEqual(await sideways(person.page), []);
  await search(person.page, stretched.address, 'x'.repeat(400));
  assert.deepEqual(await sideways(person.page), []);
  await person.close();
});

test('letters of twice the size fit: 640 px at 200 %', async () => {
  const person = await visitor(browser, server, {size: {width: 640, height: 800}});
  for (const path of ['/', '/understand/phone-seizure', '/claims/case-hm', '/glossary']) {
    await person.page.goto(server.address + path);
    await person.page.evaluate(() => { document.documentElement.style.fontSize = '36px'; });
    assert.deepEqual(await sideways(person.page), [], path);
  }
  await person.close();
});

test('the bar leaves room for the page, also on a phone held sideways', async () => {
  const person = await visitor(browser, server, {size: {width: 640, height: 320}});
  await person.page.goto(`${server.address}/understand/evisa`);
  await person.page.mouse.wheel(0, 900);
  await person.page.waitForFunction(() => scrollY > 500);
  const bar = await person.page.locator('.bar').boundingBox();
  assert.ok(bar.y + bar.height <= 64, 'the bar takes a fifth of the height at most');
  await person.close();
});

test('paper: no bar, no forms, and the address of each source', async () => {
  const person = await visitor(browser, server);
  const {page} = person;
  for (const [path, sources] of [...guideKinds.map((path) => [path, '.src a[href^="http"]']), ['/claims/case-hm', 'section[aria-labelledby=sources] a[href^="http"]']]) {
    await page.goto(server.address + path);
    await page.emulateMedia({media: 'print'});
    for (const gone of ['.bar', '.words', '.skip', '.leave', '.find', '#right form'])
      assert.equal(await page.locator(gone).first().isVisible(), false, `${gone} stays off the paper of ${path}`);
    const silent = await page.locator(sources).evaluateAll((links) =>
      links.filter((one) => !getComputedStyle(one, '::after').content.includes(one.getAttribute('href')) && !one.textContent.includes(one.getAttribute('href')))
        .map((one) => one.getAttribute('href')));
    assert.deepEqual(silent, [], `each source of ${path} shows its address`);
    assert.ok(await page.locator(sources).count() > 0 || path.startsWith('/start/what'), `${path} names sources`);
    await page.emulateMedia({media: 'screen'});
  }
  await person.close();
});

test('paper: a glossary word needs no opening, and dark pages print on white', async () => {
  const person = await visitor(browser, server, {theme: 'dark'});
  await person.page.goto(`${server.address}/understand/evisa`);
  await person.page.emulateMedia({media: 'print'});
  const [back, front] = await person.page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
  assert.match(back, /^rgb\(255, 255, 255\)$/);
  assert.ok(front.match(/\d+/g).slice(0, 3).every((part) => Number(part) < 80), `the letters are dark: ${front}`);
  await person.close();
});

test('who asks for little motion gets none', async () => {
  const person = await visitor(browser, server, {motion: 'reduce', size: wide});
  for (const path of ['/', '/understand/evisa', '/search']) {
    await person.page.goto(server.address + path);
    const moving = await person.page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => {
      const style = getComputedStyle(one);
      const long = (times) => times.split(',').some((time) => parseFloat(time) > 0);
      return long(style.transitionDuration) || long(style.animationDuration) || style.scrollBehavior === 'smooth';
    }).map((one) => one.outerHTML.slice(0, 80)));
    assert.deepEqual(moving, [], path);
  }
  await person.close();
});
