import { readFile } from 'node:fs/promises';
import { withEntry } from '../edit/change-log.ts';
import { rewrite } from '../edit/files/text-edit.ts';
import { overtaken, writeFiles, type Rewritten } from '../edit/files/write-files.ts';
import { planRelease } from '../edit/plan-release.ts';
import { printChanges } from '../html/changes/print-changes.ts';
import { tellChanges } from '../html/changes/tell-changes.ts';
import type { ToldChanges } from '../html/changes/told.ts';
import { compareWith } from '../publish/compare-versions.ts';
import { newMemory } from '../publish/memory.ts';
import { check } from '../publish/publish.ts';
import { changeLogPath } from '../site/change-log.ts';
import type { Settings } from '../site/settings.ts';
import type { Language, Text } from '../site/text.ts';
import { printFindings } from '../validate/findings/print-findings.ts';
import type { Invocation } from './import-command.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

/** What is checked by this very command, and so cannot be right before it. */
const ownCheck = 'content-version';

/**
 * `styrkedata release EARLIER`: dates and versions follow from what has changed since the last release, and the change log gets an
 * entry. Nothing is written where anything is wrong; twice is as good as once.
 */
export async function releaseCommand(
  settings: Settings,
  terminal: Terminal,
  { operands: [earlier = ''] }: Invocation,
): Promise<ExitCode> {
  const { language } = settings;
  const sources = { ...settings, baseIri: settings.base };
  const refuse = (text: Text): ExitCode => refuseWith(text[language], terminal);
  const memory = newMemory();
  const compared = await compareWith(earlier, sources, terminal.environment, memory);
  if (compared.outcome === 'impossible') return refuse(compared.why);
  const withoutChecks = [...settings.withoutChecks, ownCheck] as const;
  const checked = await check({ ...sources, withoutChecks }, memory);
  if (checked.outcome === 'invalid' || compared.findings.length > 0) {
    terminal.complain(
      printFindings([...compared.findings, ...checked.findings], settings.format, language),
    );
    return exitCodes.violations;
  }
  const { edits, version, changes, versions } = await planRelease(compared, todayIn(new Date()));
  if (version === undefined) return refuse(noVersion);
  const rewriting = await rewrite(edits);
  if (rewriting.outcome === 'refused') {
    terminal.complain(printFindings(rewriting.findings, settings.format, language));
    return exitCodes.violations;
  }
  const told = {
    sv: tellChanges(changes, versions, 'sv'),
    en: tellChanges(changes, versions, 'en'),
  };
  const files = [...rewriting.files, ...(await logged(settings.data, version, told))];
  const writing = await writeFiles(files);
  if (writing.outcome === 'overtaken') return refuse(overtaken(writing.path));
  const all = tellChanges(compared.changes, compared, language);
  const paths = files.map(({ path }) => `  ${path}\n`).join('');
  terminal.print(`${printChanges(all, language)}\n${released(version, paths)[language]}\n${paths}`);
  return exitCodes.done;
}

/** The log with an entry for a version; nothing where nothing has changed, or it has one. */
async function logged(
  data: string,
  version: string,
  told: Readonly<Record<Language, ToldChanges>>,
): Promise<Rewritten[]> {
  const path = changeLogPath(data);
  const before = await readFile(path).catch(() => undefined);
  if (told.sv.things.length === 0) return [];
  const text = before?.toString('utf8');
  const after = withEntry(text, version, told);
  return after === text ? [] : [{ path, before, after }];
}

function refuseWith(words: string, { complain }: Terminal): ExitCode {
  complain(`styrkedata: ${words}\n`);
  return exitCodes.couldNotRun;
}

/** The day where the editor is. */
function todayIn(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const noVersion: Text = {
  sv: 'Ingen datamängd har en version som slutar på tolv tecken efter ett plustecken. Lägg till ”version: 2000-01-01+000000000000” hos datamängden, så räknar programmet ut den.',
  en: 'No dataset has a version that ends in twelve characters after a plus sign. Add “version: 2000-01-01+000000000000” to the dataset, and the program works it out.',
};

function released(version: string, paths: string): Text {
  return paths === ''
    ? {
        sv: `Versionen är ${version}. Inget behövde skrivas.`,
        en: `The version is ${version}. Nothing had to be written.`,
      }
    : { sv: `Versionen är ${version}. Skrivet:`, en: `The version is ${version}. Written:` };
}
