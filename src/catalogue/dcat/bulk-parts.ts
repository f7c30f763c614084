import { termsOfGraph, type TermsOfUse } from '../../describe/terms-of-use.ts';
import { entryOf } from '../../rdf/entry-of.ts';
import { terms, type Quad } from '../../rdf/terms.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import { keptPerGraph, keptQuads } from '../../snapshot/kept-quads.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** The part of the data that some terms of use apply to, for bulk download. */
export interface BulkPart {
  /** What tells its files from those of the first part, which have no such name. */
  readonly name: string | undefined;
  readonly termsOfUse: TermsOfUse;
  readonly graphs: ReadonlySet<string>;
  /** How many statements it has. */
  readonly size: number;
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
        other.size - one.size,
    );
    const used = new Set<string>();
    const named = others.map((part) => ({ ...part, name: uniqueName(part.termsOfUse, used) }));
    return [first ?? nothing, ...named.sort((one, other) => (one.name < other.name ? -1 : 1))];
  },
);

const nothing: BulkPart = {
  name: undefined,
  termsOfUse: { licenses: [], rights: [] },
  graphs: new Set(),
  size: 0,
};

/** The statements of a part, in the snapshot's order. */
export function quadsOf({ graphs }: BulkPart, snapshot: Snapshot): readonly Quad[] {
  return keptQuads(snapshot).filter(({ graph }) => graphs.has(graph.value));
}

function groupByTerms(snapshot: Snapshot) {
  const groups = new Map<string, BulkPart & { readonly graphs: Set<string>; size: number }>();
  for (const [graph, count] of keptPerGraph(snapshot)) {
    const termsOfUse = termsOfGraph(terms.namedNode(graph), snapshot);
    const iris = [termsOfUse.licenses, termsOfUse.rights].map((list) =>
      list.map(({ value }) => value),
    );
    const key = JSON.stringify(iris);
    const part = entryOf(groups, key, () => ({
      ...nothing,
      termsOfUse,
      graphs: new Set<string>(),
    }));
    part.graphs.add(graph);
    part.size += count;
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
