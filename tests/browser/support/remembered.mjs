// A test that does not run again while the program answers as it did.
//
// A test sees the program through its answers alone. So a test that has passed leaves a record: what
// it asked, and a hash of each answer. The next time the same requests are made without a browser,
// which takes milliseconds, and only when an answer differs, or the test itself, or the tools it
// uses, does it run. A change of one page so runs the tests that look at that page.
//
//     import {test} from './support/remembered.mjs';     instead of node:test
//
// Not remembered, because its requests are not all that it depends on: a test that starts a server or
// a command, asks another host, or uses answers that a `before` has fetched; this is noticed. Not
// noticed is a test that edits files or reads what the program logs: take `test` of node:test there.
// One that reads a file of the tree names it: test(name, run, {also: ['content/waymark.yaml']}). One that
// looks at a part of each answer only may say which: {looksAt: ({status, headers, text}) => text}.
//
// Records lie in the folder WAYMARK_REMEMBERED; without it, and with WAYMARK_TEST_ALL, all tests run.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {test as always} from 'node:test';
import {fileURLToPath} from 'node:url';

import {program as chromium} from './browser.mjs';
import {begin, end, serverAt, withAddress, withoutAddress} from './recording.mjs';
import {root, send} from './server.mjs';

const folder = process.env.WAYMARK_REMEMBERED;
const isTrusted = folder && !process.env.WAYMARK_TEST_ALL;
const file = process.argv[1];

const hash = (...parts) => {
  const made = createHash('sha256');
  for (const part of parts) made.update(part).update('\0');
  return made.digest('hex').slice(0, 32);
};
const said = (command, ...words) => execFileSync(command, words, {stdio: ['ignore', 'pipe', 'ignore']});

// What every verdict of this file depends on besides the answers: its code and its tools. The fonts
// of the machine draw what ours does not.
function inputs() {
  const support = fileURLToPath(new URL('.', import.meta.url));
  const code = [file, ...readdirSync(support).sort().map((name) => join(support, name)), join(root, 'package-lock.json')];
  return hash(process.version, said(chromium, '--version'), said('fc-list').toString().split('\n').sort().join('\n'), ...code.map((one) => readFileSync(one)));
}
const own = folder ? inputs() : '';

// All of an answer but the headers that say how it was sent, not what.
const isOnTheWay = /^(date|connection|keep-alive|transfer-encoding)$/;
const everything = ({headers, text}) => [...Object.entries(headers).filter(([name]) => !isOnTheWay.test(name)).sort().map((one) => one.join(': ')), text].join('\n');

// Asks again. Answers [status, hash of what the test looks at].
async function answerTo({server: number, method, path, headers, body}, looksAt) {
  const server = serverAt(number);
  const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, withAddress(value, server)]));
  const {status, headers: came, bytes} = await send(server, path, {method, headers: own, body: body === undefined ? undefined : Buffer.from(body, 'base64')});
  const seen = looksAt({status, headers: came, text: bytes.toString('latin1')});
  return [status, hash(String(status), withoutAddress(seen, server))];
}

function recordAt(path, key) {
  try {
    const record = JSON.parse(readFileSync(path, 'utf8'));
    return record.key === key ? record.exchanges : null;
  } catch {
    return null; // there is none, or half of one
  }
}

async function answersAsBefore(exchanges, looksAt) {
  for (const {request, answer} of exchanges) {
    if (!serverAt(request.server)) return false;
    if ((await answerTo(request, looksAt))[1] !== answer) return false;
  }
  return true;
}

// Answers {exchanges}, or {why} they cannot stand for what the test has seen.
async function exchangesOf({asked, spoilt}, looksAt) {
  if (spoilt) return {why: spoilt};
  const exchanges = [];
  for (const request of asked) {
    const [status, answer] = await answerTo(request, looksAt);
    if (request.status && status !== request.status) return {why: `${request.path} answered ${request.status}, and now ${status}`};
    exchanges.push({request, answer});
  }
  return {exchanges};
}

export function test(name, run, {also = [], looksAt = everything} = {}) {
  always(name, async (context) => {
    if (!folder) return run(context);
    const path = join(folder, `${hash(relative(root, file), name)}.json`);
    const key = hash(own, ...also.map((one) => readFileSync(join(root, one))));
    const before = isTrusted && recordAt(path, key);
    if (before && await answersAsBefore(before, looksAt)) return context.diagnostic('every answer it looks at is as it was when it passed');
    rmSync(path, {force: true});
    begin();
    let seen;
    try {
      await run(context);
    } finally {
      seen = await end();
    }
    const {exchanges, why} = await exchangesOf(seen, looksAt);
    if (why) return context.diagnostic(`runs again next time: ${why}`);
    mkdirSync(folder, {recursive: true});
    writeFileSync(path, JSON.stringify({key, exchanges}));
  });
}
