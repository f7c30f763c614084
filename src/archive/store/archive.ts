import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../../snapshot/canonical.ts';
import { appendLine } from '../../files/append-line.ts';
import { writeWhole } from '../../files/write-whole.ts';
import {
  applyDelta,
  deltaBetween,
  pack,
  splitLines,
  unpack,
  writeDelta,
  type Lines,
} from './lines.ts';
import {
  manifestPath,
  readManifest,
  writeManifest,
  type Entry,
  type Manifest,
} from './manifest.ts';

/** A version on its way into the archive. */
export interface Kept {
  readonly version: string;
  readonly published: Date;
  readonly lines: Lines;
  /** What is different from the version before, as JSON. */
  readonly changes: string;
}

/** So many versions in a row are kept as differences: opening one reads them all. */
const longestChain = 100;

/**
 * Adds a version after the last one. Its files are on the disk before the line that names them.
 *
 * @throws where the folder cannot be written
 */
export async function keep(folder: string, kept: Kept): Promise<Entry> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { entries } = await readManifest(folder);
  const entry = await writeVersion(folder, kept, entries);
  await assertUnchanged(folder, entries);
  await appendLine(manifestPath(folder), JSON.stringify(entry));
  return entry;
}

/** Writes a version's files, in full or, where that is little, as what differs from the one before. */
async function writeVersion(
  folder: string,
  { version, published, lines, changes }: Kept,
  before: readonly Entry[],
): Promise<Entry> {
  // A name is never used again: who has opened a file remembers it by that.
  const name = `${published.toISOString().replace(/[^0-9]/g, '')}-${version}-${randomUUID()}`;
  const last = before.at(-1);
  const full = [...lines].sort();
  const all = full.join('');
  const isNear = last !== undefined && chainLength(before) < longestChain;
  const delta = isNear
    ? writeDelta(deltaBetween(await linesOf(folder, last, before), lines))
    : undefined;
  const isDelta = delta !== undefined && delta.length < all.length / 4;
  const file = `${name}.${isDelta ? 'delta' : 'nq'}.br`;
  await write(join(folder, file), await pack(isDelta ? delta : all));
  await write(join(folder, `${name}.changes.br`), await pack(changes));
  return {
    version,
    published: published.toISOString(),
    statements: full.length,
    file,
    ...(isDelta && last && { onto: last.file }),
    content: hashOf(full),
    changes: `${name}.changes.br`,
  };
}

function write(path: string, content: Buffer | string): Promise<boolean> {
  return writeWhole(path, (file) => file.writeFile(content));
}

function chainLength(entries: readonly Entry[]): number {
  return entries.length - 1 - entries.findLastIndex(({ onto }) => onto === undefined);
}

/**
 * The lines of a version, proven by their hash.
 *
 * @throws where a file is missing or is not what was written
 */
export async function linesOf(
  folder: string,
  entry: Entry,
  entries: readonly Entry[],
): Promise<Lines> {
  const lines = await readLines(folder, entry, entries);
  if (hashOf([...lines].sort()) !== entry.content)
    throw new Error(`${join(folder, entry.file)} is not what was written.`);
  return lines;
}

async function readLines(folder: string, entry: Entry, entries: readonly Entry[]): Promise<Lines> {
  const chain = [entry];
  for (let link = entry; link.onto !== undefined;) {
    const { onto } = link;
    const next = entries.find(({ file }) => file === onto);
    if (next === undefined || chain.includes(next))
      throw new Error(`${onto} is not in the manifest.`);
    chain.unshift(next);
    link = next;
  }
  let lines: Lines = new Set();
  for (const { file, onto } of chain) {
    const text = await unpack(await readFile(join(folder, file)));
    lines = onto === undefined ? new Set(splitLines(text)) : applyDelta(lines, text);
  }
  return lines;
}

/** What is different in a version from the one before, as it was written down when it came. */
export async function changesOf(folder: string, { changes }: Entry): Promise<string> {
  return unpack(await readFile(join(folder, changes)));
}

const ownFile = /\.(?:nq|delta|changes)\.br/;

/** @throws where another process has written to the archive since its list was read */
async function assertUnchanged(folder: string, before: readonly Entry[]): Promise<void> {
  const { entries } = await readManifest(folder);
  if (entries.length !== before.length || entries.at(-1)?.file !== before.at(-1)?.file)
    throw new Error(`${folder} was written to by another process meanwhile.`);
}

/** What becomes of the versions when an archive is written anew. */
export interface Rewriting {
  readonly isKept: (entry: Entry) => boolean;
  /** What stays of a version's lines; all, unless given. */
  readonly lines?: (lines: Lines) => Lines;
  /**
   * What is told of a step; all, unless given.
   *
   * @param isApart whether nothing goes of the versions on both sides of it
   */
  readonly changes?: (text: string, isApart: boolean) => string;
  /** A note for the manifest, and when; none where only versions are left out. */
  readonly forgotten?: Date;
}

/**
 * Writes the archive anew: every version that stays gets new files, then one step puts the new manifest in the
 * place of the old, then the old files go. Versions of which nothing changes keep theirs.
 *
 * @returns how many versions hold something else than before
 */
export async function rewrite(folder: string, rewriting: Rewriting): Promise<number> {
  const old = await readManifest(folder);
  const { entries, changed } = await writeAnew(folder, old, rewriting);
  const { forgotten } = rewriting;
  const note = forgotten &&
    changed > 0 && { forgotten: forgotten.toISOString(), versions: changed };
  const manifest: Manifest = { entries, notes: [...old.notes, ...(note ? [note] : [])] };
  await assertUnchanged(folder, old.entries);
  await write(manifestPath(folder), writeManifest(manifest));
  const used = new Set(entries.flatMap(({ file, changes }) => [file, changes]));
  // What an earlier writing that was stopped has left goes too.
  const names = (await readdir(folder)).filter((each) => ownFile.test(each) && !used.has(each));
  for (const name of names) await rm(join(folder, name), { force: true });
  return changed;
}

async function writeAnew(folder: string, { entries: old }: Manifest, rewriting: Rewriting) {
  const entries: Entry[] = [];
  let changed = 0;
  let wasTouched = false;
  for (const entry of old.filter(rewriting.isKept)) {
    const { version, published, onto } = entry;
    const stands = onto === undefined || entries.some(({ file }) => file === onto);
    if (rewriting.lines === undefined && stands) {
      entries.push(entry);
      continue;
    }
    const before = await linesOf(folder, entry, old);
    const lines = rewriting.lines?.(before) ?? before;
    const isSame = lines.size === before.size;
    const isApart = isSame && !wasTouched;
    const text = await changesOf(folder, entry);
    const changes = rewriting.changes?.(text, isApart) ?? text;
    if (!isSame || (isApart && changes !== text)) changed += 1;
    wasTouched = !isSame;
    const written = await writeVersion(
      folder,
      { version, published: new Date(published), lines, changes },
      entries,
    );
    const rewritten = isSame ? entry.rewritten : rewriting.forgotten?.toISOString();
    entries.push({ ...written, ...(rewritten !== undefined && { rewritten }) });
  }
  return { entries, changed };
}
