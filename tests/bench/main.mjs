// Runs every measurement, or some, and writes the report. See tests/bench/run.
import {spawnSync} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import os from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {parseArgs} from 'node:util';

const {values, positionals} = parseArgs({allowPositionals: true, options: {
  'without-build': {type: 'boolean'}, only: {type: 'string'}, quick: {type: 'boolean'}, to: {type: 'string'}}});
const program = resolve(positionals[0] ?? 'build/release/waymark');
process.env.WAYMARK = program; // before the modules that start it
const {root, serve} = await import('../browser/support/server.mjs');
const {measureExport} = await import('./export.mjs');
const {anonymousMemory} = await import('./figures.mjs');
const {countFields, measureForms} = await import('./forms.mjs');
const {measureServing} = await import('./serving.mjs');
const {measureBuild, measureCheck, measureDue, measureLibrarySearch, measureMap, measureStart, measureWebSearch} = await import('./program.mjs');
const {measureDocuments} = await import('./documents.mjs');
const {measurePaint, measureWeights} = await import('./paint.mjs');
const {isAllMet, report} = await import('./report.mjs');

const figures = {day: new Date().toISOString().slice(0, 10), load: os.loadavg()[0]};
const folder = dirname(program);

// What can be measured, in the order in which it is: a name, what is said, and the measuring. The
// first parts ask one server, whose memory is looked at before and after.
const ofServer = {
  serving: ['serving, beside nginx', async (server) => { figures.serving = await measureServing(server); }],
  'web-search': ['searching through the web', async (server) => { figures.webSearch = await measureWebSearch(server); }],
  forms: ['letters and last days through the web', async (server) => { figures.forms = await measureForms(server, values.quick ? 20 : 300); }],
  paint: ['first paint on a slow line, and weights', async (server) => {
    figures.paint = await measurePaint(server);
    figures.weights = await measureWeights(server, figures.paint.requests);
  }],
};
const alone = {
  fields: ['fields of a letter', async () => { figures.fields = await countFields(); }],
  search: ['searching in the library', async () => { figures.librarySearch = await measureLibrarySearch(folder); }],
  documents: ['letters', async () => { figures.documents = await measureDocuments(folder); }],
  due: ['last days', async () => { figures.due = await measureDue(folder); }],
  map: ['following the data', async () => { figures.map = await measureMap(folder); }],
  export: ['the guide as files, beside mkdocs', async () => { figures.export = await measureExport(program, values.quick ? 1 : 3); }],
  start: ['starting', async () => { figures.start = await measureStart(); }],
  check: ['checking content', async () => { figures.check = await measureCheck(program); }],
  build: ['a clean build', async () => { figures.build = await measureBuild(); }],
};

const names = [...Object.keys(ofServer), ...Object.keys(alone)];
const wanted = new Set(values.only ? values.only.split(',') : names);
if (values['without-build']) wanted.delete('build');
const unknown = [...wanted].filter((name) => !names.includes(name));
if (unknown.length) {
  console.error(`bench: there is no part ${unknown.join(', ')}; there are ${names.join(', ')}`);
  process.exit(2);
}

const needs = {wrk: ['serving'], nginx: ['serving'], chromium: ['paint', 'fields'], mkdocs: ['export']};
for (const [tool, parts] of Object.entries(needs))
  if (parts.some((one) => wanted.has(one)) && spawnSync('sh', ['-c', `command -v ${tool} || command -v /usr/sbin/${tool}`]).status !== 0) {
    console.error(`bench: ${tool} is missing; tools/install run bench brings it`);
    process.exit(3);
  }

const began = performance.now();
const say = (what) => process.stderr.write(`${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s  ${what}\n`);
async function measure(parts, ...given) {
  for (const [name, [what, work]] of Object.entries(parts))
    if (wanted.has(name)) {
      say(what);
      await work(...given);
    }
}

if (Object.keys(ofServer).some((name) => wanted.has(name))) {
  const server = await serve();
  try {
    const before = anonymousMemory(server.pid);
    await measure(ofServer, server);
    await pause(2000); // what was closed is closed
    figures.memory = {before, after: anonymousMemory(server.pid)};
  } finally {
    await server.stop();
  }
}
await measure(alone);

// Some of the parts, or fewer rounds, are for whoever works on them: the page that is published has all.
if ((values.only || values.quick) && !values.to) process.stdout.write(report(figures));
else {
  const file = resolve(values.to ?? join(root, 'docs/benchmarks.md'));
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, report(figures));
  say(`${file} is written; ${isAllMet(figures) ? 'every bar is met' : 'not every bar is met'}`);
}
