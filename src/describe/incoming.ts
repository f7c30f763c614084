import { LRUCache } from 'lru-cache';
import { distinct, type Dataset } from '../rdf/dataset.ts';
import { entryOf } from '../rdf/entry-of.ts';
import { isBlank, terms, type Quad, type Term } from '../rdf/terms.ts';
import { voidGraphPath } from '../site/graph-paths.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Topics } from './topics.ts';
import { isSettled } from '../store/port/drawing.ts';

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
  snapshot: Snapshot,
  topics: Topics,
  { said, page }: { readonly said: Dataset; readonly page: number },
): Incoming {
  const statements = pointingAt(snapshot, topics, said);
  const shown = statements.slice((page - 1) * perPage, page * perPage).flat();
  return {
    total: statements.length,
    page,
    pages: Math.max(1, Math.ceil(statements.length / perPage)),
    quads: distinct(shown.flatMap((quad) => [quad, ...wayTo(quad.subject, snapshot.dataset)])),
  };
}

/** Quads that are one statement in several graphs. */
type Statement = readonly Quad[];

/** Room for what points at the same thing from many pages' worth of others, in statements: the next page has the same. */
const mostRemembered = 400_000;

const remembered = oncePerSnapshot(
  () =>
    new LRUCache<string, readonly Statement[]>({
      maxSize: mostRemembered,
      sizeCalculation: (statements) => statements.length + 1,
    }),
);

function pointingAt(snapshot: Snapshot, topics: Topics, said: Dataset): readonly Statement[] {
  // Documents may have their first thing in common, and not the others.
  const key = topics.map(({ value }) => value).join(' ');
  const known = remembered(snapshot).get(key);
  if (known) return known;
  const statements = searchPointing(snapshot, topics, said);
  if (statements.length > perPage && isSettled()) remembered(snapshot).set(key, statements);
  return statements;
}

function searchPointing(
  { dataset, baseIri }: Snapshot,
  topics: Topics,
  said: Dataset,
): readonly Statement[] {
  const wholeGraph = terms.namedNode(baseIri + voidGraphPath);
  const isNews = (quad: Quad): boolean => !said.has(quad) && !wholeGraph.equals(quad.graph);
  const byStatement = new Map<string, Quad[]>();
  for (const topic of topics) {
    for (const quad of dataset.match(null, null, topic)) {
      if (!isNews(quad)) continue;
      entryOf(byStatement, keyOf(quad), () => []).push(quad);
    }
  }
  return [...byStatement.values()];
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
