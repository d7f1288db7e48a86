// Is what `waymark due` says what docs/design/due.schema.json promises? Every right under every regime and
// nation is asked with several histories; members must also come in the promised order.
//
//     node due_schema.mjs WAYMARK ROOT
import Ajv from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [waymark, root] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(join(root, 'docs/design/due.schema.json'), 'utf8'));
const validate = new Ajv({ strict: true }).compile(schema);
const { right, regime, nation } = schema.$defs.answer.properties;

const event = (kind, day) => ({ kind, day });
const histories = [
    [event('received', '2026-01-31')],
    [event('received', '2026-09-01'), event('clarification-asked', '2026-09-08')],
    [event('received', '2026-09-01'), event('extension-notice', '2026-09-08')],
    [event('received', '2026-09-01'), event('answered-full', '2026-11-08')],
    [event('received', '2030-09-01')],
    [event('decision-sent', '2026-09-01')],
    [event('grounds-arose', '2026-09-01')],
    [event('aware', '2026-10-23T10:00')],
    [event('sent', '2026-09-01'), event('id-asked', '2026-09-10')],
    [event('clarification-answered', '2026-09-18')],
    [],
];
const cases = [];
for (const r of right.enum) {
    for (const g of regime.enum) {
        for (const n of nation.enum) {
            for (const events of histories) cases.push({ right: r, regime: g, nation: n, today: '2026-11-24', events });
        }
    }
}

const folder = mkdtempSync(join(tmpdir(), 'due-schema-'));
let answers = 0, refusals = 0;
try {
    const file = join(folder, 'cases');
    writeFileSync(file, cases.map((one) => JSON.stringify(one)).join('\n') + '\n');
    const said = execFileSync(waymark, ['--content', join(root, 'content'), 'due', '--cases', file],
        { encoding: 'utf8', maxBuffer: 1 << 28 }).trimEnd().split('\n');
    assert.equal(said.length, cases.length, 'one line for each question');
    said.forEach((line, at) => {
        const answer = JSON.parse(line);
        assert.ok(validate(answer), `${JSON.stringify(cases[at])}\n${line}\n${JSON.stringify(validate.errors)}`);
        if (answer.refused) {
            refusals += 1;
            return;
        }
        answers += 1;
        assert.deepEqual(Object.keys(answer), schema.$defs.answer.required, 'members in the promised order');
        for (const step of answer.because) assert.deepEqual(Object.keys(step), ['rule', 'claim', 'day', 'says']);
    });
    // The schema itself can fail.
    const sound = JSON.parse(said.find((line) => line.includes('"target_due":"')));
    assert.ok(!validate({ ...sound, clock: 'stopped' }), 'a clock nobody promised');
    assert.ok(!validate({ ...sound, target_due: '31 January 2026' }), 'a day in words');
    assert.ok(!validate({ ...sound, more: 1 }), 'a member nobody promised');
} finally {
    rmSync(folder, { recursive: true });
}
assert.ok(answers > 500 && refusals > 500, `${answers} answers and ${refusals} refusals`);
console.log(`${answers} answers and ${refusals} refusals are as promised`);
