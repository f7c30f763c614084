import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { appendLine } from '../../files/append-line.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { mentionOf } from '../store/forget.ts';
import { isForgotten, type Citation, type ForgottenCitation } from './citation.ts';
import { readLine, writeLine } from './citation-lines.ts';

/** The list of what was cited, beside the versions that it was asked of: a line each, and lines are only ever added. */
export function citationsPath(folder: string): string {
  return join(folder, 'citations.jsonl');
}

/** Where a line is in the file, in bytes. */
interface Span {
  readonly start: number;
  readonly length: number;
}

/** What the file holds, by where it is: the lines themselves are read when somebody asks. */
export interface CitationIndex {
  readonly spans: ReadonlyMap<string, Span>;
  readonly versions: ReadonlySet<string>;
  /** How far the file has been read: to the end of its last whole line. */
  readonly bytes: number;
  /** Lines that are not as they were written, and tell nothing; one that has no end is among them. */
  readonly damaged: number;
  readonly state: FileState;
}

/** What tells one state of the file from others. */
export interface FileState {
  readonly file: number;
  readonly size: number;
  readonly changed: number;
}

/** The state of the file; of none, of no size. */
export async function stateOf(folder: string): Promise<FileState> {
  const found = await stat(citationsPath(folder)).catch(() => undefined);
  return { file: found?.ino ?? 0, size: found?.size ?? 0, changed: found?.mtimeMs ?? 0 };
}

/**
 * Reads where each citation is. Damaged lines are counted; all whole ones are kept, and of two with the same name the
 * later counts.
 *
 * @param known what was read before: of the same file, only what has been added is read
 * @throws where the file is there and cannot be read
 */
export async function readIndex(folder: string, known?: CitationIndex): Promise<CitationIndex> {
  const state = await stateOf(folder);
  const old = known && isContinued(known, state) ? known : undefined;
  const from = old?.bytes ?? 0;
  const bytes = await readSpan(folder, { start: from, length: state.size - from });
  const spans = new Map(old?.spans);
  const versions = new Set(old?.versions);
  // What had no end has one now, or was cut off.
  let damaged = old ? old.damaged - Number(old.bytes < old.state.size) : 0;
  let start = 0;
  for (let feed = bytes.indexOf(10); feed >= 0; feed = bytes.indexOf(10, start)) {
    const row = readLine(bytes.toString('utf8', start, feed));
    if (row) spans.set(row.id, { start: from + start, length: feed - start });
    else damaged += 1;
    if (row && !isForgotten(row)) versions.add(row.version);
    start = feed + 1;
  }
  const isCut = start < bytes.length;
  return { spans, versions, bytes: from + start, damaged: damaged + Number(isCut), state };
}

/** Whether a file is the one that was read, with lines added to it; writing it anew makes another. */
function isContinued({ state, bytes }: CitationIndex, { file, size }: FileState): boolean {
  return state.file === file && size >= bytes;
}

async function readSpan(folder: string, { start, length }: Span): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  if (length === 0) return bytes;
  const file = await open(citationsPath(folder));
  try {
    const { bytesRead } = await file.read(bytes, 0, length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The citation of a name, read anew; nothing where there is none. */
export async function readCitation(
  folder: string,
  { spans }: CitationIndex,
  id: string,
): Promise<Citation | ForgottenCitation | undefined> {
  const span = spans.get(id);
  if (span === undefined) return undefined;
  const row = readLine((await readSpan(folder, span)).toString());
  return row?.id === id ? row : undefined;
}

/**
 * Adds a citation; it is on the disk when this resolves.
 *
 * @throws where it cannot be written
 */
export function appendCitation(folder: string, citation: Citation): Promise<void> {
  return appendLine(citationsPath(folder), writeLine(citation));
}

/** The versions that are cited, and so must stay. */
export async function citedVersions(folder: string): Promise<ReadonlySet<string>> {
  return (await readIndex(folder)).versions;
}

/**
 * Takes out the citations whose query mentions an IRI or an address within it; what remains of each is that there was one.
 *
 * @returns how many
 * @throws where the file cannot be read or written
 */
export async function forgetCitations(folder: string, iri: string): Promise<number> {
  if ((await stateOf(folder)).size === 0) return 0;
  const text = await readFile(citationsPath(folder), 'utf8');
  const mentions = mentionOf(iri);
  const forgotten = new Date().toISOString();
  let count = 0;
  const lines = text.split('\n').map((line) => {
    const row = readLine(line);
    if (row === undefined || isForgotten(row) || !isAbout(row, mentions)) return line;
    count += 1;
    return writeLine({ id: row.id, forgotten });
  });
  const written = lines.join('\n');
  if (count > 0) await writeWhole(citationsPath(folder), (file) => file.writeFile(written));
  return count;
}

function isAbout(
  { query, defaultGraphs, namedGraphs }: Citation,
  mentions: (text: string) => boolean,
): boolean {
  return [query, ...[...defaultGraphs, ...namedGraphs].map((graph) => `<${graph}>`)].some(mentions);
}
