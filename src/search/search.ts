import type { NamedNode } from '../rdf/terms.ts';
import { namedSubjectsOf } from '../rdf/values.ts';
import { rdf } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { weightiestClasses } from './search-declaration.ts';
import { searchIndexOf, type Hit } from './search-index.ts';
import { likenesses, likenessOf, wantedBy } from './search-likeness.ts';

export type { Hit } from './search-index.ts';

export type Finding =
  | {
      readonly outcome: 'found';
      readonly hits: readonly Hit[];
      /** How many things of each kind there are, whichever kind was asked for: the kind of the best hit first. */
      readonly facets: readonly Facet[];
    }
  | {
      readonly outcome: 'nothing';
      /** Words of names that are like those that were searched for, the likest first. */
      readonly near: readonly string[];
      /** What counts most in the data, to begin with instead. */
      readonly instead: readonly NamedNode[];
    }
  /** Nobody types so much; it may have this many characters at most. */
  | { readonly outcome: 'too-long'; readonly most: number };

/** How many of the things that were found are of a kind. */
export interface Facet {
  readonly kind: NamedNode;
  readonly count: number;
}

/** What a search box takes: longer than any name, short enough to be answered at once. */
export const mostCharacters = 200;

/** So many of the best are looked at for one that is called so. */
const mostCompared = 200;

/** What is offered instead of nothing is no list to read for long. */
const mostInstead = 12;

/**
 * The things of a snapshot that a query finds, the best first: the one order of pages, suggestions and JSON.
 * What is called as the query says, or is of a kind that is, comes before all that only has its words.
 *
 * @param kind IRI of the kind of things that are wanted; all where it is left out, or is of none that were found
 */
export async function search(query: string, snapshot: Snapshot, kind?: string): Promise<Finding> {
  if (query.length > mostCharacters) return { outcome: 'too-long', most: mostCharacters };
  const { find, near } = await searchIndexOf(snapshot);
  const all = inOrder(find(query), query.trim(), snapshot);
  if (all.length === 0) {
    const instead = query.trim() === '' ? [] : weightiest(snapshot);
    return { outcome: 'nothing', near: near(query), instead };
  }
  const facets = facetsOf(all);
  const isWanted = facets.some((each) => each.kind.value === kind);
  const hits = isWanted ? all.filter((hit) => hit.kind?.value === kind) : all;
  return { outcome: 'found', hits, facets };
}

function facetsOf(hits: readonly Hit[]): readonly Facet[] {
  const facets = new Map<string, { kind: NamedNode; count: number }>();
  for (const { kind } of hits) {
    if (kind === undefined) continue;
    const facet = facets.get(kind.value) ?? { kind, count: 0 };
    facet.count += 1;
    facets.set(kind.value, facet);
  }
  return [...facets.values()];
}

function weightiest(snapshot: Snapshot): readonly NamedNode[] {
  return weightiestClasses(snapshot)
    .flatMap((each) => namedSubjectsOf(rdf.type, each, snapshot.dataset))
    .slice(0, mostInstead);
}

function inOrder(hits: readonly Hit[], query: string, snapshot: Snapshot): readonly Hit[] {
  const wanted = wantedBy(query);
  const best = hits.slice(0, mostCompared).map((hit) => {
    const likeness = likenessOf(hit.thing, wanted, snapshot);
    return { hit, likeness, rank: rankOf(hit, likeness) };
  });
  const sorted = best.sort(
    (one, other) =>
      other.rank - one.rank ||
      (one.rank > 0 ? other.hit.weight - one.hit.weight : 0) ||
      other.likeness - one.likeness,
  );
  return [...sorted.map(({ hit }) => hit), ...hits.slice(mostCompared)];
}

/** What is called so comes before what is known by something that is; so does a mere word of a code list not. */
function rankOf({ weight }: Hit, likeness: number): number {
  if (likeness === likenesses.none) return 0;
  return likeness > likenesses.around && weight >= 1 ? 2 : 1;
}
