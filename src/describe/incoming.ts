import { distinct, type Dataset } from '../rdf/dataset.ts';
import { isBlank, terms, type NamedNode, type Quad, type Term } from '../rdf/terms.ts';
import { voidGraphPath } from '../site/graph-paths.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Statements whose object a document is about, a page of them. */
export interface Incoming {
  /** How many there are on all pages. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** Those of this page, with what leads to the blank nodes in them. */
  readonly quads: readonly Quad[];
}

/** What a reader takes in at once, and what a document stays small with. */
const perPage = 100;

/** Finds what points at things, except what the document says anyway and what describes the dataset as a whole. */
export function findIncoming(
  { dataset, baseIri }: Snapshot,
  topics: readonly NamedNode[],
  { said, page }: { readonly said: Dataset; readonly page: number },
): Incoming {
  const wholeGraph = terms.namedNode(baseIri + voidGraphPath);
  const isNews = (quad: Quad): boolean => !said.has(quad) && !wholeGraph.equals(quad.graph);
  const byStatement = new Map<string, Quad[]>();
  for (const topic of topics) {
    for (const quad of dataset.match(null, null, topic)) {
      if (!isNews(quad)) continue;
      const key = keyOf(quad);
      byStatement.set(key, [...(byStatement.get(key) ?? []), quad]);
    }
  }
  const shown = [...byStatement.values()].slice((page - 1) * perPage, page * perPage).flat();
  return {
    total: byStatement.size,
    page,
    pages: Math.max(1, Math.ceil(byStatement.size / perPage)),
    quads: distinct(shown.flatMap((quad) => [quad, ...wayTo(quad.subject, dataset)])),
  };
}

/** The same statement in several graphs is one. */
function keyOf({ subject, predicate, object }: Quad): string {
  return `${subject.termType} ${subject.value} ${predicate.value} ${object.value}`;
}

/** A blank node alone tells nobody who points: the statements that lead to it, from what has a name. */
function wayTo(node: Term, dataset: Dataset): Quad[] {
  const way: Quad[] = [];
  const seen = new Set<string>();
  const open: Term[] = [node];
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (!isBlank(object) || seen.has(object.value)) continue;
    seen.add(object.value);
    for (const quad of dataset.match(null, null, object)) {
      way.push(quad);
      open.push(quad.subject);
    }
  }
  return way;
}
