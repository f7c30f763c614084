import { termsOfGraph, type TermsOfUse } from '../../describe/terms-of-use.ts';
import { entryOf } from '../../rdf/entry-of.ts';
import { terms, type Quad } from '../../rdf/terms.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import { keptQuads } from '../../snapshot/kept-quads.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** The part of the data that some terms of use apply to, for bulk download. */
export interface BulkPart {
  /** What tells its files from those of the first part, which have no such name. */
  readonly name: string | undefined;
  readonly termsOfUse: TermsOfUse;
  readonly quads: readonly Quad[];
}

/**
 * The data by the terms of use of its graphs, so that each file for download has terms that hold for all
 * of it. First the largest part that has a licence, then the others by name. Graphs that describe persons
 * are in no part: who copies a file in bulk does not see when a person has been taken away.
 */
export const bulkParts = oncePerSnapshot(
  (snapshot: Snapshot): readonly [BulkPart, ...BulkPart[]] => {
    const parts = [...groupByTerms(snapshot).values()];
    const [first, ...others] = parts.sort(
      (one, other) =>
        Number(other.termsOfUse.licenses.length > 0) - Number(one.termsOfUse.licenses.length > 0) ||
        other.quads.length - one.quads.length,
    );
    const used = new Set<string>();
    const named = others.map((part) => ({ ...part, name: uniqueName(part.termsOfUse, used) }));
    return [first ?? nothing, ...named.sort((one, other) => (one.name < other.name ? -1 : 1))];
  },
);

const nothing: BulkPart = { name: undefined, termsOfUse: { licenses: [], rights: [] }, quads: [] };

function groupByTerms(snapshot: Snapshot) {
  const keys = new Map<string, { readonly key: string; readonly termsOfUse: TermsOfUse }>();
  const groups = new Map<string, BulkPart & { readonly quads: Quad[] }>();
  for (const quad of keptQuads(snapshot)) {
    const { key, termsOfUse } = entryOf(keys, quad.graph.value, () => {
      const found = termsOfGraph(terms.namedNode(quad.graph.value), snapshot);
      const iris = [found.licenses, found.rights].map((list) => list.map(({ value }) => value));
      return { key: JSON.stringify(iris), termsOfUse: found };
    });
    entryOf(groups, key, () => ({ name: undefined, termsOfUse, quads: [] })).quads.push(quad);
  }
  return groups;
}

/** The last words of the address of the terms: `texter`, `by-4-0`. */
function uniqueName({ licenses, rights }: TermsOfUse, used: Set<string>): string {
  const [address = 'other'] = [...rights, ...licenses].map(({ value }) => value);
  const words = new RegExp(/[a-z][a-z0-9.-]*(?:\/[0-9][a-z0-9.-]*)*\/?$/i).exec(address)?.[0];
  const stem = (words ?? 'other')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
  const names = [stem, ...Array.from(used, (_, index) => `${stem}-${index + 2}`)];
  const free = names.find((name) => !used.has(name)) ?? stem;
  used.add(free);
  return free;
}
