/**
 * What Lighthouse says of pages of each kind, as on a phone and on a desk: `npm run bench:lighthouse`. Prints a row a page and
 * exits with 1 where a score is below the bar. Each score is the middle one of three, as times on one machine differ.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { launch } from './lighthouse/node_modules/chrome-launcher/dist/index.js';
import lighthouse, { desktopConfig } from './lighthouse/node_modules/lighthouse/core/index.js';

const port = 34_568;
const base = `http://localhost:${port}/`;
const bar = 98;
const times = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const devices = { phone: undefined, desk: desktopConfig };
const pages = {
  start: '',
  area: 'doc/strength-area/hallbar-energi',
  goal: 'goal/9',
  dataset: 'doc/dataset/styrkeomraden',
  query: 'sparql',
  queries: 'query/',
};

// Pages can be named: `node bench/lighthouse.js query area`.
const wanted = process.argv.slice(2);
const chosen = Object.entries(pages).filter(
  ([name]) => wanted.length === 0 || wanted.includes(name),
);

const site = spawn(process.execPath, ['dist/main.js', 'serve', '--port', String(port)], {
  env: { ...process.env, LOG_LEVEL: 'silent' },
  stdio: 'inherit',
});
const chrome = await launch({
  chromePath: process.env.CHROMIUM,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  await ready();
  console.log(['page', 'device', ...categories].join('\t'));
  for (const [name, path] of chosen) {
    for (const [device, config] of Object.entries(devices)) await judge(name, path, device, config);
  }
} finally {
  chrome.kill();
  site.kill('SIGTERM');
  await once(site, 'exit');
}

async function ready() {
  while (!(await fetch(`${base}health/ready`).catch(() => undefined))?.ok) await wait(50);
}

async function judge(name, path, device, config) {
  const results = [];
  for (let time = 0; time < times; time += 1) {
    const { port } = chrome;
    const { lhr } = await lighthouse(base + path, { port, logLevel: 'error' }, config);
    if (lhr.runtimeError) throw new Error(`${base}${path}: ${lhr.runtimeError.message}`);
    results.push(lhr);
  }
  const scores = categories.map((category) => {
    const all = results.map((result) => Math.round(result.categories[category].score * 100));
    return all.sort((one, other) => one - other)[Math.floor(times / 2)];
  });
  console.log([name, device, ...scores].join('\t'));
  if (scores.some((score) => score < bar)) {
    process.exitCode = 1;
    for (const audit of lostIn(results[0])) console.log(`  ${audit}`);
  }
}

/** What took points away: the audits that count, each with what it found. */
function lostIn({ categories: judged, audits }) {
  const counted = Object.values(judged).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  return [...new Set(counted.map(({ id }) => id))]
    .map((id) => audits[id])
    .filter(({ score }) => score !== null && score < 0.98)
    .map(({ id, score, displayValue = '' }) => `${id} ${score} ${displayValue}`);
}
