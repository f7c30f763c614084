import { labelProperties } from '../rdf/labels.ts';
import type { NamedNode } from '../rdf/terms.ts';
import { literalsOf } from '../rdf/values.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { searchIndexOf, type Hit } from './search-index.ts';
import { withoutMarks } from './search-words.ts';

export type { Hit } from './search-index.ts';

export type Finding =
  | { readonly outcome: 'found'; readonly hits: readonly Hit[] }
  /** Nobody types so much; it may have this many characters at most. */
  | { readonly outcome: 'too-long'; readonly most: number };

/** What a search box takes: longer than any name, short enough to be answered at once. */
export const mostCharacters = 200;

/** So many of the best are looked at for one that is called exactly so. */
const mostCompared = 50;

/** The things of a snapshot that a query finds, the best first. A query without words finds nothing. */
export async function search(query: string, snapshot: Snapshot): Promise<Finding> {
  if (query.length > mostCharacters) return { outcome: 'too-long', most: mostCharacters };
  const { find } = await searchIndexOf(snapshot);
  const hits = find(query);
  const best = hits.slice(0, mostCompared);
  const ranked = best.map((hit) => ({ hit, rank: likeness(hit.thing, query.trim(), snapshot) }));
  return {
    outcome: 'found',
    hits: [
      ...ranked.sort((one, other) => other.rank - one.rank).map(({ hit }) => hit),
      ...hits.slice(mostCompared),
    ],
  };
}

/** 2 for a thing that is called so, 1 for one that would be without its rings, dots and accents, else 0. */
function likeness(thing: NamedNode, wanted: string, { dataset }: Snapshot): number {
  const names = labelProperties
    .flatMap((property) => literalsOf(thing, property, dataset))
    .map(({ value }) => spelling(value));
  if (names.includes(spelling(wanted))) return 2;
  return names.map(withoutMarks).includes(spelling(wanted)) ? 1 : 0;
}

function spelling(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
