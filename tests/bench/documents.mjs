// How long a letter takes as DOCX and as PDF, in the library.
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';

const rounds = '300';

// Milliseconds for each format; `first` finds the fonts.
export function measureDocuments(buildFolder) {
  const built = spawnSync('cmake', ['--build', buildFolder, '--target', 'document_bench'], {encoding: 'utf8'});
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  const {status, stdout, stderr} = spawnSync(join(buildFolder, 'document_bench'), [rounds], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`document_bench: ${stderr}`);
  const of = ([count, ...times]) => { const [p50, p90, p99, worst, first] = times.map((time) => time / 1000); return {count, p50, p90, p99, worst, first}; };
  return Object.fromEntries(stdout.trim().split('\n').map((line) => { const [format, ...numbers] = line.split(' '); return [format, of(numbers.map(Number))]; }));
}
