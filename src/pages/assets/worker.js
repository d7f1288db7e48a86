// Keeps the guide on a phone, for a reader who asked for it, and answers from what was kept when the
// network does not. It is there only after the button at /keep was pressed, and goes with the other
// one or with "Leave now". What is kept is one fixed list for everybody, so it does not tell what was
// read; a page that is opened besides is never added to it.
const prefix = 'waymark-kept-';
const mark = '/keep.json'; // stands in a cache once it is whole
const patience = 4000; // milliseconds; then a page that is kept is better than one that may come

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function whole() {
  for (const name of await caches.keys()) {
    const cache = name.startsWith(prefix) ? await caches.open(name) : null;
    const listed = await cache?.match(mark);
    if (listed) return {name, cache, listed: await listed.json()};
  }
  return null;
}

async function good(url) {
  const response = await fetch(url, {cache: 'reload', credentials: 'omit'});
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

// Everything of the list or nothing. `tell` hears how far it is.
async function keep(address, tell) {
  const listed = await (await good(address)).json();
  const name = prefix + listed.print;
  const cache = await caches.open(name);
  try {
    const urls = [...listed.pages, ...Object.values(listed.assets)];
    let next = 0, done = 0;
    const work = async () => {
      while (next < urls.length) {
        const url = urls[next++];
        await cache.put(url, await good(url));
        tell({done: ++done, all: urls.length});
      }
    };
    await Promise.all([work(), work(), work(), work()]);
    await cache.put(mark, new Response(JSON.stringify({...listed, address}), {headers: {'Content-Type': 'application/json'}}));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  for (const other of await caches.keys()) if (other.startsWith(prefix) && other !== name) await caches.delete(other);
}

async function forget() {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await self.registration.unregister();
}

self.addEventListener('message', (event) => {
  const port = event.ports[0];
  event.waitUntil(keep(event.data.keep, (far) => port.postMessage(far))
    .then(() => port.postMessage({kept: true}), () => port.postMessage({failed: true})));
});

// A newer guide replaces the kept one, as long as one is kept.
let asked = 0;
async function refresh() {
  if (Date.now() - asked < 10 * 60 * 1000) return;
  asked = Date.now();
  const kept = await whole();
  if (!kept) return;
  const now = await (await good(kept.listed.address)).json();
  if (now.print !== kept.listed.print) await keep(kept.listed.address, () => {});
}

const within = (promise, time) => Promise.race([promise, new Promise((_, late) => { setTimeout(() => late(new Error('late')), time); })]);
const attribute = (words) => words.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

// The results of a search without a network: the kept search page, with the script of a copy.
async function searched(form, {cache, listed}) {
  const page = await cache.match(listed.search);
  const words = attribute(String(form.get('q') ?? '').slice(0, 400));
  const script = `<script src="${listed.assets['offline.js']}" data-up="/keep/copy/" data-words="${words}" defer></script></head>`;
  return new Response((await page.text()).replace('</head>', () => script), {headers: page.headers});
}

// What a copy calls assets/NAME and understand/evisa.html has an address of its own here.
function addressOf(path, {assets}) {
  const inCopy = path.startsWith('/keep/copy/') ? path.slice('/keep/copy'.length) : null;
  if (!inCopy) return path;
  if (inCopy.startsWith('/assets/')) return assets[inCopy.slice('/assets/'.length)] ?? inCopy;
  return inCopy.replace(/\.html$/, '').replace(/^\/index$/, '/');
}

async function answer(request, path) {
  const isSearch = request.method === 'POST';
  const form = isSearch ? request.clone() : null; // before its body is sent
  const inCopy = path.startsWith('/keep/copy/');
  const kept = await whole();
  try {
    if (inCopy && kept) throw new Error('only here');
    return await (kept && request.mode === 'navigate' ? within(fetch(request), patience) : fetch(request));
  } catch (error) {
    if (!kept) throw error;
    if (isSearch && kept.listed.assets['minisearch.js']) return searched(await form.formData(), kept);
    const address = addressOf(path, kept.listed);
    if (inCopy && request.mode === 'navigate') return Response.redirect(address, 302);
    const page = await kept.cache.match(address);
    if (page) return page;
    if (request.mode !== 'navigate') throw error;
    return kept.cache.match(kept.listed.elsewhere);
  }
}

self.addEventListener('fetch', (event) => {
  const {request} = event, url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (/^(\/[a-z-]+)?\/leave$/.test(url.pathname)) {
    event.waitUntil(forget());
    event.respondWith(fetch(request).catch(() => new Response('<!DOCTYPE html><title>-</title>', {headers: {'Content-Type': 'text/html'}})));
    return;
  }
  const isSearch = request.method === 'POST' && request.mode === 'navigate' && url.pathname.endsWith('/search');
  if (request.method !== 'GET' && !isSearch) return;
  if (request.cache === 'reload' || url.pathname.endsWith('/keep.json')) return; // our own keeping
  event.respondWith(answer(request, url.pathname));
  if (request.mode === 'navigate') event.waitUntil(refresh().catch(() => {})); // next time, then
});
