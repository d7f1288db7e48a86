// An export that is killed leaves the old site or the new one, never half of one, and is no
// hindrance to the next.
//
//     node killed_export.mjs WAYMARK CONTENT
//
// The program is killed with SIGKILL, which nothing can catch, as soon as one of a row of files
// stands in the folder it is writing to: from the first page to the signature, which is the last
// thing written before the two folders change places.
import assert from 'node:assert/strict';
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, test} from 'node:test';
import {setImmediate as next} from 'node:timers/promises';

const [program, content] = process.argv.slice(2).map((one) => resolve(one));
const folder = mkdtempSync(join(tmpdir(), 'waymark-killed-'));
after(() => rmSync(folder, {recursive: true, force: true}));

const run = (...words) => execFileSync(program, words, {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
run('key', 'sector');

// The same guide in one language, which is enough to be killed in, published on two days.
const editions = {old: '2026-01-05', new: '2026-01-06'};
for (const [name, day] of Object.entries(editions)) {
  cpSync(content, join(folder, name), {recursive: true});
  const file = join(folder, name, 'waymark.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^version: .*/m, `version: ${day.replaceAll('-', '.')}`).replace(/^published: .*/m, `published: ${day}`).replace(/^languages: .*/m, 'languages: [en]'));
}
const wordsFor = (edition) => ['--content', edition, 'export-site', 'guide', '--key', 'sector'];
const writing = join(folder, '.guide.waymark-new');
const left = () => readdirSync(folder).filter((name) => name.includes('waymark-new'));

// Which edition stands at the place, whole as its signature says; null: none.
function standing() {
  if (!existsSync(join(folder, 'guide'))) return null;
  const {status, stdout} = spawnSync(program, ['verify-site', 'guide', 'sector.pub', '--json'], {cwd: folder, encoding: 'utf8'});
  assert.equal(status, 0, `what stands there is not whole:\n${stdout.slice(0, 1000)}`);
  const day = /^published:? (\S+)/m.exec(readFileSync(join(folder, 'guide/waymark-manifest.txt'), 'utf8'))[1];
  return Object.entries(editions).find(([, one]) => one === day)[0];
}

// Answers how the program ended: 'SIGKILL', or null when it was quicker.
async function killedOnceThereIs(file, edition) {
  const child = spawn(program, wordsFor(edition), {cwd: folder, stdio: 'ignore'});
  const ended = once(child, 'exit');
  let isOver = false;
  child.on('exit', () => { isOver = true; });
  while (!isOver && !existsSync(join(writing, file))) await next();
  child.kill('SIGKILL');
  return (await ended)[1];
}

// In the order in which they are written.
const moments = ['index.html', 'letters/access-uk-gdpr.docx', 'waymark-manifest.txt', 'waymark-manifest.txt.minisig'];

test('killed before there is a site, it leaves none', async () => {
  for (const file of moments.slice(0, 2)) {
    assert.equal(await killedOnceThereIs(file, 'old'), 'SIGKILL', file);
    assert.equal(standing(), null, `killed once there was ${file}`);
    assert.equal(left().length, 1, 'what it had begun is hidden, beside the place');
  }
});

test('the next run works, and takes away what was left behind', () => {
  run(...wordsFor('old'));
  assert.equal(standing(), 'old');
  assert.deepEqual(left(), []);
});

test('killed while a site stands there, it leaves the old one or the new one, and the next run works', async () => {
  for (const file of moments) {
    await killedOnceThereIs(file, 'new');
    const found = standing();
    assert.ok(found === 'old' || found === 'new', `killed once there was ${file}: ${found}`);
    assert.ok(left().length <= 1);
  }
  run(...wordsFor('new'));
  assert.equal(standing(), 'new');
  assert.deepEqual(left(), []);
});
