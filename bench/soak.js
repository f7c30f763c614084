/**
 * The site under load and trouble at once: mixed traffic, files that change, queries without end, clients that dawdle and leave, the
 * query process killed, a full disk for the cache, a clock that jumps. Tells memory, file handles, times and failures; a wrong answer,
 * a site that dies or one that does not come to rest afterwards is an error (exit code 1).
 *
 * npm run soak -- [--minutes=60] [--clients=12] [--port=34760]
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { nameOf, startSite, thing } from './soak-site.js';
import { learn, newKinds, unchanged } from './soak-traffic.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    clients: { type: 'string', default: '12' },
    port: { type: 'string', default: '34760' },
  },
});
const milliseconds = Number(values.minutes) * 60_000;
const pause = 200;
const site = await startSite(Number(values.port));
site.confirmed = 0;
const told = new Map();
const wrong = [];
const usages = [];
const trouble = {
  swaps: 0,
  'kills of the query process': 0,
  'jumps of the clock': 0,
  'times the cache was full': 0,
};
let isOver = false;
let isFull = false;
let begun = 0;
let end = Infinity;
let latestSeen = 0;
let code = 1;
try {
  const learned = await learn(site);
  site.swap();
  await confirm(60_000);
  const known = await unchanged(site, learned);
  const kinds = Object.entries(newKinds(site, known));
  begun = performance.now();
  end = begun + milliseconds;
  console.log(
    '| minute | site, MB | its heap | beside it | queries, MB | their heap | beside it | handles | changes seen |',
  );
  console.log(`| ${Array(9).fill('---:').join(' | ')} |`);
  const clients = Array.from({ length: Number(values.clients) }, (_, number) =>
    client(kinds[number % kinds.length]),
  );
  const troubles = [
    every(10_000, changeFile),
    every(25_000, killQueries),
    every(Math.min(120_000, milliseconds / 6), tell),
    every(40_000, jump),
    every(30_000, fillOrFree),
    every(2_000, measure),
  ];
  while (performance.now() < end && site.isAlive()) await wait(200);
  isOver = true;
  await Promise.all([...clients, ...troubles]);
  code = await atRest();
} finally {
  isOver = true;
  const exit = await site.stop();
  report(exit);
  process.exitCode = code === 0 && exit === 0 && wrong.length === 0 ? 0 : 1;
}

async function client([name, act]) {
  const times = [];
  const counts = { done: 0, refused: 0, failed: 0, wrong: 0 };
  const failures = new Map();
  told.set(name, {
    times: [...(told.get(name)?.times ?? []), ...times],
    counts,
    failures,
    all: [...(told.get(name)?.all ?? []), { times, counts, failures }],
  });
  while (!isOver) {
    const begun = performance.now();
    const { outcome, what } = await within(act()).catch((error) => ({
      outcome: 'failed',
      what: String(error.cause?.code ?? error),
    }));
    times.push(performance.now() - begun);
    counts[outcome] += 1;
    if (outcome === 'wrong') wrong.push(`${name}: ${what}`);
    if (outcome === 'failed') failures.set(what, (failures.get(what) ?? 0) + 1);
    // As people and programs do; and what is left of the machine is for the changes.
    await wait(pause);
  }
}

/** Nothing that is asked for may take longer: what does has failed. */
function within(promise) {
  const late = wait(45_000, undefined, { ref: false }).then(() => {
    throw new Error('no answer in 45 s');
  });
  return Promise.race([promise, late]);
}

async function every(pause, act) {
  for (let next = performance.now() + pause; !isOver; await wait(100)) {
    if (performance.now() < next) continue;
    await within(Promise.resolve(act())).catch(() => undefined);
    next = performance.now() + pause;
  }
}

/** A change is given time to be seen before the next: on a busy machine it would never be seen else. */
async function changeFile() {
  if (site.confirmed === site.swaps || performance.now() > latestSeen) {
    site.swap();
    trouble.swaps += 1;
    latestSeen = performance.now() + 180_000;
  }
  await confirm(40_000);
}

/** Waits until documents and queries have the latest name: from then on an older one is wrong. */
async function confirm(patience) {
  const swap = site.swaps;
  const query = `SELECT ?l { <${site.origin}${thing}> ?p ?l FILTER(CONTAINS(STR(?l), "${nameOf(swap)}")) } LIMIT 1`;
  const paths = [
    `${thing.replace('id/', 'doc/')}.ttl`,
    `sparql?query=${encodeURIComponent(query)}`,
  ];
  const latest = performance.now() + patience;
  for (const path of paths) {
    const isThere = async () => {
      const response = await fetch(site.origin + path, { headers: { accept: '*/*' } });
      return response.ok && (await response.text()).includes(nameOf(swap));
    };
    while (!(await isThere().catch(() => false))) {
      if (performance.now() > latest) return;
      await wait(200);
    }
  }
  site.confirmed = Math.max(site.confirmed, swap);
}

/** In the last third it is let live, so that its memory is seen over a while too. */
function killQueries() {
  if (performance.now() > end - milliseconds / 3) return;
  trouble['kills of the query process'] += site.killQueries();
}

function jump() {
  if (!site.hasClock) return;
  site.jump([86_400, -3_600, 0, 400 * 86_400][trouble['jumps of the clock'] % 4]);
  trouble['jumps of the clock'] += 1;
}

function fillOrFree() {
  if (!site.hasSmallDisk) return;
  if (isFull) site.freeCache();
  else site.fillCache();
  isFull = !isFull;
  if (isFull) trouble['times the cache was full'] += 1;
}

function measure() {
  const usage = site.usage();
  if (usage) usages.push(usage);
}

/** One row of what the processes hold as time goes on. */
async function tell() {
  const [own, queries] = (await site.heaps().catch(() => undefined)) ?? [];
  const recent = usages.slice(-20);
  const middle = (what) =>
    recent.map((usage) => usage[what]).sort((one, other) => one - other)[recent.length >> 1];
  const minutes = (performance.now() - begun) / 60_000;
  const told = [minutes, middle('site'), own?.heap, own?.external, middle('queries')];
  told.push(queries?.heap, queries?.external, middle('handles'), site.confirmed);
  console.log(
    `| ${told.map((each) => (each === undefined ? '–' : Math.round(each))).join(' | ')} |`,
  );
}

/** After the trouble: all is answered again within a minute. */
async function atRest() {
  site.freeCache();
  if (site.hasClock) site.jump(0);
  const latest = performance.now() + 60_000;
  while (performance.now() < latest) {
    const ready = await fetch(`${site.origin}health/ready`).catch(() => undefined);
    if (ready?.ok) {
      await confirm(30_000);
      measure();
      await tell();
      return site.confirmed === site.swaps ? 0 : 1;
    }
    await wait(500);
  }
  return 1;
}

function report(exit) {
  console.log(
    '\n| clients | answered | refused (408, 429, 503) | failed | wrong | p50, ms | p95, ms | p99, ms |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const [name, { all }] of told) {
    const times = all.flatMap((each) => each.times).sort((one, other) => one - other);
    const sum = (outcome) => all.reduce((total, { counts }) => total + counts[outcome], 0);
    const at = (share) => Math.round(times[Math.floor(times.length * share)] ?? 0);
    console.log(
      `| ${[name, sum('done'), sum('refused'), sum('failed'), sum('wrong'), at(0.5), at(0.95), at(0.99)].join(' | ')} |`,
    );
  }
  const [first, last] = [usages[0], usages.at(-1)];
  const most = (what) => Math.round(Math.max(...usages.map((usage) => usage[what])));
  for (const [what, whose] of [
    ['site', 'the site'],
    ['queries', 'the query process'],
  ])
    console.log(
      `\nmemory of ${whose}, MB: ${Math.round(first?.[what] ?? 0)} at first, ${most(what)} at most, ${Math.round(last?.[what] ?? 0)} at rest`,
    );
  console.log(
    `file handles of the site: ${first?.handles} at first, ${most('handles')} at most, ${last?.handles} at rest`,
  );
  console.log(
    Object.entries(trouble)
      .map(([what, count]) => `${what}: ${count}`)
      .join(', '),
  );
  if (!site.hasClock) console.log('The clock did not jump: there is no libfaketime.');
  if (!site.hasSmallDisk) console.log('The cache was never full: no small disk could be mounted.');
  const failures = [...told.values()].flatMap(({ all }) =>
    all.flatMap((each) => [...each.failures]),
  );
  for (const [what, count] of failures) console.log(`failed ${count} times: ${what}`);
  for (const what of wrong.slice(0, 20)) console.log(`WRONG ${what}`);
  console.log(`events: ${JSON.stringify(Object.fromEntries(site.events))}`);
  console.log(
    `wrong answers: ${wrong.length}; at rest: ${code === 0 ? 'yes' : 'NO'}; exit code of the site: ${exit}`,
  );
}
