// What somebody waits for who writes a letter or counts a day: the pages, through HTTP, and how much
// there is to fill in.
import http from 'node:http';

import {openBrowser, visitor} from '../browser/support/browser.mjs';
import {fieldsOfHomeOfficeRequest} from '../browser/support/letters.mjs';
import {serve} from '../browser/support/server.mjs';
import {at, median} from './figures.mjs';

const letter = {recipient: 'ukvi', details: 'The interview record of 3 May 2024.', sent_by: 'post', as: 'preview'};
const dates = {right: 'access', regime: 'uk-gdpr', nation: 'england-and-wales', 'kind-1': 'received', 'day-1': '2026-01-31',
  'kind-2': 'clarification-asked', 'day-2': '2026-02-10', 'kind-3': 'clarification-answered', 'day-3': '2026-02-17'};

const asked = [['GET', '/letters'], ['GET', '/letters/access'], ['POST', '/letters/access', letter],
  ['POST', '/letters/access', {...letter, as: 'docx', recipient_email: ''}], ['GET', '/due'], ['POST', '/due', dates]];

// Over one connection that stays open. Answers [status, milliseconds to the last byte].
function one({hostname, port, origin}, agent, [method, path, form]) {
  const body = form && new URLSearchParams(form).toString();
  const headers = form ? {'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body), Origin: origin} : {};
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const request = http.request({hostname, port, agent, method, path, headers}, (response) => {
      response.resume();
      response.on('end', () => resolve([response.statusCode, performance.now() - began]));
    });
    request.on('error', reject);
    request.end(body);
  });
}

export async function measureForms(server, rounds = 300) {
  const agent = new http.Agent({keepAlive: true, maxSockets: 1});
  const rows = [];
  for (const request of asked) {
    const times = [];
    for (let round = 0; round <= rounds; ++round) {
      const [status, time] = await one(new URL(server.address), agent, request);
      if (status !== 200) throw new Error(`${request.slice(0, 2).join(' ')} answers ${status}`);
      if (round > 0) times.push(time); // the first makes what is kept
    }
    const [method, path, form] = request;
    rows.push({what: `${method} ${path}${form?.as === 'docx' ? ', as a Word file' : ''}`, count: times.length, p50: median(times), p99: at(times, 0.99), worst: Math.max(...times)});
  }
  agent.destroy();
  return rows;
}

// On one's own machine, where every question is a field of the form.
export async function countFields() {
  const [server, browser] = await Promise.all([serve({options: ['--local']}), openBrowser()]);
  const person = await visitor(browser, server, {script: false});
  const fields = await fieldsOfHomeOfficeRequest(person.page, server.address);
  await person.close();
  await browser.close();
  await server.stop();
  return fields;
}
