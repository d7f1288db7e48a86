// The guide as files, beside mkdocs with the theme Material building as many pages of the same words,
// in turns, on the same disk.
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readdirSync} from 'node:fs';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';

import {realContent, temporaryFolder} from '../browser/support/server.mjs';

const htmlIn = (folder) => readdirSync(folder, {recursive: true}).filter((path) => path.endsWith('.html'));

async function timed(command, words, folder) {
  const began = performance.now();
  const child = spawn(command, words, {cwd: folder, stdio: ['ignore', 'ignore', 'pipe']});
  let complained = '';
  child.stderr.on('data', (bytes) => { complained += bytes; });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ends with ${code}: ${complained.slice(0, 2000)}`);
  return performance.now() - began;
}

const entities = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'"};
const words = (html) => html.replace(/<svg[^]*?<\/svg>|<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name]).replace(/\s+/g, ' ').trim();

// What stands on a page of ours, as the Markdown somebody would have typed.
function asMarkdown(html) {
  const main = html.slice(html.indexOf('<h1'), html.indexOf('<footer'));
  const lines = [];
  for (const [, element, inside] of main.matchAll(/<(h1|h2|h3|p|li|dt|dd|td)\b[^>]*>([^]*?)<\/\1>/g)) {
    const text = words(inside);
    if (text) lines.push({h1: '# ', h2: '## ', h3: '### ', li: '- '}[element] ?? '', text, '\n\n');
  }
  return lines.join('') || '# A page\n';
}

// The guide's own Markdown where there is some, without the head that mkdocs would not understand.
async function sourceOf(path, html) {
  const [, language = 'en', rest] = /^(?:(ar)\/)?(.*)\.html$/.exec(path);
  const own = join(realContent, `pages/${language}/${rest}.md`);
  if (!existsSync(own)) return asMarkdown(html);
  const text = await readFile(own, 'utf8');
  const title = /^title: "?(.*?)"?$/m.exec(text)[1];
  return `# ${title}\n\n${text.replace(/^---\n[^]*?\n---\n/, '')}`;
}

// Its navigation names the sections only: with every page in it, each page of Material would hold
// thousands of links, and the comparison would be about that.
async function project(folder, guide) {
  const pages = htmlIn(guide);
  for (const path of pages) {
    const file = join(folder, 'docs', path.replace(/\.html$/, '.md'));
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, await sourceOf(path, await readFile(join(guide, path), 'utf8')));
  }
  const sections = ['index', 'start', 'understand', 'act', 'protect', 'cases', 'cards', 'map', 'glossary', 'claims'];
  await writeFile(join(folder, 'mkdocs.yml'), `site_name: The guide
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search]
nav:
${sections.map((one) => `  - ${one}.md`).join('\n')}
`);
  return pages.length;
}

export async function measureExport(program, rounds = 3) {
  const folder = await temporaryFolder();
  const guide = join(folder, 'guide'), site = join(folder, 'site');
  const ours = () => timed(program, ['--content', realContent, 'export-site', guide], folder);
  const theirs = () => timed('mkdocs', ['build', '--quiet', '--clean', '--site-dir', site], folder);
  await ours();
  const count = await project(folder, guide);
  const times = {waymark: [], mkdocs: []};
  for (let round = 0; round < rounds; ++round) {
    times.waymark.push(await ours());
    times.mkdocs.push(await theirs());
    times.waymark.push(await ours());
  }
  const built = htmlIn(site).length;
  if (built < count) throw new Error(`mkdocs built ${built} pages of ${count}`);
  await rm(folder, {recursive: true, force: true});
  const version = spawnSync('mkdocs', ['--version'], {encoding: 'utf8'}).stdout.match(/version (\S+)/)?.[1].replace(/,$/, '');
  return {count, built, times, peer: `mkdocs ${version} with the theme Material ${materialVersion()}`};
}

function materialVersion() {
  const {stdout} = spawnSync('dpkg-query', ['-W', '-f=${source:Upstream-Version}', 'mkdocs-material'], {encoding: 'utf8'});
  return stdout.trim();
}
