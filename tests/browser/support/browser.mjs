// A browser that cannot reach any other machine, and visitors that notice what a page does behind
// their back: requests to other hosts, cookies, storage, errors on the console.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';

import {chromium} from 'playwright-core';

import {allTold, wasAskedByBrowser} from './recording.mjs';

// Everything but this machine is unknown to the browser, so that a foreign request fails as well as
// being noticed.
const alone = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE *.localhost';

// Debian's chromium-headless-shell is the same browser without its windows, and much quicker at
// beginning afresh: where it is installed it is taken.
export const program = process.env.CHROMIUM ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);

// It begins when the first visitor comes: often nothing has changed that needs one.
export async function openBrowser() {
  let launched;
  const launch = () => chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', alone],
  });
  return {
    newContext: async (options) => (await (launched ??= launch())).newContext(options),
    version: async () => (await launched).version(),
    close: async () => (await launched)?.close(),
  };
}

export const narrow = {width: 320, height: 640};
export const wide = {width: 1280, height: 900};

// A person with a fresh browser. `allowed` are further origins that may be asked.
export async function visitor(browser, server,
  {size = wide, theme = 'light', script = true, motion = 'no-preference', allowed = []} = {}) {
  const context = await browser.newContext({viewport: size, colorScheme: theme, javaScriptEnabled: script,
    reducedMotion: motion, serviceWorkers: 'block', locale: 'en-GB'});
  context.setDefaultTimeout(30_000);
  const origins = [server.address, ...allowed];
  const asked = [], foreign = [], errors = [];
  context.on('request', (request) => {
    asked.push(request);
    wasAskedByBrowser(request);
    const {origin, protocol} = new URL(request.url());
    if (protocol !== 'data:' && !origins.includes(origin)) foreign.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The browser itself says so when the page asked for is an error page.
    if (/^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text()) &&
        asked.some((one) => one.isNavigationRequest() && one.url() === message.location().url)) return;
    errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  const page = await context.newPage();
  return {
    context, page, asked,
    async leavesNoTrace() {
      assert.deepEqual(foreign.splice(0), [], 'no request goes to another host');
      assert.deepEqual(errors.splice(0), [], 'nothing is wrong on the console');
      assert.deepEqual(await context.cookies(), [], 'no cookie');
      const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
      assert.deepEqual(stored, [0, 0], 'nothing in localStorage and sessionStorage');
      if (!script) return;
      const kept = await page.evaluate(async () => [(await indexedDB.databases()).length, (await caches.keys()).length]);
      assert.deepEqual(kept, [0, 0], 'no database and no cache of its own');
    },
    async close() {
      await allTold();
      await context.close();
    },
  };
}

// Does something that leads to another page, and waits until that page is there.
export async function follow(page, act) {
  const come = page.waitForEvent('load');
  await act();
  await come;
}
