// What a test asks the program, written down while it runs (remembered.mjs says what for).
//
// Servers are known by the order in which they were started, since each start takes another port.

const servers = [];
let test = null; // the test that runs now: {asked, spoilt, pending}
let hasBegun = false;
let isSpoilt = ''; // why no test of this file may be remembered

export function started(server) {
  servers.push(server);
  spoil('it starts a server of its own');
}

export const serverAt = (i) => servers[i];

// The server's address differs from run to run: within what is written down it is called {server}.
export const withoutAddress = (text, server) => text.replaceAll(server.address, '{server}');
export const withAddress = (text, server) => text.replaceAll('{server}', server.address);

export function begin() {
  hasBegun = true;
  test = {asked: new Map(), pending: [], spoilt: isSpoilt};
}

// Answers {asked, spoilt}: each request once, in order, as {server, method, path, headers, body in
// base64, status}; and why this is not all that the test has seen, if so.
export async function end() {
  const ended = test;
  await Promise.all(ended.pending);
  test = null;
  return {asked: [...ended.asked.values()], spoilt: ended.spoilt};
}

// Says that the running test has seen, or done, what no record of requests can hold.
export function spoil(why) {
  if (test) test.spoilt ||= why;
}

// `parts` holds what was sent to `server`, and the status that came back.
export function wasAsked(server, parts) {
  if (!hasBegun) isSpoilt = 'something was asked before the first test';
  const number = servers.indexOf(server);
  if (number < 0) return spoil('it asks somebody else');
  const headers = Object.entries(parts.headers).map(([name, value]) => [name.toLowerCase(), withoutAddress(String(value), server)]);
  const one = {...parts, server: number, headers: Object.fromEntries(headers.sort()), body: parts.body?.toString('base64')};
  test?.asked.set(JSON.stringify(one), one);
}

// What a browser sends because of the connection and of what it has kept. The page it has kept is
// the one it would get: so it is asked for as a whole.
const isOnTheWay = /^(:|host$|connection$|content-length$|if-none-match$|cache-control$)/;

// The same for a request of a browser, which tells its headers only later. One that a person did not
// wait for has no status.
export function wasAskedByBrowser(request) {
  const url = new URL(request.url());
  if (url.protocol === 'data:' || url.protocol === 'blob:') return;
  if (!hasBegun) isSpoilt = 'something was asked before the first test';
  const server = servers.findLast((one) => one.address === url.origin);
  if (!server) return spoil('it asks somebody else');
  const now = test;
  const told = (async () => {
    const response = await request.response();
    const all = response || request.method() !== 'GET' ? await request.allHeaders() : request.headers();
    const headers = Object.fromEntries(Object.entries(all).filter(([name]) => !isOnTheWay.test(name)));
    const body = request.postDataBuffer() ?? undefined;
    if (Number(all['content-length'] ?? body?.length ?? 0) !== (body?.length ?? 0)) throw new Error('a browser does not tell the bytes of a file it sends');
    const status = response?.status() === 304 ? 200 : response?.status();
    if (now === test) wasAsked(server, {method: request.method(), path: url.pathname + url.search, headers, body, status});
  })().catch((error) => { if (now) now.spoilt ||= `${url.pathname}: ${error.message}`; });
  now?.pending.push(told);
}

// Waits until the browser has told the headers of all that it asked.
export const allTold = () => Promise.all(test?.pending ?? []);
