// Starts the program on a free port, as a person would, and stops it by its process.
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {cp, mkdtemp, rm} from 'node:fs/promises';
import http from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

import {spoil, started, wasAsked} from './recording.mjs';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const realContent = join(root, 'content');
const program = process.env.WAYMARK ?? join(root, 'build/release/waymark');

const running = new Set(); // what we started and have not stopped
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

export async function temporaryFolder() {
  return mkdtemp(join(tmpdir(), 'waymark-'));
}

// A copy of the content that a test may spoil.
export async function copyOfContent() {
  const folder = join(await temporaryFolder(), 'content');
  await cp(realContent, folder, {recursive: true});
  return folder;
}

// Runs a command to its end, and answers with what it said; anything but exit code 0 throws.
export async function waymark(folder, ...words) {
  spoil('it runs a command');
  return (await promisify(execFile)(program, words, {cwd: folder})).stdout;
}

// Resolves when the program has said where it listens. `options` go to `waymark serve`. With
// `content: null` it serves what an update installed in `data`.
export async function serve({content = realContent, data, listen = '127.0.0.1', options = []} = {}) {
  const server = {};
  started(server); // before anything is waited for, so in the order of the calls
  const kept = data ?? await temporaryFolder();
  const named = content === null ? [] : ['--content', content];
  const child = spawn(program, ['serve', '--listen', `${listen}:0`, ...named, '--data', kept, ...options],
    {stdio: ['ignore', 'pipe', 'pipe'], cwd: content === null ? kept : undefined});
  running.add(child);
  let said = '', complained = '';
  child.stderr.on('data', (bytes) => { complained += bytes; });
  server.address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (bytes) => {
      said += bytes;
      const found = /http:\/\/[\d.]+:(\d+)/.exec(said);
      if (found) resolve(`http://127.0.0.1:${found[1]}`);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`waymark ended with ${code} before it listened:\n${said}${complained}`)));
  });
  return Object.assign(server, {
    pid: child.pid,
    complaints: () => complained, // what it wrote to standard error
    async stop() {
      running.delete(child);
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      if (!data) await rm(kept, {recursive: true, force: true});
    },
  });
}

// One request without a browser: nothing is followed, decoded or corrected on the way. `body` is a Buffer.
// Answers {status, headers, bytes}.
export function send(server, path, {method = 'GET', headers = {}, body} = {}) {
  const {hostname, port} = new URL(server.address);
  const length = body === undefined ? {} : {'Content-Length': body.length};
  return new Promise((resolve, reject) => {
    const request = http.request({hostname, port, path, method, agent: false, headers: {...length, ...headers}}, (response) => {
      const pieces = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () => resolve({status: response.statusCode, headers: response.headers, bytes: Buffer.concat(pieces)}));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

// The same for a test; `form` is sent as a page of ours would send it.
export async function ask(server, path, {method = 'GET', headers = {}, form} = {}) {
  const body = form ? Buffer.from(new URLSearchParams(form).toString()) : undefined;
  const all = {...(form ? {'Content-Type': 'application/x-www-form-urlencoded', Origin: server.address} : {}), ...headers};
  const answer = await send(server, path, {method, headers: all, body});
  wasAsked(server, {method, path, headers: all, body, status: answer.status});
  return answer;
}
