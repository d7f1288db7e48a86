// html-validate finds nothing in any kind of page, refusals included.
import assert from 'node:assert/strict';
import {appendFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before} from 'node:test';

import {HtmlValidate} from 'html-validate';

import {claimsOfEachKind, guidePaths, isTranslated, mapPaths, sections, words} from './support/kinds.mjs';
import {test} from './support/remembered.mjs';
import {ask, copyOfContent, serve} from './support/server.mjs';
import {rules} from './support/validating.mjs';

const judge = new HtmlValidate(rules);

let server, editor;
before(async () => {
  const spoilt = await copyOfContent();
  [server, editor] = await Promise.all([serve({options: ['--feedback-mail', 'guide@example.org']}), serve({content: spoilt, options: ['--local']})]);
  await appendFile(join(spoilt, 'pages/en/understand/evisa.md'), '\nSee [this](/understand/nothing-here).\n');
});
after(async () => { await Promise.all([server?.stop(), editor?.stop()]); });

const get = (path) => ({path});
const post = (path, form) => ({path, method: 'POST', form});
const plain = ['/', ...sections.map((section) => `/${section}`), ...guidePaths(), ...mapPaths, '/glossary', '/glossary/atlas', '/claims',
  ...claimsOfEachKind.map((id) => `/claims/${id}`), '/corrections', '/changes', '/changes?since=31+February', '/search', '/note',
  '/due', '/next', '/letters', '/letters/access', '/keep', '/resources', '/mirror'];

const kinds = [
  ...plain.map((path) => [path, get(path), 200]),
  ['search with results', post('/search', {q: words.found}), 200],
  ['search without results', post('/search', {q: words.unknown}), 200],
  ['search that corrects', post('/search', {q: words.misspelt}), 200],
  ['search for markup', post('/search', {q: '"><script>alert(1)</script>&amp;'}), 200],
  ['search in the address', get('/search?q=phone+taken'), 200],
  ['the eight', get('/answered'), 200],
  ['one of the eight, asked for its day', post('/answered', {reaction: 'longer'}), 200],
  ['one of the eight, asked again', post('/answered', {reaction: 'longer', right: 'access', 'kind-1': 'received', 'day-1': '2026-03-02', do: 'show'}), 422],
  ['what follows from a refusal', post('/answered', {reaction: 'no', right: 'access', 'kind-1': 'received', 'day-1': '2026-03-02', day: '2026-03-30', do: 'show'}), 200],
  ['last days of two lines', post('/due', {right: 'access', 'kind-1': 'received', 'day-1': '2026-03-02', 'kind-2': 'clarification-asked', 'day-2': '2026-03-09'}), 200],
  ['a letter begun from another page', post('/letters/extension', {request_day: '2026-03-02', notice_day: '2026-03-20', as: 'begin'}), 200],
  ['a note', post('/note', {right: 'no', page: '/understand/evisa', say: 'Old.'}), 200],
  ['a note of markup', post('/note', {right: 'hard', page: '/understand/evisa', say: '</pre><b>"&'}), 200],
  ['a wish', post('/note', {right: 'wanted', say: 'Student visas'}), 200],
  ['a note refused', post('/note', {right: 'perhaps', page: '/understand/evisa', say: ''}), 422],
  ['a last day', post('/due', {right: 'access', nation: 'unknown', 'kind-1': 'received', 'day-1': '31 January 2026', agreed: 'yes'}), 200],
  ['a day to mend', post('/due', {right: 'access', 'kind-1': 'received', 'day-1': '31 February 2026', agreed: 'yes'}), 422],
  ['what happens next', post('/next', {right: 'access', 'kind-1': 'sent', 'day-1': '2026-03-02', 'kind-2': 'refused', 'day-2': '2026-03-30'}), 200],
  ['an event without a day', post('/next', {right: 'access', 'kind-1': 'refused'}), 422],
  ['bad request', get('/%zz'), 400],
  ['from elsewhere', {...post('/search', {q: 'a'}), headers: {Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site'}}, 403],
  ['not found', get('/nothing/here'), 404],
  ['wrong method', get('/suggest'), 405],
  ['too much', post('/note', {right: 'no', say: 'a'.repeat(40_000)}), 413],
  ['address too long', get(`/${'a'.repeat(5000)}`), 414],
  ['another host', {...get('/'), headers: {Host: 'elsewhere.example'}}, 421],
  ['too many headers', {...get('/'), headers: {'X-Long': 'a'.repeat(9000)}}, 431],
];

async function isClean(where, request, status) {
  const answer = await ask(where, request.path, request);
  assert.equal(answer.status, status);
  assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
  const report = await judge.validateString(answer.bytes.toString('utf8'), 'page.html');
  assert.deepEqual(report.results.flatMap(({messages}) => messages.map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`)), []);
}

// The name of the folder of style and script changes with their bytes, and says nothing to the judge.
const looksAt = ({headers, text}) => headers['content-type'] + text.replaceAll(/\/assets\/\w+\//g, '/assets/EDITION/');

for (const [name, request, status] of kinds)
  for (const prefix of ['', '/ar']) {
    const isSeenInEnglish = guidePaths().includes(name) && !isTranslated(name, 'ar'); // the frame is seen around others
    if (prefix && isSeenInEnglish) continue;
    const path = request.path === '/' && prefix ? prefix : prefix + request.path;
    test(`markup: ${name}${prefix && ', in Arabic'}`, () => isClean(server, {...request, path}, status), {looksAt});
  }

test('markup: what the checker found', async () => {
  await ask(editor, '/'); // the first request after an edit notices it
  await isClean(editor, get('/check'), 200);
});

for (const path of ['/check/reviews', '/check/claims', '/check/claims/tl-jr-ew'])
  test(`markup: what editors read, ${path}`, () => isClean(editor, get(path), 200));
