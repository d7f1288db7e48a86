// Which pages are alike: two pages have one shape when they are built of the same elements with the
// same classes and roles, however many items a list has and whatever the words are.
import {createHash} from 'node:crypto';

const empty = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const telling = new Set(['class', 'role', 'lang', 'dir', 'type', 'rel', 'scope', 'open', 'aria-current']); // whose values count

const token = /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gi;

// Leans on what our templates do: each attribute is quoted, each element closed.
export function shapeOf(html) {
  const stack = [{name: '', head: '', inside: []}];
  const close = () => {
    const {head, inside} = stack.pop();
    stack.at(-1).inside.push(`<${head}>${[...new Set(inside)].join('')}</>`);
  };
  for (const [, end, name, attributes, text] of html.matchAll(token)) {
    if (text?.trim()) stack.at(-1).inside.push('words');
    if (!name) continue;
    if (end) {
      while (stack.at(-1).name !== name && stack.length > 2) close();
      close();
      continue;
    }
    const own = [...attributes.matchAll(/\s+([^\s=>]+)(?:="([^"]*)")?/g)].map(([, key, value]) => telling.has(key) ? `${key}=${value}` : key);
    stack.push({name, head: [name, ...own.sort()].join(' '), inside: []});
    if (empty.has(name)) close();
  }
  while (stack.length > 1) close();
  return createHash('sha256').update(stack[0].inside.join('')).digest('base64');
}
