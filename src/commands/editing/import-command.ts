import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { importCodes } from '../../import/import-codes.ts';
import type { Mistake } from '../../load/text/mistake.ts';
import { loadContext } from '../../load/contexts/load-context.ts';
import { loadFolder } from '../../load/load-folder.ts';
import { unreadable } from '../../load/loaded.ts';
import type { Quad } from '../../rdf/terms.ts';
import type { Flags } from '../../site/settings/given.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { about, inLanguage, type Text } from '../../site/text.ts';
import { refuse } from '../terminal/apply-plan.ts';
import type { Invocation } from '../terminal/invocation.ts';
import { exitCodes, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { findingOrder } from '../../validate/findings/place.ts';
import { printFindings } from '../../validate/findings/print-findings.ts';

/** `styrkedata import`: a table of codes, or a workbook that was exported and edited. */
export async function importCommand(
  settings: Settings,
  terminal: Terminal,
  invocation: Invocation,
): Promise<ExitCode> {
  const [first = '', ...others] = invocation.operands;
  const isBook = extname(first).toLowerCase() === '.xlsx';
  const [second, surplus] = isBook ? [first, ...others] : others;
  if (!isBook && first !== 'codes') return refuse(noImport(first), settings, terminal);
  if (second === undefined) return refuse(noFile, settings, terminal);
  if (surplus !== undefined) return refuse(oneFile(surplus), settings, terminal);
  if (!isBook) return importTable(settings, terminal, second, invocation.flags);
  const { importWorkbook } = await import('./import-workbook.ts');
  return importWorkbook(settings, terminal, second, invocation.flags);
}

/** `styrkedata import codes FILE`: a table of codes → Turtle. Writes nothing where anything is wrong. */
async function importTable(
  settings: Settings,
  terminal: Terminal,
  path: string,
  { scheme = '', out }: Flags,
): Promise<ExitCode> {
  const complain = (text: Text): ExitCode => refuse(text, settings, terminal);
  if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(scheme)) return complain(wrongScheme(scheme));
  if (out !== undefined && !out.endsWith('.ttl')) return complain(notTurtle(out));
  const bytes = await readFile(path).catch((cause: unknown) => unreadable(path, cause));
  if (!Buffer.isBuffer(bytes)) return complain(about(path, bytes.message));
  const description = await describedAs(scheme, settings);
  const imported = importCodes(bytes, { path: scheme, baseIri: settings.base, description });
  if (imported.outcome === 'mistaken') return tell(imported.mistakes, path, settings, terminal);
  if (description.length === 0) complain(undescribed(scheme));
  if (out === undefined) {
    terminal.print(imported.turtle);
    return exitCodes.done;
  }
  const failure = await writeFile(out, imported.turtle).catch((cause: unknown) =>
    unreadable(out, cause),
  );
  if (failure !== undefined) return complain(about(out, failure.message));
  terminal.print(`${inLanguage(wrote(imported.count, out), settings.language)}\n`);
  return exitCodes.done;
}

function tell(
  mistakes: readonly Mistake[],
  path: string,
  { format, language }: Settings,
  terminal: Terminal,
): ExitCode {
  const findings = mistakes
    .map((mistake) => ({ severity: 'violation' as const, path, ...mistake }))
    .sort(findingOrder);
  terminal.complain(printFindings(findings, format, language));
  return exitCodes.violations;
}

/** What the data says about the list. Files that cannot be read are for `check` to tell. */
async function describedAs(scheme: string, settings: Settings): Promise<Quad[]> {
  const { data, ontology = 'ontology', base: baseIri } = settings;
  const outcome = await loadContext(ontology, baseIri);
  const context = outcome.outcome === 'loaded' ? outcome.context : undefined;
  const { files } = await loadFolder(data, { baseIri, context, graphFolder: '' });
  const iri = baseIri + scheme;
  return files.flatMap(({ quads }) => quads.filter(({ subject }) => subject.value === iri));
}

function noImport(word: string): Text {
  return {
    sv: `”${word}” kan inte läsas in. Skriv ”styrkedata import codes FIL” för en tabell med koder, eller ”styrkedata import FIL.xlsx” för en arbetsbok.`,
    en: `“${word}” cannot be imported. Write “styrkedata import codes FILE” for a table of codes, or “styrkedata import FILE.xlsx” for a workbook.`,
  };
}

const noFile: Text = {
  sv: 'Ordet FILE saknas: filen med koderna. Se styrkedata --help.',
  en: 'The word FILE is missing: the file with the codes. See styrkedata --help.',
};

function oneFile(surplus: string): Text {
  return {
    sv: `”${surplus}” är en fil till. Läs in en i taget.`,
    en: `“${surplus}” is one more file. Import one at a time.`,
  };
}

function wrongScheme(scheme: string): Text {
  return {
    sv: `--scheme är ”${scheme}”. Det ska vara listans adress utan bas, till exempel def/eye-ris3.`,
    en: `--scheme is “${scheme}”. It must be the address of the list without its base, such as def/eye-ris3.`,
  };
}

function notTurtle(out: string): Text {
  return {
    sv: `--out är ”${out}”. Namnet ska sluta på .ttl, för där skrivs Turtle.`,
    en: `--out is “${out}”. The name must end in .ttl, as Turtle is written there.`,
  };
}

function undescribed(scheme: string): Text {
  return {
    sv: `Listan ${scheme} beskrivs inte i data, så den får inget namn. Lägg till skos:prefLabel på svenska och engelska, eller rätta --scheme.`,
    en: `The list ${scheme} is not described in the data, so it gets no name. Add skos:prefLabel in Swedish and English, or correct --scheme.`,
  };
}

function wrote(count: number, out: string): Text {
  return {
    sv: `${out}: ${count} ${count === 1 ? 'kod' : 'koder'}.`,
    en: `${out}: ${count} ${count === 1 ? 'code' : 'codes'}.`,
  };
}
