// Numbers, and how they are written down.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import os from 'node:os';

export const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
export const at = (numbers, part) => sorted(numbers)[Math.round(part * (numbers.length - 1))];
export const median = (numbers) => at(numbers, 0.5);

export const ms = (number) => `${number < 10 ? number.toFixed(1) : Math.round(number)} ms`;
export const seconds = (number) => `${(number / 1000).toFixed(1)} s`;
export const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
export const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
export const thousands = (number) => `${Math.round(number / 100) / 10}k`;
// "12 ms (11 ms to 15 ms, 5 runs)"
export const spread = (numbers, write = ms) =>
  `${write(Math.min(...numbers))} to ${write(Math.max(...numbers))}, ${numbers.length} runs`;

// Memory that belongs to a process alone, in bytes.
export function anonymousMemory(pid) {
  return Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
}

export function output(command, ...rest) {
  return spawnSync(command, rest, {encoding: 'utf8'}).stdout?.trim() ?? '';
}

export function machine() {
  const [cpu] = os.cpus();
  return [`${os.cpus().length} × ${cpu.model.replace(/\s+/g, ' ')}`, megabytes(os.totalmem()).replace(/\.\d MB/, ' MB') + ' of memory',
    `Debian ${readFileSync('/etc/debian_version', 'utf8').trim()}`, `Linux ${os.release().replace(/-.*/, '')}`,
    output('g++', '--version').split('\n')[0].replace(/ \(.*\)/, ''), `Node ${process.version}`].join(', ');
}
