// Is what `waymark next` says what docs/design/next.schema.json promises? Requests at many places of their road, what
// cannot be asked, and files that cannot be used; the states must be those of docs/design/escalation.md.
//
//     node next_schema.mjs WAYMARK ROOT
import Ajv from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [waymark, root] = process.argv.slice(2);
const read = (path) => readFileSync(join(root, path), 'utf8');
const validate = new Ajv({ strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } })
    .compile(JSON.parse(read('docs/design/next.schema.json')));
const table = read('docs/design/escalation.md').split('## States')[1].split('##')[0];
const states = new Set(table.match(/\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*\b/g));

// "access received=2026-03-02 refused=2026-03-30": a right, perhaps a regime, and what happened.
function request(line) {
    const [right, ...rest] = line.split(' ');
    const events = rest.filter((word) => word.includes('=')).map((word) => {
        const [kind, day] = word.split('=');
        return { kind, day };
    });
    const regime = rest.find((word) => !word.includes('='));
    return JSON.stringify({ right, ...(regime ? { regime } : {}), nation: 'scotland', today: '2026-11-24', events });
}
const complained = 'received=2026-03-02 refused=2026-03-30 complaint-received=2026-07-01';
const files = [ // what stands in the file, and the exit code
    [request('access'), 0],
    [request('access sent=2026-11-20'), 0],
    [request('access received=2026-11-02 id-asked=2026-11-05'), 0],
    [request('access received=2026-11-02 clarification-asked=2026-11-05 extension-notice=2026-11-10'), 0],
    [request('access law-enforcement received=2026-03-02 answered-part=2026-03-30 s51-request=2026-04-05'), 0],
    [request(`access ${complained}`), 0],
    [request(`access ${complained} regulator-complaint=2026-08-10 s166-application=2026-11-20`), 0],
    [request('erasure received=2026-03-02 letter-before-claim=2026-05-01 claim-issued=2026-06-01'), 0],
    [request('foi received=2026-03-02 refused=2026-03-20 review-asked=2026-04-01 review-answered=2026-04-20'), 0],
    [request('foisa received=2026-03-02 extension-notice=2026-03-05'), 0],
    [request('eir eisr received=2026-03-02'), 0],
    [request('complaint received=2026-10-02'), 0],
    [request('access received=2026-03-02 received=2026-03-05 fee-paid=2026-03-06'), 1],
    [request('s166 received=2026-03-02'), 1],
    [request('erasure foi received=2026-03-02'), 1],
    [request('access received=2017-03-02'), 1],
    [request('access received=2026-02-31'), 1],
    [request('access received=03/04/2026'), 1],
    [request('access eaten=2026-03-04'), 1],
    ['', 1],
    ['[]', 1],
    ['{"right": "access", "right": "erasure"}', 1],
    ['{"right": "access", "events": [', 1],
    ['right: &a access\nregime: *a\n', 1],
    ['['.repeat(2000), 1],
    ['\xff\xfe\x00', 1],
];

const folder = mkdtempSync(join(tmpdir(), 'next-schema-'));
const seen = new Set();
try {
    for (const [bytes, code] of files) {
        const file = join(folder, 'request');
        writeFileSync(file, bytes, 'latin1');
        const ran = spawnSync(waymark, ['--content', join(root, 'content'), 'next', '--events', file, '--json'], { encoding: 'utf8' });
        assert.equal(ran.status, code, `${bytes.slice(0, 200)}\n${ran.stderr}`);
        const said = JSON.parse(ran.stdout);
        assert.ok(validate(said), `${bytes}\n${ran.stdout}\n${JSON.stringify(validate.errors)}`);
        if (code === 1 && said.state === undefined) assert.notEqual(ran.stderr, '', 'what is wrong is told in words too');
        if (said.state === undefined) continue;
        assert.ok(states.has(said.state), `${said.state} stands in the table of states`);
        seen.add(said.state);
        // The schema itself can fail.
        assert.ok(!validate({ ...said, more: 1 }) && !validate({ ...said, timers: [{ name: 'due', day: 'soon', claim: 'ours' }] }));
    }
} finally {
    rmSync(folder, { recursive: true });
}
assert.ok(seen.size >= 9, [...seen].join(' '));
console.log(`${files.length} files, ${seen.size} states: as promised`);
