// Runs every measurement and writes the report. See tests/bench/run.
import {spawnSync} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import os from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {parseArgs} from 'node:util';

const {values, positionals} = parseArgs({allowPositionals: true, options: {'without-build': {type: 'boolean'}, to: {type: 'string'}}});
const program = resolve(positionals[0] ?? 'build/release/waymark');
process.env.WAYMARK = program; // before the modules that start it
const {root, serve} = await import('../browser/support/server.mjs');
const {anonymousMemory} = await import('./figures.mjs');
const {measureServing} = await import('./serving.mjs');
const {measureBuild, measureCheck, measureLibrarySearch, measureMap, measureStart, measureWebSearch} = await import('./program.mjs');
const {measureDocuments} = await import('./documents.mjs');
const {measurePaint, measureWeights} = await import('./paint.mjs');
const {isAllMet, report} = await import('./report.mjs');

const figures = {day: new Date().toISOString().slice(0, 10), load: os.loadavg()[0]};
const began = performance.now();
const step = async (what, work) => {
  process.stdout.write(`${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s  ${what}\n`);
  return work();
};

for (const tool of ['wrk', 'nginx', 'chromium'])
  if (spawnSync('sh', ['-c', `command -v ${tool} || command -v /usr/sbin/${tool}`]).status !== 0) {
    console.error(`bench: ${tool} is missing; tools/install run bench brings it`);
    process.exit(3);
  }

const server = await serve();
try {
  figures.memory = {before: anonymousMemory(server.pid)};
  figures.serving = await step('serving, beside nginx', () => measureServing(server));
  figures.search = {web: await step('searching through the web', () => measureWebSearch(server))};
  figures.paint = await step('first paint on a slow line', () => measurePaint(server));
  figures.weights = await step('weights', () => measureWeights(server, figures.paint.requests));
  await pause(2000); // what was closed is closed
  figures.memory.after = anonymousMemory(server.pid);
} finally {
  await server.stop();
}
figures.search.library = await step('searching in the library', () => measureLibrarySearch(dirname(program)));
figures.documents = await step('letters', () => measureDocuments(dirname(program)));
figures.map = await step('following the data', () => measureMap(dirname(program)));
figures.start = await step('starting', measureStart);
figures.check = await step('checking content', () => measureCheck(program));
if (!values['without-build']) figures.build = await step('a clean build', measureBuild);

const file = resolve(values.to ?? join(root, 'docs/benchmarks.md'));
await mkdir(dirname(file), {recursive: true});
await writeFile(file, report(figures));
await step(`${file} is written; ${isAllMet(figures) ? 'every bar is met' : 'not every bar is met'}`, () => {});
