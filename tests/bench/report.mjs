// Figures in, docs/benchmarks.md out.
import {kilobytes, machine, median, megabytes, ms, seconds, spread, thousands} from './figures.mjs';
import {reasons} from './reasons.mjs';

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

// One line of the bar: `id` names the reason when it is missed.
function line({id, what, bar, figure, spread: around, met}) {
  return [what, bar, figure, around, met ? 'met' : `**missed**: ${reasons[id] ?? 'the reason still has to be written in tests/bench/reasons.mjs'}`];
}

function barLines({serving, search, documents, start, check, memory, weights, paint}) {
  const heaviest = weights.pages.reduce((one, other) => one.gzip >= other.gzip ? one : other);
  const most = Math.max(...weights.pages.map((one) => one.requests));
  const lines = [
    {id: 'serving', what: 'a page of the guide, kept-alive, no compression asked, against nginx', bar: '≥ 0.9 ×', figure: `${serving.busy.median.toFixed(2)} ×`,
      spread: spread(serving.busy.each, (one) => one.toFixed(2)), met: serving.busy.median >= 0.9},
    ...['en', 'ar'].map((language) => ({id: `search-${language}`, what: `search in the library with extracts, ${language === 'en' ? 'English' : 'Arabic'}, p99`, bar: '≤ 5 ms',
      figure: ms(search.library[language].p99), spread: `p50 ${ms(search.library[language].p50)}, slowest ${ms(search.library[language].worst)}, ${search.library[language].count} questions`,
      met: search.library[language].p99 <= 5})),
    ...[['docx', 2], ['pdf', 10]].map(([format, bar]) => ({id: `letter-${format}`, what: `a letter of two pages with names in eight alphabets as ${format.toUpperCase()}`, bar: `≤ ${bar} ms`,
      figure: ms(documents[format].p50), spread: `p99 ${ms(documents[format].p99)}, the first ${ms(documents[format].first)}, ${documents[format].count} letters`,
      met: documents[format].p50 <= bar})),
    {id: 'start-warm', what: 'start to first answered request, derived bytes at hand', bar: '≤ 300 ms', figure: ms(median(start.warm)), spread: spread(start.warm), met: median(start.warm) <= 300},
    {id: 'start-cold', what: 'the same without them', bar: '≤ 8 s', figure: ms(median(start.cold)), spread: spread(start.cold), met: median(start.cold) <= 8000},
    {id: 'memory', what: 'idle memory of its own (RssAnon) after all this', bar: '≤ 60 MB', figure: megabytes(memory.after), spread: `${megabytes(memory.before)} before it`, met: memory.after <= 60 * 1024 * 1024},
    {id: 'check', what: '`waymark check`, 500 pages', bar: '≤ 1 s', figure: ms(median(check.big)), spread: spread(check.big), met: median(check.big) <= 1000},
    {id: 'weight', what: 'heaviest page of the guide, gzip, with style and script, without the font', bar: '≤ 30 KB', figure: kilobytes(heaviest.gzip), spread: heaviest.path, met: heaviest.gzip <= 30 * 1024},
    {id: 'requests', what: 'requests of a page, font included', bar: '≤ 5', figure: String(most), spread: `${weights.pages.length} pages`, met: most <= 5},
    ...Object.entries(paint.times).map(([path, times]) => ({id: 'paint', what: `first contentful paint, ${{'/': 'home', '/map': 'the map', '/map/walk/hospital': 'a walk with its drawing'}[path] ?? 'a page of the guide'}`, bar: '≤ 2.5 s',
      figure: seconds(median(times)), spread: spread(times, seconds), met: median(times) <= 2500})),
  ];
  return lines;
}

function servingWords({busy, crowded, bytes, differences, peer, memory}) {
  const rows = [['32 connections', busy], ['32 connections beside 1,000 idle ones', crowded]].map(([what, runs]) => [what,
    `${thousands(median(runs.rates.waymark))} (${spread(runs.rates.waymark, thousands)})`, `${thousands(median(runs.rates.nginx))} (${spread(runs.rates.nginx, thousands)})`,
    `${runs.median.toFixed(2)} ×`, `${ms(runs.p99.waymark)}, ${ms(runs.p99.nginx)}`]);
  return `${table(['requests a second', 'Waymark', 'nginx', 'ratio', 'p99 of an answer, ours and theirs'], rows)}

\`wrk -t1 -c32\`, runs of 5 s (4 s beside idle connections) in turns. The page has ${kilobytes(bytes)}; both send the same bytes and the same
headers${differences.length ? `, except for ${differences.map((one) => `\`${one}\``).join(', ')}` : ''}. The peer is ${peer}: one worker, no access log, open files kept. With 1,000 idle
connections Waymark holds ${megabytes(memory.waymark)} of memory of its own. wrk runs on the same processors, so only figures of one run
compare.`;
}

function searchWords({library, web}) {
  const rows = ['en', 'ar'].map((language) => [language === 'en' ? 'English' : 'Arabic', `${ms(library[language].p50)}, ${ms(library[language].p99)}`,
    `${ms(web[language].p50)}, ${ms(web[language].p99)}`, `${library[language].count} and ${web[language].count}`]);
  return `${table(['language of the question', 'library: p50, p99', 'through `POST /search`: p50, p99', 'questions'], rows)}

The questions are those of content/search/, asked over the whole index: ${library.documents} documents, ${megabytes(library.bytes)},
built in ${seconds(library.building)}.`;
}

function mapWords({map, hundredfold, drawing}) {
  const row = (what, {p50, p99, worst, count}) => [what, ms(p50), ms(p99), ms(worst), count.toLocaleString('en-GB')];
  return `${table(['what', 'p50', 'p99', 'slowest', 'times'], [
    row(`the paths from a person to a body, ${map.flows} flows`, map),
    row(`the same on a hundred such maps in one, ${hundredfold.flows.toLocaleString('en-GB')} flows`, hundredfold),
    row('the page of a walk, with its drawing', drawing)])}

In the library, without the web. A hundredfold map has a hundred copies of every body and flow, and the person once; laying out a map for
walking is not counted. A walk's page is made once for an edition and kept.`;
}

function weightWords({pages, assets, home, glossary, claims}) {
  const row = (name, weight) => [name, ...['plain', 'gzip', 'brotli'].map((coding) => kilobytes(weight[coding]))];
  const html = (name) => { const all = pages.map((one) => one.html[name]); return `${kilobytes(Math.min(...all))} to ${kilobytes(Math.max(...all))}`; };
  return table(['what', 'plain', 'gzip', 'brotli'], [['the pages of the guide', html('plain'), html('gzip'), html('brotli')], row('home', home), row('glossary, whole', glossary),
    row('all claims', claims), ...assets.map(([name, weight]) => row(name, weight))]);
}

function buildWords(build) {
  if (!build) return 'Not measured in this run.';
  return table(['what', 'time or size'], [['clean release build without a compiler cache', seconds(build.clean)], ['configuring before it', seconds(build.configure)],
    ['one changed file, compiled and linked', `${seconds(median(build.changed))} (${build.changed.map(seconds).join(', ')} for three files)`],
    ['the program', `${megabytes(build.size)}, ${megabytes(build.stripped)} stripped`]]);
}

export function report(figures) {
  const bars = barLines(figures);
  const {start, check, paint, serving} = figures;
  return `# What a person waits for

Written by \`make bench\` on ${figures.day}. Machine: ${machine()}, Chromium ${paint.version}. Other work on the machine
when it began: load ${figures.load.toFixed(1)}. Medians; the spread is from the lowest to the highest run.

${table(['what', 'bar', 'median', 'spread', ''], bars.map(line))}

${bars.filter(({met}) => met).length} of ${bars.length} bars are met.

## Serving

${servingWords(serving)}

## Search

${searchWords(figures.search)}

## Following the data

${mapWords(figures.map)}

## Starting and checking

${table(['what', 'median', 'spread'], [['start to first page, derived bytes at hand', ms(median(start.warm)), spread(start.warm)],
    ['start to first search answered, derived bytes at hand', ms(median(start.warmSearch)), spread(start.warmSearch)],
    ['start to first page, nothing at hand', ms(median(start.cold)), spread(start.cold)],
    ['start to first search answered, nothing at hand', ms(median(start.coldSearch)), spread(start.coldSearch)],
    ['`waymark check`, the content as it is', ms(median(check.real)), spread(check.real)],
    ['`waymark check`, 500 pages', ms(median(check.big)), spread(check.big)]])}

## Weight

${weightWords(figures.weights)}

## First paint

Chromium at 4 × slower processor, 400 kbit/s, 400 ms round trip, 360 px wide, nothing cached: ${Object.entries(paint.times)
    .map(([path, times]) => `\`${path}\` ${times.map(seconds).join(', ')}`).join('; ')}.

## Building

${buildWords(figures.build)}
`;
}

export const isAllMet = (figures) => barLines(figures).every(({met}) => met);
