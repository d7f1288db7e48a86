// Journey 3 from its first step to its last, by one person: what a client did, the steps, the world
// on an earlier day, who can reach whom, the claim behind a step, and what can be done about it.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';

import {narrow, openBrowser, visitor, wide} from './support/browser.mjs';
import {test} from './support/remembered.mjs';
import {serve} from './support/server.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), openBrowser()]); });
after(async () => { await browser?.close(); await server?.stop(); });

// Two hands: one holds a mouse or a finger, the other knows only the keyboard.
const pointing = {
  press: (page, target) => target.click(),
  fillDay: (page, field, iso) => field.fill(iso),
  choose: (page, list, value) => list.selectOption(value),
};
const byKeyboard = {
  async reach(page, target) {
    for (let i = 0; i < 500; ++i) {
      if (await target.evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail('Tab never comes to what is wanted');
  },
  async press(page, target) {
    await this.reach(page, target);
    await page.keyboard.press('Enter');
  },
  async fillDay(page, field, iso) { // its parts come in the order of the machine's own language
    await this.reach(page, field);
    const [year, month, day] = iso.split('-');
    for (const parts of [month + day + year, day + month + year]) {
      await page.keyboard.type(parts);
      if (await field.inputValue() === iso) return;
      for (let i = 0; i < 2; ++i) await page.keyboard.press('ArrowLeft');
    }
    assert.fail(`the field says ${await field.inputValue()}`);
  },
  async choose(page, list, value) { // by typing the beginning of what it says
    await this.reach(page, list);
    const words = await list.locator(`option[value=${value}]`).textContent();
    await page.keyboard.type(words.trim(), {delay: 5});
    assert.equal(await list.inputValue(), value);
  },
};

const ways = [
  {hand: pointing, size: narrow, script: false, theme: 'light'},
  {hand: pointing, size: wide, script: true, theme: 'dark'},
  {hand: byKeyboard, size: narrow, script: true, theme: 'dark'},
  {hand: byKeyboard, size: wide, script: false, theme: 'light'},
];

for (const {hand, ...way} of ways)
  test(`from what a client did to what can be challenged: ${way.size.width} px, ${hand === byKeyboard ? 'by keyboard, ' : ''}${way.script ? 'with' : 'without'} script`, async () => {
    const person = await visitor(browser, server, way);
    const {page} = person;
    const press = async (target, address) => {
      await hand.press(page, target);
      await page.waitForURL(address);
    };

    // What the client did, and the steps that follow from it.
    await page.goto(`${server.address}/map`);
    await press(page.locator('main a[href="/map/walk/gp"]'), '**/map/walk/gp');
    const tracing = page.locator('.path > li', {has: page.locator('a[href="/claims/f_nhsd_mou"]')});
    assert.match(await tracing.locator('.state').textContent(), /ended/);

    // The same on an earlier day.
    await press(page.locator('details.why summary'), '**/map/walk/gp');
    await hand.fillDay(page, page.locator('input[name=as-of]'), '2018-06-01');
    await press(page.locator('details.why button'), '**/map/walk/gp?as-of=2018-06-01');
    assert.match(await tracing.locator('.state').textContent(), /runs/);

    // Who can reach whom, on that day.
    await press(page.locator('.where a[href="/map"]'), '**/map');
    await hand.choose(page, page.locator('#from'), 'nhs_digital');
    await hand.choose(page, page.locator('#to'), 'ie');
    await hand.fillDay(page, page.locator('main input[name=as-of]'), '2018-06-01');
    await press(page.locator('main form[action="/map/paths"] button'), '**/map/paths?*as-of=2018-06-01*');
    const shortest = page.locator('section[aria-labelledby=path1]');
    assert.equal(await shortest.locator('.path > li').count(), 1, 'one step, from one to the other');

    // The claim behind the step, with its source and what can be challenged.
    await press(shortest.locator('a[href="/claims/f_nhsd_mou"]').first(), '**/claims/f_nhsd_mou');
    const challenge = page.locator('dt', {hasText: 'What you can challenge'}).locator('xpath=following-sibling::dd[1]');
    assert.match(await challenge.textContent(), /SAR/);
    assert.ok(await challenge.locator('.chk').isVisible(), 'and how far that was checked');
    assert.ok(await page.locator('a[href*="gov.uk"][rel=noreferrer]').first().isVisible(), 'its source');

    // A page that speaks of it leads on to what to do.
    await press(page.locator('section[aria-labelledby=cited] a[href="/understand/how-we-got-here"]'), '**/understand/how-we-got-here');
    assert.ok(await page.locator('main a[href^="/act/"]').count() > 0, 'an Act page is one step away');
    await person.leavesNoTrace();
    await person.close();
  });
