/** What clients do to the site: each kind of client is a function that does one thing and tells how it went. */
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { nameOf, thing } from './soak-site.js';

/** Answers that a busy site may give instead of what was asked for. */
const refusals = [408, 429, 503];

const queries = [
  'SELECT (COUNT(*) AS ?n) { ?s a <http://www.w3.org/ns/dcat#Dataset> }',
  'SELECT ?s ?l { ?s <http://www.w3.org/2004/02/skos/core#notation> ?l } ORDER BY ?s ?l LIMIT 50',
  'ASK { ?s a <http://www.w3.org/2002/07/owl#Class> }',
  'SELECT ?p (COUNT(*) AS ?n) { ?s a <http://www.w3.org/2002/07/owl#Class> ; ?p ?o } GROUP BY ?p ORDER BY ?p',
];

const bombs = [
  'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?c != ?f && ?f != ?i) }',
  'SELECT DISTINCT * { ?a (<x:p>|!<x:p>)* ?b . ?b (<x:q>|!<x:q>)* ?c } ORDER BY ?c',
  'SELECT (GROUP_CONCAT(?o) AS ?t) { ?s ?p ?o . ?x ?y ?z }',
];

const ask = (query) => `sparql?query=${encodeURIComponent(query)}`;

/** Addresses whose bytes no change of ours touches, with what they answered before the trouble. */
export async function learn({ origin }) {
  const paths = [
    ...queries.map(ask),
    'doc/municipality/ostersund.ttl',
    'doc/strength-area/hallbar-energi.json',
    'table/areas.csv',
    'prefixes.ttl',
    'openapi.json',
    'ns/StrengthArea.jsonld',
    'robots.txt',
    'query/kommuner/result.csv',
  ];
  const known = [];
  for (const path of paths) {
    const response = await fetch(origin + path, { headers: { accept: '*/*' } });
    if (response.ok) known.push({ path, hash: hashOf(await response.arrayBuffer()) });
  }
  return known;
}

/** Those that are still the same after a change: what tells of the whole is not. */
export async function unchanged(site, known) {
  const kept = [];
  for (const each of known) {
    const response = await fetch(site.origin + each.path, { headers: { accept: '*/*' } });
    if (hashOf(await response.arrayBuffer()) === each.hash) kept.push(each);
  }
  return kept;
}

function hashOf(bytes) {
  return createHash('sha256').update(Buffer.from(bytes)).digest('base64');
}

/** Kinds of clients: what each does, and how it judges the answer. */
export function newKinds(site, known) {
  const { origin } = site;
  let turn = 0;
  const pick = (list) => list[(turn += 1) % list.length];
  return {
    'known answers': async () => {
      const { path, hash } = pick(known);
      const response = await fetch(origin + path, { headers: { accept: '*/*' } });
      const isSame = hashOf(await response.arrayBuffer()) === hash;
      return verdict(response, isSame, path);
    },
    'the name that changes': async () => {
      const before = site.confirmed;
      const query = `SELECT ?l { <${origin}${thing}> <http://www.w3.org/2004/02/skos/core#prefLabel> ?l FILTER(LANG(?l) = "sv") } #${turn}`;
      const path = turn % 2 === 0 ? ask(query) : `${thing.replace('id/', 'doc/')}.nt`;
      const response = await fetch(origin + path, { headers: { accept: '*/*' } });
      const text = await response.text();
      turn += 1;
      if (!response.ok) return verdict(response, false, path);
      const shown = range(before, site.swaps).filter((swap) => isNamed(text, nameOf(swap)));
      return verdict(response, shown.length === 1, `${path} ${before}–${site.swaps}`);
    },
    'new queries': async () => {
      turn += 1;
      const response = await fetch(origin + ask(`SELECT * { ?s ?p "${turn}-${Math.random()}" }`), {
        headers: { accept: 'text/csv' },
      });
      return verdict(response, (await response.text()).trim() === 's,p', 'new query');
    },
    pages: async () => {
      const path = pick([
        '',
        'browse',
        'table/',
        'page/goals',
        'quality',
        'search?q=energi',
        'doc/strength-area/hallbar-energi',
        'sparql',
      ]);
      const response = await fetch(origin + path, { headers: { accept: 'text/html' } });
      const text = await response.text();
      return verdict(response, text.trimEnd().endsWith('</html>'), path);
    },
    'parts of dumps': async () => {
      const response = await fetch(`${origin}dump.nt`, {
        headers: { range: 'bytes=100-1099', 'accept-encoding': 'identity' },
      });
      const { byteLength } = await response.arrayBuffer();
      return verdict(response, byteLength === 1000, 'dump.nt');
    },
    bombs: async () => {
      const response = await fetch(origin + ask(`${pick(bombs)} #${(turn += 1)}`));
      await response.arrayBuffer();
      return verdict(response, true, 'bomb');
    },
    'clients that leave': async () => {
      const leaving = AbortSignal.timeout(Math.floor(Math.random() * 60));
      await fetch(origin + pick([ask(bombs[0]), 'dump.ttl', 'quality', '']), { signal: leaving })
        .then((response) => response.arrayBuffer())
        .catch(() => undefined);
      return { outcome: 'done' };
    },
    'clients that dawdle': () => pick([neverAsks, neverReads, neverTells])(new URL(origin)),
  };
}

/** A head without an end: the site has to hang up by itself. */
async function neverAsks(url) {
  const socket = dial(url, 'GET /dump.nq HTTP/1.1\r\nHost: x\r\n');
  socket.resume();
  const late = wait(44_000, 'late', { ref: false });
  const end = await Promise.race([new Promise((done) => socket.once('close', done)), late]);
  socket.destroy();
  return end === 'late'
    ? { outcome: 'failed', what: 'a head without an end' }
    : { outcome: 'done' };
}

/** An answer of which nothing is read after its begin. */
async function neverReads(url) {
  const socket = dial(url, 'GET /dump.nq HTTP/1.1\r\nHost: x\r\n\r\n');
  socket.once('data', () => socket.pause());
  return leaveLater(socket);
}

/** A query of which the most never comes. */
async function neverTells(url) {
  const head = 'Host: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 9000';
  return leaveLater(dial(url, `POST /sparql HTTP/1.1\r\n${head}\r\n\r\nSELECT`));
}

function dial({ hostname, port }, words) {
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  socket.write(words);
  return socket;
}

async function leaveLater(socket) {
  await wait(3000 + Math.random() * 4000);
  socket.destroy();
  return { outcome: 'done' };
}

function isNamed(text, name) {
  return new RegExp(`${escaped(name)}(?! nr)(?!\\d)`).test(text);
}

/** As a syntax may write it: letters beyond ASCII as they are or by their number. */
function escaped(name) {
  return name.replaceAll('å', '(?:å|\\\\u00E5)');
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function verdict({ status, ok }, isRight, what) {
  if (refusals.includes(status)) return { outcome: 'refused' };
  if (!ok) return { outcome: 'failed', what: `${status} ${what}` };
  return isRight ? { outcome: 'done' } : { outcome: 'wrong', what };
}
