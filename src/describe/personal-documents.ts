import { isNamed, terms, type NamedNode } from '../rdf/terms.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { personalGraphsIn } from '../validate/findings/personal-graphs.ts';

/**
 * Whether a document tells of persons: it describes something of which a graph with personal data speaks, or
 * such a graph. Search engines are asked to leave it out.
 */
export function isPersonalDocument(snapshot: Snapshot, topics: readonly NamedNode[]): boolean {
  const personal = personalThings(snapshot);
  return topics.some(({ value }) => personal.has(value));
}

const personalThings = oncePerSnapshot(
  ({ dataset, vocabularyBase }: Snapshot): ReadonlySet<string> => {
    const graphs = [...personalGraphsIn(dataset, vocabularyBase)];
    const spokenOf = graphs.flatMap((graph) =>
      [...dataset.match(null, null, null, terms.namedNode(graph))].map(({ subject }) => subject),
    );
    return new Set([...graphs, ...spokenOf.filter(isNamed).map(({ value }) => value)]);
  },
);
