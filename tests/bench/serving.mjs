// A page of the guide, asked for over and over, from us and from nginx: the same bytes, the same
// headers, in turns.
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {chmod, mkdir, rm, writeFile} from 'node:fs/promises';
import net from 'node:net';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';

import {ask, temporaryFolder} from '../browser/support/server.mjs';
import {anonymousMemory, median} from './figures.mjs';

export const path = '/understand/phone-seizure';

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '')}"`;

// nginx with one worker and no log, answering `path` with the bytes and headers of `answer`.
export async function startNginx(answer) {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755); // its worker is another user
  await mkdir(join(folder, 'understand'));
  await writeFile(join(folder, path), answer.bytes);
  const port = await freePort();
  const own = ['content-length', 'content-type', 'connection', 'date', 'keep-alive'];
  const headers = Object.entries(answer.headers).filter(([name]) => !own.includes(name))
    .map(([name, value]) => `add_header ${name} ${quoted(value)};`);
  await writeFile(join(folder, 'nginx.conf'), `
daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit;
events { worker_connections 4096; }
http {
  access_log off; server_tokens off; etag off; if_modified_since off; max_ranges 0;
  sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_timeout 75; keepalive_requests 1000000000;
  open_file_cache max=16 inactive=1h; open_file_cache_valid 1h; open_file_cache_min_uses 1;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
  server {
    listen 127.0.0.1:${port} backlog=4096;
    root ${folder};
    location / { types {} default_type ${quoted(answer.headers['content-type'])}; add_header Last-Modified ""; ${headers.join(' ')} }
  }
}`);
  const child = spawn('/usr/sbin/nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf')], {stdio: ['ignore', 'ignore', 'inherit']});
  const server = {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await rm(folder, {recursive: true, force: true});
    },
  };
  for (let tries = 0; tries < 100; ++tries) {
    if (await ask(server, path).then(({status}) => status === 200, () => false)) return server;
    await pause(50);
  }
  throw new Error('nginx does not answer');
}

async function wrk(server, lasting) {
  const child = spawn('wrk', ['-t1', '-c32', `-d${lasting}s`, '--latency', server.address + path]);
  let said = '';
  child.stdout.on('data', (bytes) => { said += bytes; });
  await once(child, 'close');
  const bad = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)/.exec(said);
  if (bad) throw new Error(`wrk met errors:\n${said}`);
  const [, number, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(said);
  return {rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(said)[1]), p99: Number(number) * {us: 0.001, ms: 1, s: 1000}[unit]};
}

// `count` connections that asked for the page once and now only stay.
async function idle(server, count) {
  const {port} = new URL(server.address);
  const sockets = [];
  for (let i = 0; i < count; ++i) {
    const socket = net.connect({port: Number(port), host: '127.0.0.1'});
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(`HEAD ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    sockets.push(socket);
  }
  await Promise.all(sockets.map((socket) => once(socket, 'data')));
  return {alive: () => sockets.filter((one) => !one.destroyed && one.readyState === 'open').length, close: () => sockets.forEach((one) => one.destroy())};
}

async function inTurns(servers, rounds, run) {
  const runs = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
  for (let round = 0; round < rounds; ++round) {
    const names = round % 2 ? Object.keys(servers).reverse() : Object.keys(servers);
    for (const name of names) runs[name].push(await run(servers[name]));
  }
  return runs;
}

function ratio(runs) {
  const each = runs.waymark.map((one, i) => one.rate / runs.nginx[i].rate);
  return {each, median: median(each), rates: Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, all.map((one) => one.rate)])),
    p99: Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, median(all.map((one) => one.p99))]))};
}

export async function measureServing(waymark) {
  const answer = await ask(waymark, path);
  const nginx = await startNginx(answer);
  try {
    const theirs = await ask(nginx, path);
    if (!theirs.bytes.equals(answer.bytes)) throw new Error('nginx serves other bytes');
    const names = (headers) => new Set(Object.keys(headers));
    const [ours, other] = [names(answer.headers), names(theirs.headers)];
    const differences = [...[...ours].filter((one) => !other.has(one)), ...[...other].filter((one) => !ours.has(one))].filter((one) => one !== 'keep-alive');
    await wrk(waymark, 1);
    await wrk(nginx, 1);
    const busy = ratio(await inTurns({waymark, nginx}, 7, (server) => wrk(server, 5)));
    const memory = {};
    const crowded = ratio(await inTurns({waymark, nginx}, 3, async (server) => {
      const crowd = await idle(server, 1000);
      memory[server === waymark ? 'waymark' : 'nginx'] = anonymousMemory(server.pid);
      const run = await wrk(server, 4);
      if (crowd.alive() < 1000) throw new Error(`only ${crowd.alive()} idle connections are left`);
      crowd.close();
      return run;
    }));
    return {busy, crowded, memory, bytes: answer.bytes.length, differences, peer: spawnSync('/usr/sbin/nginx', ['-v'], {encoding: 'utf8'}).stderr.trim().replace('nginx version: ', '')};
  } finally {
    await nginx.stop();
  }
}
