// No link is dead: everything that can be reached from home, in both languages, answers, and the
// place in the page that a link names is there.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {sections} from './support/kinds.mjs';
import {ask, serve} from './support/server.mjs';

let server, all; // `all`: what was reached
before(async () => {
  server = await serve();
  all = await crawl('/');
});
after(async () => { await server?.stop(); });

const decode = (text) => text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name) => ({amp: '&', lt: '<', gt: '>', quot: '"'})[name] ?? "'");
const tags = (html, name) => [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map((found) => found[0]);
const attribute = (tag, name) => { const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag); return found && decode(found[1]); };

// Follows every link from `first`, breadth first. Answers path → {status, ids, links, from}.
async function crawl(first) {
  const seen = new Map([[first, {from: 'the start'}]]);
  const waiting = [first];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await ask(server, path);
      const html = /^text\/html/.test(answer.headers['content-type'] ?? '') ? answer.bytes.toString('utf8') : '';
      const links = [...tags(html, 'a'), ...tags(html, 'link')].map((tag) => ({tag, href: attribute(tag, 'href')}))
        .concat(tags(html, 'script').map((tag) => ({tag, href: attribute(tag, 'src')})));
      Object.assign(seen.get(path), {status: answer.status, html, links, location: answer.headers.location,
        ids: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((found) => decode(found[1])))});
      const onward = links.map((one) => one.href).concat(answer.status === 303 && path.endsWith('/leave') ? [] : answer.headers.location ?? []);
      for (const href of onward) {
        if (!href?.startsWith('/')) continue;
        const target = href.split('#')[0];
        // Between two ends there are tens of thousands of questions of one form: one end stands for all.
        if (/\/map\/paths\?.*to=/.test(target) && !target.includes('from=person')) continue;
        if (seen.has(target)) continue;
        seen.set(target, {from: path});
        waiting.push(target);
      }
    }
  };
  await Promise.all(Array.from({length: 4}, work));
  return seen;
}

test('every link inside the guide answers', () => {
  const dead = [...all].filter(([, {status}]) => ![200, 301, 303, 308].includes(status)).map(([path, {status, from}]) => `${path} → ${status}, on ${from}`);
  assert.deepEqual(dead, []);
  assert.ok(all.size > 1000, `only ${all.size} addresses were found`);
});

test('both languages are reached from home', () => {
  for (const prefix of ['', '/ar'])
    for (const path of [...sections.map((one) => `/${one}`), '/glossary', '/claims', '/corrections', '/note'])
      assert.ok(all.has(prefix + path), prefix + path);
});

test('a page of the Arabic frame leads on within it', () => {
  // The note on a draft leads to the same page in English, on purpose.
  const isCounterpart = (href, path) => path === (href === '/' ? '/ar' : `/ar${href}`);
  const out = new Set();
  for (const [path, {links = []}] of all) {
    if (!path.startsWith('/ar')) continue;
    for (const {tag, href} of links)
      if (href?.startsWith('/') && !/^\/(ar|assets|leave)\b/.test(href) && !/hreflang="en/.test(tag) && !href.endsWith('.json') && !isCounterpart(href, path))
        out.add(`${href} on ${path}`);
  }
  assert.deepEqual([...out].slice(0, 20), []);
});

test('the place in a page that a link names is there', () => {
  const missing = new Set();
  for (const [path, {links = []}] of all)
    for (const {href} of links) {
      if (!href?.includes('#') || /^[a-z]+:/.test(href)) continue;
      const [target, place] = [href.slice(0, href.indexOf('#')) || path, href.slice(href.indexOf('#') + 1)];
      const page = all.get(target);
      if (page && !page.ids.has(decodeURIComponent(place))) missing.add(`${href} on ${path}`);
    }
  assert.deepEqual([...missing].slice(0, 20), []);
});

test('every word of the bar and every heading of home leads to something to read', () => {
  for (const prefix of ['', '/ar']) {
    const home = all.get(prefix || '/');
    const bar = /<nav class="words"[\s\S]*?<\/nav>/.exec(home.html)[0];
    const words = tags(bar, 'a').map((tag) => attribute(tag, 'href'));
    assert.ok(words.length >= 4);
    for (const word of words) {
      const main = /<main[\s\S]*<\/main>/.exec(all.get(word).html)[0];
      assert.ok(tags(main, 'a').length >= 1, `${word} is not empty`);
    }
  }
});

test('every form sends to an address that takes it', async () => {
  const forms = new Map();
  for (const [path, {html = ''}] of all) for (const tag of tags(html, 'form')) forms.set(`${attribute(tag, 'method') ?? 'get'} ${attribute(tag, 'action')}`, path);
  for (const [form, path] of forms) {
    const [method, action] = form.split(' ');
    if (method === 'get') {
      assert.equal((await ask(server, action.replace(/#.*/, ''))).status, 200, `${form} on ${path}`);
      continue;
    }
    const fields = /\/(due|next)$/.test(action) ? {right: 'access', 'kind-1': 'received', 'day-1': '2026-03-02'}
      : {q: 'visa', right: 'yes', page: '/act/complain', say: ''};
    const answer = await ask(server, action, {method: 'POST', form: fields});
    assert.equal(answer.status, 200, `${form} on ${path}`);
  }
});

test('what is typed never goes into an address: a form that asks by address only offers choices', () => {
  const wrong = new Set();
  for (const [path, {html = ''}] of all)
    for (const [form] of html.matchAll(/<form\b[^>]*method="get"[^]*?<\/form>/g))
      if (/<textarea|<input(?![^>]*type="(?:date|checkbox|radio|hidden)")/.test(form)) wrong.add(path);
  assert.deepEqual([...wrong], []);
});

test('a link out of the guide is https and tells nobody where it was followed', () => {
  const wrong = new Set();
  for (const [path, {links = []}] of all)
    for (const {tag, href} of links) {
      if (!href || href.startsWith('/') || href.startsWith('#')) continue;
      if (/^(tel|mailto):/.test(href)) continue;
      if (!/^https?:\/\//.test(href)) wrong.add(`${href} on ${path}`);
      else if (!/rel="[^"]*noreferrer/.test(tag)) wrong.add(`${href} on ${path} says where one came from`);
    }
  assert.deepEqual([...wrong].slice(0, 20), []);
});
