// The program itself: starting, checking content, searching, being built.
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import http from 'node:http';
import {dirname, join} from 'node:path';

import {ask, copyOfContent, realContent, root, serve, temporaryFolder} from '../browser/support/server.mjs';
import {at, median} from './figures.mjs';
import {path} from './serving.mjs';

const now = () => performance.now();

// From the start of the process to the last byte of a page, and to the first answered search.
async function start(data) {
  const began = now();
  const server = await serve({data});
  const page = await ask(server, path);
  const answered = now() - began;
  const found = await ask(server, '/search', {method: 'POST', form: {q: 'phone taken'}});
  const searched = now() - began;
  if (page.status !== 200 || found.status !== 200) throw new Error('no answer');
  await server.stop();
  return {answered, searched};
}

export async function measureStart() {
  const kept = await temporaryFolder();
  const cold = [], warm = [];
  for (let run = 0; run < 3; ++run) {
    await rm(kept, {recursive: true, force: true});
    await mkdir(kept);
    cold.push(await start(kept));
  }
  for (let run = 0; run < 9; ++run) warm.push(await start(kept));
  await rm(kept, {recursive: true, force: true});
  const all = (runs, name) => runs.map((one) => one[name]);
  return {cold: all(cold, 'answered'), coldSearch: all(cold, 'searched'), warm: all(warm, 'answered'), warmSearch: all(warm, 'searched')};
}

// Fills a copy of the content up to `count` pages with copies of its own.
async function grown(count) {
  const folder = await copyOfContent();
  const pages = [];
  for (const section of await readdir(join(folder, 'pages/en')))
    for (const name of await readdir(join(folder, 'pages/en', section))) pages.push(join(folder, 'pages/en', section, name));
  for (let i = 0; pages.length + i < count; ++i) {
    const from = pages[i % pages.length];
    const words = await readFile(from, 'utf8');
    await writeFile(from.replace(/\.md$/, `-${i}.md`), words);
  }
  return folder;
}

function check(program, folder) {
  const began = now();
  const {status, stdout, stderr} = spawnSync(program, ['check', folder], {encoding: 'utf8', maxBuffer: 1 << 28});
  const time = now() - began;
  if (status !== 0) throw new Error(`waymark check ends with ${status}: ${(stdout + stderr).slice(0, 2000)}`);
  return time;
}

export async function measureCheck(program) {
  const large = await grown(500);
  const real = [], big = [];
  for (let run = 0; run < 7; ++run) {
    real.push(check(program, realContent));
    big.push(check(program, large));
  }
  await rm(dirname(large), {recursive: true, force: true});
  return {real, big};
}

async function questions(language) {
  const words = await readFile(join(realContent, `search/${language}.yaml`), 'utf8');
  return [...words.matchAll(/words: "?([^",}]+)"?,/g)].map((found) => found[1].trim());
}

// Through the web: what a person waits for, the page of results included.
export async function measureWebSearch(server) {
  const {hostname, port} = new URL(server.address);
  const agent = new http.Agent({keepAlive: true, maxSockets: 1});
  const one = (prefix, words) => new Promise((resolve, reject) => {
    const body = new URLSearchParams({q: words}).toString();
    const began = now();
    const request = http.request({hostname, port, agent, method: 'POST', path: `${prefix}/search`, headers:
      {'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body), Origin: server.address}}, (response) => {
      response.resume();
      response.on('end', () => response.statusCode === 200 ? resolve(now() - began) : reject(new Error(`status ${response.statusCode}`)));
    });
    request.on('error', reject);
    request.end(body);
  });
  const result = {};
  for (const [language, prefix, rounds] of [['en', '', 8], ['ar', '/ar', 40]]) {
    const all = await questions(language);
    const times = [];
    for (let round = 0; round <= rounds; ++round)
      for (const words of all) { const time = await one(prefix, words); if (round > 0) times.push(time); }
    result[language] = {count: times.length, p50: median(times), p99: at(times, 0.99), worst: Math.max(...times)};
  }
  agent.destroy();
  return result;
}

// In the library, without the web around it.
export function measureLibrarySearch(buildFolder) {
  const built = spawnSync('cmake', ['--build', buildFolder, '--target', 'search_bench'], {encoding: 'utf8'});
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  const {status, stdout, stderr} = spawnSync(join(buildFolder, 'search_bench'), [realContent, '30'], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`search_bench: ${stderr}`);
  const lines = Object.fromEntries(stdout.trim().split('\n').map((line) => { const [name, ...numbers] = line.split(' '); return [name, numbers.map(Number)]; }));
  const of = ([count, p50, p90, p99, worst]) => ({count, p50: p50 / 1000, p90: p90 / 1000, p99: p99 / 1000, worst: worst / 1000});
  const [documents, building, bytes] = lines.index;
  return {en: of(lines.en), ar: of(lines.ar), documents, building: building / 1000, bytes};
}

// Following the data, in the library: on the map, on a hundred of it in one, and pages with their drawing.
export function measureMap(buildFolder) {
  const built = spawnSync('cmake', ['--build', buildFolder, '--target', 'map_bench'], {encoding: 'utf8'});
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  const {status, stdout, stderr} = spawnSync(join(buildFolder, 'map_bench'), [realContent], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`map_bench: ${stderr}`);
  return Object.fromEntries(stdout.trim().split('\n').map((line) => {
    const [name, count, p50, p90, p99, worst, flows] = line.split(' ').map((part, i) => i ? Number(part) : part);
    return [name, {count, p50: p50 / 1000, p90: p90 / 1000, p99: p99 / 1000, worst: worst / 1000, flows}];
  }));
}

// Counting last days, in the library.
export function measureDue(buildFolder) {
  const built = spawnSync('cmake', ['--build', buildFolder, '--target', 'due_bench'], {encoding: 'utf8'});
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  const {status, stdout, stderr} = spawnSync(join(buildFolder, 'due_bench'), [realContent], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`due_bench: ${stderr}`);
  return Object.fromEntries(stdout.trim().split('\n').map((line) => {
    const [name, count, p50, p90, p99, worst, aSecond] = line.split(' ').map((part, i) => i ? Number(part) : part);
    return [name, {count, p50, p90, p99, worst, aSecond}]; // microseconds
  }));
}

async function run(command, words, environment = {}) {
  const child = spawn(command, words, {cwd: root, env: {...process.env, ...environment}, stdio: ['ignore', 'ignore', 'inherit']});
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} ends with ${code}`);
}

// A clean build of the program without the compiler's cache, then one file of it again.
export async function measureBuild() {
  const folder = join(root, 'build/bench-clean');
  const plain = {CCACHE_DISABLE: '1'};
  await rm(folder, {recursive: true, force: true});
  const timed = async (command, words) => { const began = now(); await run(command, words, plain); return now() - began; };
  const build = () => timed('cmake', ['--build', folder, '--target', 'waymark']);
  const configure = await timed('cmake', ['--preset', 'release', '-B', folder, '--log-level=WARNING']);
  const clean = await build();
  const changed = [];
  for (const object of ['src/pages/CMakeFiles/pages.dir/home.cpp.o', 'src/domain/guide/CMakeFiles/guide.dir/compile.cpp.o', 'src/web/CMakeFiles/web.dir/route.cpp.o']) {
    await stat(join(folder, object));
    await rm(join(folder, object)); // as if its source had changed
    changed.push(await build());
  }
  const {size} = await stat(join(folder, 'waymark'));
  const bare = join(folder, 'waymark-bare');
  await run('strip', ['-o', bare, join(folder, 'waymark')]);
  const stripped = (await stat(bare)).size;
  await rm(folder, {recursive: true, force: true});
  return {configure, clean, changed, size, stripped};
}
