import { extname } from 'node:path';
import { stat } from 'node:fs/promises';
import { buildBook } from '../../edit/workbook/book/build-book.ts';
import { writeBook } from '../../edit/workbook/book/write-book.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { readVersion } from '../../publish/read-version.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { printFindings } from '../../validate/findings/print-findings.ts';
import { refuse } from '../terminal/apply-plan.ts';
import { exitCodes, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { tooLargeBook } from '../../edit/workbook/too-large.ts';

/** `styrkedata export --xlsx FILE`: what files say of things, as a workbook to edit. A file that is there is not overwritten. */
export async function exportWorkbook(
  settings: Settings,
  terminal: Terminal,
  path: string,
): Promise<ExitCode> {
  const { language, format } = settings;
  if (extname(path).toLowerCase() !== '.xlsx') return refuse(wrongName(path), settings, terminal);
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (isThere) return refuse(there(path), settings, terminal);
  const version = await readVersion({ ...settings, baseIri: settings.base });
  if (version.findings.length > 0) {
    terminal.complain(printFindings(version.findings, format, language));
    return exitCodes.violations;
  }
  const book = await buildBook(version, language);
  const bytes = await writeBook(book, version.snapshot, new Date());
  const tooLarge = tooLargeBook(book, bytes.length);
  if (tooLarge) return refuse(tooLarge, settings, terminal);
  try {
    await writeWhole(path, (handle) => handle.writeFile(bytes));
  } catch (cause) {
    return refuse(unwritable(path, cause), settings, terminal);
  }
  const things = book.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  terminal.print(`${inLanguage(done(path, book.sheets.length, things), language)}\n`);
  return exitCodes.done;
}

function wrongName(path: string): Text {
  return {
    sv: `--xlsx är ”${path}”. Namnet ska sluta på .xlsx.`,
    en: `--xlsx is “${path}”. The name must end in .xlsx.`,
  };
}

function there(path: string): Text {
  return {
    sv: `${path} finns redan, och kan ha ändringar. Ange ett annat namn.`,
    en: `${path} is there already, and may have changes. Name another file.`,
  };
}

function unwritable(path: string, cause: unknown): Text {
  const what = cause instanceof Error ? cause.message : String(cause);
  return {
    sv: `${path} kan inte skrivas (${what}).`,
    en: `${path} cannot be written (${what}).`,
  };
}

function done(path: string, sheets: number, things: number): Text {
  return {
    sv: `Skrivet: ${path}, ${things} saker i ${sheets} blad. Ändra i cellerna, spara, och kör styrkedata import ${path}. Arbetsboken kan innehålla personuppgifter.`,
    en: `Written: ${path}, ${things} things in ${sheets} sheets. Change the cells, save, and run styrkedata import ${path}. The workbook may hold personal data.`,
  };
}
