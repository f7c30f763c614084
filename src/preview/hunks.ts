import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { align } from '../changes/align.ts';
import type { LoadedFile } from '../load/loaded.ts';
import { terms } from '../rdf/terms.ts';
import type { Rewritten } from '../edit/files/write-files.ts';

/** Lines of a file that are others than in the published version, and the things that they are about. */
export interface Hunk {
  /** Changes with all that it says, so that nobody undoes what they have not seen. */
  readonly id: string;
  readonly path: string;
  /** From 1, in the file as it is. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** The IRIs of the innermost things that describe themselves there, now and before. */
  readonly things: readonly string[];
}

export interface Folders {
  readonly now: string;
  readonly before: string;
}

/**
 * The lines that differ between two folders, for files that both have.
 *
 * @param files what was read of both
 */
export async function hunksBetween(
  { now, before }: Folders,
  files: readonly LoadedFile[],
): Promise<Hunk[]> {
  const known = new Map(files.map((file) => [file.path, file]));
  // A file that cannot be read now is among those of before.
  const names = [...known.keys()].flatMap((path) => [relative(now, path), relative(before, path)]);
  const own = new Set(
    names.filter((name) => !name.startsWith('..')).map((name) => join(now, name)),
  );
  const all = await Promise.all(
    [...own]
      .map(async (path) => {
        const earlier = join(before, relative(now, path));
        const texts = await Promise.all([path, earlier].map((each) => readFile(each, 'utf8')));
        return hunksOf(path, texts, [known.get(path), known.get(earlier)]);
      })
      .map((hunks) => hunks.catch(() => [])),
  );
  return all.flat();
}

function hunksOf(
  path: string,
  [now = '', before = '']: readonly string[],
  [file, earlier]: readonly (LoadedFile | undefined)[],
): Hunk[] {
  const hunks: Hunk[] = [];
  if (now === before) return hunks;
  const [namesNow, namesBefore] = [subjectsBy(file), subjectsBy(earlier)];
  let [line, lineBefore] = [1, 1];
  for (const stretch of align(before.split('\n'), now.split('\n'), (each) => each)) {
    if (stretch.kind === 'other') {
      const { removed, added } = stretch;
      const things = [
        ...namesNow(line, line + added.length),
        ...namesBefore(lineBefore, lineBefore + removed.length),
      ];
      const words = JSON.stringify([path, line, removed, added]);
      const id = createHash('sha256').update(words).digest('base64url').slice(0, 16);
      hunks.push({ id, path, line, removed, added, things: [...new Set(things)] });
    }
    line += stretch.kind === 'same' ? stretch.items.length : stretch.added.length;
    lineBefore += stretch.kind === 'same' ? stretch.items.length : stretch.removed.length;
  }
  return hunks;
}

/** The things that lines are about: those that begin in them, and the one that has begun before. */
export function subjectsBy(file: LoadedFile | undefined): (from: number, to: number) => string[] {
  const subjects = new Set(
    file?.quads
      .filter(({ subject }) => subject.termType === 'NamedNode')
      .map(({ subject }) => subject.value),
  );
  const starts = [...subjects]
    .map((iri) => ({
      iri,
      line: file?.locate({ subject: terms.namedNode(iri) })?.line ?? Infinity,
    }))
    .sort((one, other) => one.line - other.line);
  return (from, to) => {
    const last = starts.filter(({ line }) => line <= from).at(-1);
    const within = starts.filter(({ line }) => line > from && line < to);
    const isNewThing = within[0] !== undefined && last !== undefined && last.line < from;
    return [...(last && !isNewThing ? [last] : []), ...within].map(({ iri }) => iri);
  };
}

/**
 * The files without some of their changes.
 *
 * @returns `undefined` where one of the changes is no longer there
 */
export async function withoutHunks(
  ids: readonly string[],
  hunks: readonly Hunk[],
): Promise<Rewritten[] | undefined> {
  const chosen = hunks.filter(({ id }) => ids.includes(id));
  if (chosen.length < new Set(ids).size || chosen.length === 0) return undefined;
  const files: Rewritten[] = [];
  for (const path of new Set(chosen.map((hunk) => hunk.path))) {
    const before = await readFile(path);
    const lines = before.toString('utf8').split('\n');
    const own = chosen.filter((hunk) => hunk.path === path);
    for (const { line, added, removed } of own.toSorted((one, other) => other.line - one.line)) {
      const isThere = added.every((each, index) => lines[line - 1 + index] === each);
      if (!isThere) return undefined;
      lines.splice(line - 1, added.length, ...removed);
    }
    files.push({ path, before, after: lines.join('\n') });
  }
  return files;
}
