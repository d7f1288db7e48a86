// What a page is built of: each kind of element, with its classes and roles, within each kind of
// parent, and whether it holds words. A page of pieces that were all seen on others is like them.

const empty = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const telling = new Set(['class', 'role', 'lang', 'dir', 'type', 'rel', 'scope', 'open', 'aria-current']); // whose values count

const token = /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gi;

// Leans on what our templates do: each attribute is quoted, each element closed.
export function piecesOf(html) {
  const stack = [{name: '', head: ''}], pieces = new Set();
  for (const [, end, name, attributes, text] of html.matchAll(token)) {
    if (text?.trim()) pieces.add(`${stack.at(-1).head} > words`);
    if (!name) continue;
    if (end) {
      while (stack.length > 1 && stack.pop().name !== name);
      continue;
    }
    const own = [...attributes.matchAll(/\s+([^\s=>]+)(?:="([^"]*)")?/g)].map(([, key, value]) => telling.has(key) ? `${key}=${value}` : key);
    const head = [name, ...own.sort()].join(' ');
    pieces.add(`${stack.at(-1).head} > ${head}`);
    if (!empty.has(name)) stack.push({name, head});
  }
  return pieces;
}
