// Thousands of pages, judged once each: what was found clean is not looked at again while its bytes,
// the judge and the judge's rules are the same.
//
// Hashes of clean pages lie in the folder WAYMARK_REMEMBERED, in a file for each judge; without it,
// and with WAYMARK_TEST_ALL, every page is judged.
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const folder = process.env.WAYMARK_REMEMBERED;
export const all = Boolean(process.env.WAYMARK_TEST_ALL);

export const hash = (...parts) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('base64').slice(0, 22);
};

// `name` is the judge's, `rules` all that decides what it says besides a page: bytes or words.
export function judgeNamed(name, ...rules) {
  const file = folder && join(folder, `judged-${name}.json`);
  const key = hash(...rules);
  let clean = new Set();
  if (file && !all)
    try {
      const kept = JSON.parse(readFileSync(file, 'utf8'));
      if (kept.key === key) clean = new Set(kept.clean);
    } catch { /* there is none, or half of one */ }
  const now = new Set(); // of the pages there are now: others are forgotten
  return {
    isKnown: (page) => clean.has(page) && now.add(page) !== undefined,
    found(page, findings) { if (findings.length === 0) now.add(page); },
    keep() {
      if (!file) return;
      mkdirSync(folder, {recursive: true});
      writeFileSync(file, JSON.stringify({key, clean: [...now]}));
    },
  };
}
