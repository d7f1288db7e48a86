// What a phone shows, and when: weights of pages, requests, and the first paint on a slow line.
import {brotliDecompressSync, gunzipSync} from 'node:zlib';

import {openBrowser, visitor} from '../browser/support/browser.mjs';
import {guidePaths} from '../browser/support/kinds.mjs';
import {ask} from '../browser/support/server.mjs';

// 4 × slower processor, 400 kbit/s, 400 ms round trip, nothing cached.
const slow = {offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8};

async function firstPaint(browser, server, path) {
  const person = await visitor(browser, server, {size: {width: 360, height: 740}});
  const session = await person.context.newCDPSession(person.page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow);
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
  person.page.setDefaultTimeout(60_000);
  await person.page.goto(server.address + path, {waitUntil: 'load', timeout: 60_000});
  const paint = await person.page.evaluate(() => new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const found = list.getEntriesByName('first-contentful-paint')[0];
      if (found) resolve(found.startTime);
    }).observe({type: 'paint', buffered: true});
  }));
  await person.close();
  return paint;
}

export async function measurePaint(server) {
  const browser = await openBrowser();
  const times = {'/': [], '/understand/phone-seizure': [], '/map': [], '/map/walk/hospital': []};
  for (let run = 0; run < 5; ++run)
    for (const path of Object.keys(times)) times[path].push(await firstPaint(browser, server, path));
  const requests = [];
  for (const path of guidePaths()) {
    const person = await visitor(browser, server);
    await person.page.goto(server.address + path, {waitUntil: 'load'});
    await person.page.evaluate(() => document.fonts.ready.then(() => {}));
    requests.push({path, asked: [...new Set(person.asked.map((one) => new URL(one.url()).pathname))]});
    await person.close();
  }
  const version = await browser.version();
  await browser.close();
  return {times, requests, version};
}

export async function measureWeights(server, requests) {
  const weigh = async (path) => {
    const [plain, gzip, brotli] = await Promise.all(['identity', 'gzip', 'br'].map((coding) => ask(server, path, {headers: {'Accept-Encoding': coding}})));
    const same = (answer, open) => !answer.headers['content-encoding'] || open(answer.bytes).equals(plain.bytes);
    if (!same(gzip, gunzipSync) || !same(brotli, brotliDecompressSync)) throw new Error(`${path} changes when compressed`);
    return {plain: plain.bytes.length, gzip: gzip.bytes.length, brotli: brotli.bytes.length};
  };
  const known = new Map();
  const once = async (path) => { if (!known.has(path)) known.set(path, await weigh(path)); return known.get(path); };
  const pages = [];
  for (const {path, asked} of requests) {
    const all = {path, requests: asked.length, html: await once(path), gzip: 0, brotli: 0, font: 0};
    for (const each of asked) {
      const weight = await once(each);
      if (each.endsWith('.woff2')) all.font += weight.plain;
      else { all.gzip += weight.gzip; all.brotli += weight.brotli; }
    }
    pages.push(all);
  }
  const assets = [...known].filter(([path]) => path.startsWith('/assets/')).map(([path, weight]) => [path.replace(/^.*\//, ''), weight]);
  return {pages, assets, home: await once('/'), glossary: await once('/glossary'), claims: await once('/claims')};
}
