import type { Dataset } from '../rdf/dataset.ts';
import { labelProperties } from '../rdf/labels.ts';
import type { NamedNode } from '../rdf/terms.ts';
import { literalsOf, namedObjectsOf } from '../rdf/values.ts';
import { rdf } from '../rdf/vocabulary.ts';
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
const mostCompared = 200;

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

/** How much more a thing is what is wanted than any other that has the words. */
const likenesses = { name: 3, bareName: 2, kind: 1, none: 0 } as const;

/** Whether a thing is called so, would be without its rings, dots and accents, or is of a class that is called so. */
function likeness(thing: NamedNode, wanted: string, { dataset }: Snapshot): number {
  const query = spelling(wanted);
  const names = spellingsOf(thing, dataset);
  if (names.includes(query)) return likenesses.name;
  if (names.map(withoutMarks).includes(query)) return likenesses.bareName;
  const kinds = namedObjectsOf(thing, rdf.type, dataset);
  const isOfKind = kinds.flatMap((kind) => spellingsOf(kind, dataset)).some(isMeantBy(query));
  return isOfKind ? likenesses.kind : likenesses.none;
}

/** Longer endings make another word: «visioner» and «areas» are many, «visionspåstående» is something else. */
const longestEnding = 2;

/** Whether a name is the query, or the query is its plural. */
function isMeantBy(query: string): (name: string) => boolean {
  return (name) => query.startsWith(name) && query.length - name.length <= longestEnding;
}

function spellingsOf(thing: NamedNode, dataset: Dataset): string[] {
  const names = labelProperties.flatMap((property) => literalsOf(thing, property, dataset));
  return names.map(({ value }) => spelling(value));
}

function spelling(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
