// Asks `waymark due --cases` and the second implementation the same random questions, and tells where they differ.
//   node tests/oracle/compare.mjs WAYMARK CONTENT [--cases N] [--seed S] [--show N]
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Law } from './law.mjs';
import { questions } from './cases.mjs';
import { lastDay } from './last_days.mjs';

const batch = 50000; // questions in one run of the program: its file of questions has a limit
const compared = ['rule_set', 'received', 'clock', 'extended', 'target_due', 'target_due_at', 'surely_overdue_after', 'extension_notice_by'];

function option(name, otherwise) {
    const at = process.argv.indexOf(name);
    return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

// What the two say differently about one question, as words.
function differences(theirs, ours) {
    const rule = theirs.refused?.rule ?? null;
    if (rule !== (ours.refused ?? null)) return [`refused: program ${rule}, oracle ${ours.refused ?? null}`];
    if (rule !== null) return [];
    const found = compared.filter((key) => theirs[key] !== ours[key])
        .map((key) => `${key}: program ${theirs[key]}, oracle ${ours[key]}`);
    for (const step of theirs.because) if (!ours.because.includes(step)) found.push(`because ${step}: program only`);
    for (const step of ours.because) if (!theirs.because.includes(step)) found.push(`because ${step}: oracle only`);
    const named = new Set(theirs.warnings.map((warning) => warning.rule));
    for (const rule_ of named) if (!ours.warnings.includes(rule_)) found.push(`warning ${rule_}: program only`);
    for (const rule_ of ours.warnings) if (!named.has(rule_)) found.push(`warning ${rule_}: oracle only`);
    return found;
}

// The program's answer without the sentences, which are most of its bytes; of the reasons only rule and day.
function parse(line) {
    const because = line.indexOf(',"because":[');
    const warnings = line.indexOf('],"warnings":[');
    if (because < 0 || warnings < 0) return JSON.parse(line);
    const steps = line.slice(because, warnings).matchAll(/\{"rule":"([a-z0-9-]+)","claim":"[^"]*","day":"?([^",]+)"?,/g);
    const answer = JSON.parse(`${line.slice(0, because)}${line.slice(warnings + 1)}`);
    return { ...answer, because: [...new Set([...steps].map(([, rule, day]) => `${rule} ${day}`))] };
}

async function compareBatch(program, content, asked, law, tell) {
    const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
    try {
        const file = join(folder, 'cases.jsonl');
        writeFileSync(file, asked.map((question) => JSON.stringify(question)).join('\n') + '\n');
        const child = spawn(program, ['due', '--cases', file, '--content', content], { stdio: ['ignore', 'pipe', 'inherit'] });
        const finished = new Promise((resolve, reject) => { child.on('close', resolve); child.on('error', reject); });
        let index = 0;
        for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
            const question = asked[index++];
            for (const words of differences(parse(line), lastDay(question, law))) tell(question, words);
        }
        if (await finished !== 0 || index !== asked.length)
            throw new Error(`the program answered ${index} of ${asked.length} questions`);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

const [program, content] = process.argv.slice(2);
const count = option('--cases', 100000);
const seed = option('--seed', 2026);
const show = option('--show', 3);
const law = new Law(join(content, 'law'));

const kinds = new Map(); // kind of difference → [how many, the shortest questions]
function tell(question, words) {
    const kind = words.replace(/\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?/g, 'DAY');
    const entry = kinds.get(kind) ?? { times: 0, examples: [] };
    entry.times += 1;
    entry.examples.push({ words, text: JSON.stringify(question) });
    entry.examples.sort((a, b) => a.text.length - b.text.length);
    entry.examples.length = Math.min(entry.examples.length, show);
    kinds.set(kind, entry);
}

let asked = [];
for (const question of questions(count, seed, law)) {
    asked.push(question);
    if (asked.length < batch) continue;
    await compareBatch(program, content, asked, law, tell);
    asked = [];
}
if (asked.length > 0) await compareBatch(program, content, asked, law, tell);

for (const [kind, { times, examples }] of [...kinds].sort((a, b) => b[1].times - a[1].times)) {
    console.log(`${times} × ${kind}`);
    for (const { words, text } of examples) console.log(`    ${words}\n    ${text}`);
}
console.log(`${count} questions from seed ${seed}: ${kinds.size === 0 ? 'both implementations agree' : `${kinds.size} kinds of difference`}`);
process.exit(kinds.size === 0 ? 0 : 1);
