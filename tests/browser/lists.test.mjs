// Long lists that a reader narrows, and questions that are answered: what is kept, and where one
// ends up.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';

import {test} from './support/remembered.mjs';
import {ask, serve} from './support/server.mjs';

let server;
before(async () => { server = await serve(); });
after(() => server?.stop());

const entries = (answer) => answer.bytes.toString().split('<li class="hit"').length - 1;

for (const [path, picked] of [['/resources', 'need=violence'], ['/cases', 'outcome=lost']])
  test(`${path}: what was picked is shown once and kept by nobody`, async () => {
    const narrowed = await ask(server, `${path}?${picked}`);
    assert.equal(narrowed.headers['cache-control'], 'no-store');
    const whole = await ask(server, path);
    assert.notEqual(whole.headers['cache-control'], 'no-store');
    assert.ok(entries(narrowed) > 0 && entries(narrowed) < entries(whole));
    assert.deepEqual((await ask(server, `${path}?${picked}`)).bytes, narrowed.bytes, 'also once the whole list lies ready');
  });

test('a word that is in no list shows everything', async () => {
  assert.equal(entries(await ask(server, '/resources?need=nonsense')), entries(await ask(server, '/resources')));
});

test('a case that no page tells of leads to its claim, but not for ever', async () => {
  for (const prefix of ['', '/ar']) {
    const answer = await ask(server, `${prefix}/cases/tlu-tlv`);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.location, `${prefix}/claims/case-tlu-tlv`);
  }
  assert.equal((await ask(server, '/cases/nobody')).status, 404);
});

test('answers come back ticked, with the next steps, and are kept by nobody', async () => {
  const answer = await ask(server, '/mirror', {method: 'POST', form: {messages: 'no', retention: 'not-sure', 'ai-tools': 'yes'}});
  const page = answer.bytes.toString();
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.match(page, /name="messages" value="no" checked/);
  assert.match(page, /name="ai-tools" value="yes" checked/);
  assert.match(page, /Your next 2 steps/);
  assert.match(page, /7 questions are still open/);
});
