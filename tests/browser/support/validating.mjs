// html-validate over many pages, on every processor. A worker of this file judges what it is sent.
import {HtmlValidate} from 'html-validate';
import os from 'node:os';
import {fileURLToPath} from 'node:url';
import {isMainThread, parentPort, Worker} from 'node:worker_threads';

export const rules = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:document'],
  // Style and script come from where the page comes from, under a name that changes with their bytes.
  rules: {'require-sri': ['error', {target: 'crossorigin'}]},
};

async function findingsIn(judge, {path, html}) {
  const {results} = await judge.validateString(html, path);
  return results.flatMap(({messages}) => messages.map((one) => `${path}:${one.line} ${one.ruleId}: ${one.message}`));
}

if (!isMainThread && parentPort) {
  const judge = new HtmlValidate(rules);
  parentPort.on('message', async (page) => parentPort.postMessage({path: page.path, findings: await findingsIn(judge, page)}));
}

// Calls `found(path, findings)` for each of `pages`, [{path, html}].
export async function validate(pages, found) {
  const waiting = pages.values();
  const work = () => new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url));
    const next = () => {
      const {value, done} = waiting.next();
      if (!done) return worker.postMessage(value);
      worker.terminate().then(resolve, reject);
    };
    worker.on('message', ({path, findings}) => { found(path, findings); next(); });
    worker.on('error', reject);
    next();
  });
  await Promise.all(Array.from({length: Math.min(os.cpus().length, 4)}, work));
}
