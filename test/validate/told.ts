import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check } from '../../src/publish/publish.ts';
import { printFindings } from '../../src/validate/findings/print-findings.ts';
import type { Language } from '../../src/site/text.ts';
import { folderWith, noWords } from '../support/files.ts';

const repository = join(import.meta.dirname, '../..');
const baseIri = 'https://data.example/';
const today = new Date('2026-11-23T12:00:00Z');
/** Not before the last day that our data speaks of, and before every review date in it. */
const ourToday = new Date('2026-11-29T12:00:00Z');

export interface Told {
  readonly outcome: 'valid' | 'invalid';
  /** The findings as an editor reads them. */
  readonly lines: readonly string[];
}

/** Checks files in our vocabulary, without our shapes: what is told is told by the checks themselves. */
export async function told(
  files: Readonly<Record<string, string | Buffer>>,
  language: Language = 'en',
): Promise<Told> {
  const data = await folderWith(files);
  return toldOf(data, noWords, language);
}

/** Checks a folder of data with our ontology and the shapes given. */
export async function toldOf(
  data: string,
  shapes: string,
  language: Language,
  day = today,
): Promise<Told> {
  const ontology = join(repository, 'ontology');
  const options = { data, ontology, shapes, baseIri, today: day };
  const { outcome, findings } = await check(options);
  const lines = printFindings(findings, 'text', language).trimEnd().split('\n').slice(0, -1);
  return { outcome, lines: lines.map((line) => line.replaceAll(`${data}/`, '')) };
}

/** A text in a file of our own data, and what stands there instead. */
export interface Edit {
  readonly in: string;
  readonly replace: string;
  readonly by: string;
}

/** A copy of our own data with some edits. */
export async function ourData(...edits: readonly Edit[]): Promise<string> {
  const folder = await folderWith({});
  await cp(join(repository, 'data'), folder, { recursive: true });
  for (const { in: name, replace, by } of edits) {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    if (!text.includes(replace)) throw new Error(`“${replace}” does not stand in ${name}`);
    await writeFile(
      path,
      text.replace(replace, () => by),
    );
  }
  return folder;
}

/** Checks our own data with some edits, with all our shapes. */
export async function toldOfOurData(...edits: readonly Edit[]): Promise<readonly string[]> {
  const shapes = join(repository, 'shapes');
  const { lines } = await toldOf(await ourData(...edits), shapes, 'sv', ourToday);
  return lines;
}
