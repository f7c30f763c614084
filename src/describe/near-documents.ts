import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { distanceFrom } from './word-distance.ts';

/** Nobody mistypes a longer address; to compare longer ones would take long. */
const mostCharacters = 100;

/** So many guesses, and so many letters that may differ. */
const [mostGuesses, mostMistakes] = [5, 2];

/** With more documents, others would wait for a guess that the search makes as well. */
const mostDocuments = 20_000;

/**
 * Addresses of things that look like one where nothing is: the last part is the same, or differs by a mistake in typing.
 * Only so many documents are looked at.
 *
 * @param path below the base
 * @returns paths of things or documents, the likest first
 */
export function nearDocuments(path: string, snapshot: Snapshot): readonly string[] {
  const wanted = lastPart(path);
  if (path.length > mostCharacters || wanted.length < 3) return [];
  return nearest(wanted, lastParts(snapshot))
    .map(({ known, distance }) => ({ known, distance, shared: shared(known, path) }))
    .sort(
      (one, other) =>
        one.distance - other.distance ||
        other.shared - one.shared ||
        (one.known < other.known ? -1 : 1),
    )
    .slice(0, mostGuesses)
    .map(({ known }) => known);
}

interface LastPart {
  readonly known: string;
  readonly last: string;
}

interface Near {
  readonly known: string;
  readonly distance: number;
}

/** What is near, as far as it takes to have as many as are told: a number is near to hundreds of others. */
function nearest(wanted: string, parts: readonly LastPart[]): readonly Near[] {
  const distanceTo = distanceFrom(wanted, mostMistakes);
  const byDistance = Array.from({ length: mostMistakes + 1 }, (): Near[] => []);
  for (const { known, last } of parts) {
    const distance = distanceTo(last);
    byDistance[distance]?.push({ known, distance });
  }
  const found: Near[] = [];
  for (const near of byDistance) if (found.length < mostGuesses) found.push(...near);
  return found;
}

const lastParts = oncePerSnapshot(({ documents }: Snapshot) => {
  const parts: LastPart[] = [];
  for (const known of documents.keys()) {
    if (parts.length === mostDocuments) break;
    parts.push({ known, last: lastPart(known) });
  }
  return parts;
});

/** How many letters two paths have in common at their beginnings. */
function shared(one: string, other: string): number {
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return index;
  return one.length;
}

/** The last part of a path that is not empty, without an ending. It is asked of thousands of paths while a client waits. */
function lastPart(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  const last = path.slice(path.lastIndexOf('/', end - 1) + 1, end);
  return (last.includes('.') ? last.replace(/\.\w+$/, '') : last).toLowerCase();
}
