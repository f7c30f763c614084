import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Nobody mistypes a longer address; to compare longer ones would take long. */
const mostCharacters = 100;

/** So many guesses, and so many letters that may differ. */
const [mostGuesses, mostMistakes] = [5, 2];

/**
 * Addresses of things that look like one where nothing is: the last part is the same, or differs by a mistake in typing.
 *
 * @param path below the base
 * @returns paths of things or documents, the likest first
 */
export function nearDocuments(path: string, snapshot: Snapshot): readonly string[] {
  const wanted = lastPart(path);
  if (path.length > mostCharacters || wanted.length < 3) return [];
  return lastParts(snapshot)
    .map(({ known, last }) => ({ known, distance: distanceBetween(wanted, last, mostMistakes) }))
    .filter(({ distance }) => distance <= mostMistakes)
    .sort(
      (one, other) =>
        one.distance - other.distance ||
        shared(other.known, path) - shared(one.known, path) ||
        (one.known < other.known ? -1 : 1),
    )
    .slice(0, mostGuesses)
    .map(({ known }) => known);
}

const lastParts = oncePerSnapshot(({ documents }: Snapshot) =>
  [...documents.keys()].map((known) => ({ known, last: lastPart(known) })),
);

/** How many letters two paths have in common at their beginnings. */
function shared(one: string, other: string): number {
  const apart = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return apart < 0 ? one.length : apart;
}

/** The last part of a path that is not empty, without an ending. */
function lastPart(path: string): string {
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return last.replace(/\.\w+$/, '').toLowerCase();
}

/** How many letters have to be put in, left out or changed; in short words, and beyond `most`, it is only told to be more. */
export function distanceBetween(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return Infinity;
  if (Math.min(one.length, other.length) < 5) return Infinity;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [place, each] of Array.from(other).entries()) {
      const changed = (row[place] ?? 0) + (letter === each ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? Infinity;
}
