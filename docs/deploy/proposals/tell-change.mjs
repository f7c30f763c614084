#!/usr/bin/env node
// Tells what the check finds and what a change request changes, as Markdown for a comment on it.
//
//   node tell-change.mjs BASE [--json]
//
// BASE is the commit that the request is compared with. With --json the text is the member `body` of an object, as GitLab and
// Forgejo take comments. Ends with the exit code of the check: 1 where something is wrong. Needs Node, npm and git alone.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** The longest comment that each of the services takes, with some room. In characters. */
const longest = 60_000;

const [base = '', form] = process.argv.slice(2);
if (!/^[0-9a-f]{7,64}$/.test(base)) {
  console.error('tell-change.mjs: name the commit to compare with by its hash.');
  process.exit(2);
}

const language = process.env.STYRKEDATA_LANG ?? 'sv';
const words = {
  sv: { check: 'Kontrollen', change: 'Detta ändras', more: '… och mer: se loggen för körningen.' },
  en: { check: 'The check', change: 'This changes', more: '… and more: see the log of the run.' },
}[language];

function styrkedata(...given) {
  const options = { encoding: 'utf8', maxBuffer: 1e8 };
  const told = spawnSync('npx', ['--no', 'styrkedata', ...given, '--lang', language], options);
  if (told.error) throw told.error;
  return { code: told.status ?? 2, text: `${told.stdout}${told.stderr}`.trim() };
}

/** As it stands, whatever it has in it: a fence that is longer than any within. */
function quoted(text) {
  const kept = text.length > longest / 2 ? `${text.slice(0, longest / 2)}\n${words.more}` : text;
  const fence = '~'.repeat(
    3 + Math.max(0, ...[...kept.matchAll(/~+/g)].map(([run]) => run.length)),
  );
  return `${fence}text\n${kept}\n${fence}`;
}

const check = styrkedata('check');
const diff = styrkedata('diff', base);
const body = [
  `### ${words.change}`,
  quoted(diff.text),
  `### ${words.check}`,
  quoted(check.text),
].join('\n\n');
process.stdout.write(form === '--json' ? `${JSON.stringify({ body })}\n` : `${body}\n`);
process.exitCode = Math.max(check.code, diff.code === 2 ? 2 : 0);
