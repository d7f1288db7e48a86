// Figures in, docs/benchmarks.md out.
import {kilobytes, machine, median, megabytes, ms, seconds, spread, thousands} from './figures.mjs';
import {reasons} from './reasons.mjs';

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

// One line of the bar: `id` names the reason when it is missed.
function line({id, what, bar, figure, spread: around, met}) {
  return [what, bar, figure, around, met ? 'met' : `**missed**: ${reasons[id] ?? 'the reason still has to be written in tests/bench/reasons.mjs'}`];
}

// The bars of the parts that were measured.
const bars = {
  serving: ({serving}) => [{id: 'serving', what: 'a page of the guide, kept-alive, no compression asked, against nginx', bar: '≥ 0.9 ×', figure: `${serving.busy.median.toFixed(2)} ×`,
    spread: spread(serving.busy.each, (one) => one.toFixed(2)), met: serving.busy.median >= 0.9}],
  librarySearch: ({librarySearch}) => ['en', 'ar'].map((language) => ({id: `search-${language}`, what: `search in the library with extracts, ${language === 'en' ? 'English' : 'Arabic'}, p99`, bar: '≤ 5 ms',
    figure: ms(librarySearch[language].p99), spread: `p50 ${ms(librarySearch[language].p50)}, slowest ${ms(librarySearch[language].worst)}, ${librarySearch[language].count} questions`,
    met: librarySearch[language].p99 <= 5})),
  documents: ({documents}) => [['docx', 2], ['pdf', 10]].map(([format, bar]) => ({id: `letter-${format}`, what: `a letter of two pages with names in eight alphabets as ${format.toUpperCase()}`, bar: `≤ ${bar} ms`,
    figure: ms(documents[format].p50), spread: `p99 ${ms(documents[format].p99)}, the first ${ms(documents[format].first)}, ${documents[format].count} letters`,
    met: documents[format].p50 <= bar})),
  fields: ({fields}) => [{id: 'fields', what: 'fields of a request for a Home Office file', bar: '≤ 12', figure: String(fields.all), spread: `${fields.optional} of them can be left empty`, met: fields.all <= 12}],
  export: ({export: {count, times, peer}}) => [{id: 'export', what: `the guide as files, ${count.toLocaleString('en-GB')} pages, against ${peer}`, bar: '≤ theirs', figure: seconds(median(times.waymark)),
    spread: `${spread(times.waymark, seconds)}; theirs ${seconds(median(times.mkdocs))}, ${spread(times.mkdocs, seconds)}`, met: median(times.waymark) <= median(times.mkdocs)}],
  start: ({start}) => [
    {id: 'start-warm', what: 'start to first answered request, derived bytes at hand', bar: '≤ 300 ms', figure: ms(median(start.warm)), spread: spread(start.warm), met: median(start.warm) <= 300},
    {id: 'start-cold', what: 'the same without them', bar: '≤ 8 s', figure: ms(median(start.cold)), spread: spread(start.cold), met: median(start.cold) <= 8000}],
  memory: ({memory}) => [{id: 'memory', what: 'idle memory of its own (RssAnon) after all this', bar: '≤ 60 MB', figure: megabytes(memory.after), spread: `${megabytes(memory.before)} before it`, met: memory.after <= 60 * 1024 * 1024}],
  check: ({check}) => [{id: 'check', what: '`waymark check`, 500 pages', bar: '≤ 1 s', figure: ms(median(check.big)), spread: spread(check.big), met: median(check.big) <= 1000}],
  weights: ({weights}) => {
    const heaviest = weights.pages.reduce((one, other) => one.gzip >= other.gzip ? one : other);
    const most = Math.max(...weights.pages.map((one) => one.requests));
    return [
      {id: 'weight', what: 'heaviest page of the guide, gzip, with style and script, without the font', bar: '≤ 30 KB', figure: kilobytes(heaviest.gzip), spread: heaviest.path, met: heaviest.gzip <= 30 * 1024},
      {id: 'requests', what: 'requests of a page, font included', bar: '≤ 5', figure: String(most), spread: `${weights.pages.length} pages`, met: most <= 5}];
  },
  paint: ({paint}) => Object.entries(paint.times).map(([path, times]) => ({id: 'paint', what: `first contentful paint, ${{'/': 'home', '/map': 'the map', '/map/walk/hospital': 'a walk with its drawing'}[path] ?? 'a page of the guide'}`, bar: '≤ 2.5 s',
    figure: seconds(median(times)), spread: spread(times, seconds), met: median(times) <= 2500})),
};
const barLines = (figures) => Object.entries(bars).flatMap(([part, lines]) => figures[part] ? lines(figures) : []);

function servingWords({serving: {busy, crowded, bytes, differences, peer, memory}}) {
  const rows = [['32 connections', busy], ['32 connections beside 1,000 idle ones', crowded]].map(([what, runs]) => [what,
    `${thousands(median(runs.rates.waymark))} (${spread(runs.rates.waymark, thousands)})`, `${thousands(median(runs.rates.nginx))} (${spread(runs.rates.nginx, thousands)})`,
    `${runs.median.toFixed(2)} ×`, `${ms(runs.p99.waymark)}, ${ms(runs.p99.nginx)}`]);
  return `${table(['requests a second', 'Waymark', 'nginx', 'ratio', 'p99 of an answer, ours and theirs'], rows)}

\`wrk -t1 -c32\`, runs of 5 s (4 s beside idle connections) in turns. The page has ${kilobytes(bytes)}; both send the same bytes and the same
headers${differences.length ? `, except for ${differences.map((one) => `\`${one}\``).join(', ')}` : ''}. The peer is ${peer}: one worker, no access log, open files kept. With 1,000 idle
connections Waymark holds ${megabytes(memory.waymark)} of memory of its own. wrk runs on the same processors, so only figures of one run
compare.`;
}

function searchWords({librarySearch: library, webSearch: web}) {
  const rows = ['en', 'ar'].map((language) => [language === 'en' ? 'English' : 'Arabic', `${ms(library[language].p50)}, ${ms(library[language].p99)}`,
    `${ms(web[language].p50)}, ${ms(web[language].p99)}`, `${library[language].count} and ${web[language].count}`]);
  return `${table(['language of the question', 'library: p50, p99', 'through `POST /search`: p50, p99', 'questions'], rows)}

The questions are those of content/search/, asked over the whole index: ${library.documents} documents, ${megabytes(library.bytes)},
built in ${seconds(library.building)}.`;
}

function mapWords({map: {map, hundredfold, drawing}}) {
  const row = (what, {p50, p99, worst, count}) => [what, ms(p50), ms(p99), ms(worst), count.toLocaleString('en-GB')];
  return `${table(['what', 'p50', 'p99', 'slowest', 'times'], [
    row(`the paths from a person to a body, ${map.flows} flows`, map),
    row(`the same on a hundred such maps in one, ${hundredfold.flows.toLocaleString('en-GB')} flows`, hundredfold),
    row('the page of a walk, with its drawing', drawing)])}

In the library, without the web. A hundredfold map has a hundred copies of every body and flow, and the person once; laying out a map for
walking is not counted. A walk's page is made once for an edition and kept.`;
}

function weightWords({weights: {pages, assets, home, glossary, claims}}) {
  const row = (name, weight) => [name, ...['plain', 'gzip', 'brotli'].map((coding) => kilobytes(weight[coding]))];
  const html = (name) => { const all = pages.map((one) => one.html[name]); return `${kilobytes(Math.min(...all))} to ${kilobytes(Math.max(...all))}`; };
  return table(['what', 'plain', 'gzip', 'brotli'], [['the pages of the guide', html('plain'), html('gzip'), html('brotli')], row('home', home), row('glossary, whole', glossary),
    row('all claims', claims), ...assets.map(([name, weight]) => row(name, weight))]);
}

function formWords({forms}) {
  return `${table(['what', 'p50', 'p99', 'slowest', 'times'], forms.map(({what, p50, p99, worst, count}) => [`\`${what}\``, ms(p50), ms(p99), ms(worst), String(count)]))}

Through HTTP over one connection that stays open, from the first byte sent to the last received. A letter is to the Home Office, its names left
as gaps; a last day has a pause in it.`;
}

function documentWords({documents}) {
  const row = (format, {count, p50, p99, worst}) => [format.toUpperCase(), ms(p50), ms(p99), ms(worst), Math.round(1000 / p50).toLocaleString('en-GB'), String(count)];
  return `${table(['a letter of two pages as', 'p50', 'p99', 'slowest', 'letters a second', 'letters'], Object.entries(documents).map(([format, times]) => row(format, times)))}

In the library, on one processor.`;
}

function dueWords({due}) {
  const us = (number) => `${number.toFixed(1)} µs`;
  const row = (what, {count, p50, p99, aSecond}) => [what, Math.round(aSecond).toLocaleString('en-GB'), us(p50), us(p99), count.toLocaleString('en-GB')];
  return `${table(['last days', 'a second', 'p50', 'p99', 'counted'], [
    row('from the day of receipt', due.plain), row('with a pause and an extension', due.eventful)])}

In the library, on one processor: every right, under each regime that knows it, in each nation and where none is known, with all reasons.`;
}

function exportWords({export: {count, built, times, peer}}) {
  return `${table(['the guide as files', 'median', 'spread'], [
    [`\`waymark export-site\`, ${count.toLocaleString('en-GB')} pages`, seconds(median(times.waymark)), spread(times.waymark, seconds)],
    [`${peer}, ${built.toLocaleString('en-GB')} pages`, seconds(median(times.mkdocs)), spread(times.mkdocs, seconds)]])}

In turns, on the same disk. The peer gets the Markdown of the guide, and of each other page of ours the words that stand on it; its search is
on, its navigation names the sections only. Ours checks the content first, waits for the disk, and makes the letters besides.`;
}

function startWords({start, check}) {
  return table(['what', 'median', 'spread'], [
    ['start to first page, derived bytes at hand', ms(median(start.warm)), spread(start.warm)],
    ['start to first search answered, derived bytes at hand', ms(median(start.warmSearch)), spread(start.warmSearch)],
    ['start to first page, nothing at hand', ms(median(start.cold)), spread(start.cold)],
    ['start to first search answered, nothing at hand', ms(median(start.coldSearch)), spread(start.coldSearch)],
    ['`waymark check`, the content as it is', ms(median(check.real)), spread(check.real)],
    ['`waymark check`, 500 pages', ms(median(check.big)), spread(check.big)]]);
}

const paintWords = ({paint}) => `Chromium at 4 × slower processor, 400 kbit/s, 400 ms round trip, 360 px wide, nothing cached: ${Object.entries(paint.times)
  .map(([path, times]) => `\`${path}\` ${times.map(seconds).join(', ')}`).join('; ')}.`;

function buildWords({build}) {
  return table(['what', 'time or size'], [['clean release build without a compiler cache', seconds(build.clean)], ['configuring before it', seconds(build.configure)],
    ['one changed file, compiled and linked', `${seconds(median(build.changed))} (${build.changed.map(seconds).join(', ')} for three files)`],
    ['the program', `${megabytes(build.size)}, ${megabytes(build.stripped)} stripped`]]);
}

// A heading, what must have been measured for it, and its words.
const sections = [
  ['Serving', ['serving'], servingWords],
  ['Search', ['librarySearch', 'webSearch'], searchWords],
  ['Letters and last days on a page', ['forms'], formWords],
  ['Letters as files', ['documents'], documentWords],
  ['Last days', ['due'], dueWords],
  ['Following the data', ['map'], mapWords],
  ['The guide as files', ['export'], exportWords],
  ['Starting and checking', ['start', 'check'], startWords],
  ['Weight', ['weights'], weightWords],
  ['First paint', ['paint'], paintWords],
  ['Building', ['build'], buildWords],
];

export function report(figures) {
  const lines = barLines(figures);
  const browser = figures.paint ? `, Chromium ${figures.paint.version}` : '';
  const measured = sections.filter(([, parts]) => parts.every((one) => figures[one]));
  return `# What a person waits for

Written by \`make bench\` on ${figures.day}. Machine: ${machine()}${browser}. Other work on the machine
when it began: load ${figures.load.toFixed(1)}. Medians; the spread is from the lowest to the highest run.

${table(['what', 'bar', 'median', 'spread', ''], lines.map(line))}

${lines.filter(({met}) => met).length} of ${lines.length} bars are met.

${measured.map(([heading, , words]) => `## ${heading}\n\n${words(figures)}\n`).join('\n')}`;
}

export const isAllMet = (figures) => barLines(figures).every(({met}) => met);
