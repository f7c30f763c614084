import type { Finding } from '../../load/finding.ts';
import { readFile, stat } from 'node:fs/promises';
import { planImport, type ImportPlan } from '../../edit/workbook/plan-import.ts';
import { fillFiles } from '../../edit/forms/fill-files.ts';
import type { Rewritten } from '../../edit/files/write-files.ts';
import { prepareFiles } from '../../edit/new/prepare-made.ts';
import { inCopy } from '../../edit/new/try-files.ts';
import { printChanges } from '../../html/changes/print-changes.ts';
import { tellChanges } from '../../html/changes/tell-changes.ts';
import { bookLimits, readWorkbook } from '../../import/read-workbook.ts';
import { unreadable } from '../../load/loaded.ts';
import { compareVersions } from '../../publish/compare-versions.ts';
import { newMemory, type Memory } from '../../publish/memory.ts';
import { check, type Sources } from '../../publish/publish.ts';
import { readVersion, type FilesVersion } from '../../publish/read-version.ts';
import type { Flags } from '../../site/settings/given.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { about, inLanguage, type Text } from '../../site/text.ts';
import { printFindings } from '../../validate/findings/print-findings.ts';
import { refuse, writePrepared } from '../terminal/apply-plan.ts';
import { exitCodes, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { editorDay } from '../../edit/editor-day.ts';

/** `styrkedata import BOOK.xlsx`: tells what was changed in a workbook and, once that is agreed to, changes it in the files. */
export async function importWorkbook(
  settings: Settings,
  terminal: Terminal,
  path: string,
  flags: Flags,
): Promise<ExitCode> {
  const { language } = settings;
  const bytes = await bytesOf(path);
  if (!Buffer.isBuffer(bytes)) return refuse(about(path, bytes), settings, terminal);
  const reading = await readWorkbook(bytes);
  if (reading.outcome === 'mistaken')
    return refuse(about(path, reading.mistake), settings, terminal);
  const sources = { ...settings, baseIri: settings.base };
  // The files are read four times, and mostly are the same.
  const memory = newMemory();
  const version = await readVersion(sources, memory);
  // What cannot be read would be told as gone.
  if (version.findings.length > 0) return tellFaults(version.findings, settings, terminal);
  const plan = await planImport(
    reading.sheets,
    { version, root: settings.data, today: editorDay(new Date()) },
    { isRemoving: flags['remove'] !== undefined },
  );
  const told = plan.findings.map((finding) => ({ ...finding, path: `${path} ${finding.path}` }));
  if (told.length > 0) return tellFaults(told, settings, terminal);
  if (plan.isKept) terminal.complain(inLanguage(notRemoved(plan), language));
  if (plan.files.length === 0) {
    terminal.print(`${inLanguage(nothing, language)}\n`);
    return exitCodes.done;
  }
  const files = await fillFiles(plan.files, sources, memory);
  const prepared = await prepareFiles(files, sources, (trying) => check(trying, memory));
  if (prepared.outcome !== 'prepared') return writePrepared(prepared, settings, terminal);
  terminal.print(await changesBy(files, sources, { version, memory, settings }));
  if (flags['yes'] === undefined && !(await isAgreed(settings, terminal))) return exitCodes.done;
  const code = await writePrepared(prepared, settings, terminal);
  if (code !== exitCodes.done) return code;
  terminal.print(
    `\n${inLanguage(written, language)}\n${files.map(({ path }) => `  ${path}\n`).join('')}`,
  );
  return code;
}

async function bytesOf(path: string): Promise<Buffer | Text> {
  try {
    const { size } = await stat(path);
    // The reader tells of what is too large; it need not all be in memory for that.
    return size > bookLimits.bytes ? Buffer.alloc(bookLimits.bytes + 1) : await readFile(path);
  } catch (cause) {
    return unreadable(path, cause).message;
  }
}

/** The files as they are, and what was read of them. */
interface Before {
  readonly version: FilesVersion;
  readonly memory: Memory;
  readonly settings: Settings;
}

/** What would be different, in prose. */
async function changesBy(
  files: readonly Rewritten[],
  sources: Sources,
  { version, memory, settings: { language } }: Before,
): Promise<string> {
  return inCopy(files, sources, async (copy) => {
    const compared = await compareVersions(version, await readVersion(copy, memory));
    if (compared.outcome === 'impossible') return `${inLanguage(compared.why, language)}\n`;
    return printChanges(tellChanges(compared.changes, compared, language), language);
  });
}

/** Asks whoever sits there; where nobody does, or the answer is no, that nothing was written is told. */
function tellFaults(
  findings: readonly Finding[],
  { format, language }: Settings,
  terminal: Terminal,
): ExitCode {
  terminal.complain(printFindings(findings, format, language));
  return exitCodes.violations;
}

async function isAgreed({ language }: Settings, { ask, complain }: Terminal): Promise<boolean> {
  const answer = await ask?.(`\n${inLanguage(question, language)}`);
  if (/^(?:j|ja|y|yes)$/i.test(answer?.trim() ?? '')) return true;
  complain(`${inLanguage(notWritten, language)}\n`);
  return false;
}

const question: Text = {
  sv: 'Skriva ändringarna i filerna? (ja eller nej) ',
  en: 'Write the changes to the files? (yes or no) ',
};

const notWritten: Text = {
  sv: 'Inget skrevs. Lägg till --yes för att skriva utan fråga.',
  en: 'Nothing was written. Add --yes to write without being asked.',
};

const written: Text = { sv: 'Skrivet:', en: 'Written:' };

const nothing: Text = {
  sv: 'Arbetsboken säger detsamma som filerna. Inget skrevs.',
  en: 'The workbook says what the files say. Nothing was written.',
};

function notRemoved({ removed }: ImportPlan): Text {
  const list = removed.map(({ id, sheet }) => `  ${id} (${sheet})\n`).join('');
  return {
    sv: `Det här har ingen rad i arbetsboken längre. Det är kvar i filerna; lägg till --remove för att ta bort det:\n${list}`,
    en: `This has no row in the workbook any more. It stays in the files; add --remove to remove it:\n${list}`,
  };
}
