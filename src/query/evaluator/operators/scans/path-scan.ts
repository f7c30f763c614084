import { PathPairs, type Ends } from '../../paths/path-pairs.ts';
import type { Reach } from '../../paths/reach.ts';
import type { GraphId } from '../../paths/relation.ts';
import { newNode, type Input, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { batchRows, Extension, Selection, type Batch } from '../../rows/batch.ts';
import type { Run } from '../../run/run.ts';
import type { PatternTerm } from './quad-places.ts';

export interface PathPlaces {
  readonly subject: PatternTerm;
  readonly object: PatternTerm;
  readonly graph: PatternTerm | 'default';
}

/** Guesses: how many terms a path leads to from one, and how likely it is between two. */
const guessedReach = 8;
const guessedLink = 0.5;

/**
 * A repeating property path (SPARQL 1.1 Query §18.4), searched from whichever end rows bind, in each graph on its own.
 * A path of no step binds a variable to what the graph has, and to a term of the pattern wherever that is.
 */
export function newPathScan(
  places: PathPlaces,
  { reach, detail }: { readonly reach: Reach; readonly detail: () => string },
  run: Run,
): PlanNode {
  const slots = [places.subject, places.object, places.graph]
    .filter((place) => typeof place === 'number' && place < 0)
    .map((place) => -1 - Number(place));
  const certain = new Set(slots);
  const isFixed = ({ subject, object }: PathPlaces): boolean => subject >= 0 || object >= 0;
  const all = run.view.orders.spo.length;
  return newNode(
    {
      name: 'path',
      detail,
      certain,
      possible: certain,
      // With the values of a solution for its variables, a path of no step needs no graph: each solution is asked alone.
      isCorrelated: !reach.isZeroEnough,
      estimate: isFixed(places) ? guessedReach : all,
      fanOut: (batch) => {
        const isBound = (place: PatternTerm): boolean =>
          place >= 0 || batch.column(-1 - place) !== undefined;
        const bound = Number(isBound(places.subject)) + Number(isBound(places.object));
        return [all, guessedReach, guessedLink][bound] ?? all;
      },
      open: (input) => scan(input, { places, run, pairs: new PathPairs(reach, run) }),
    },
    run,
  );
}

function* scan({ rows, fixed }: Input, search: PathSearch): Rows {
  const writer = new PairWriter(search.places);
  for (const batch of rows) {
    for (const { row, ends } of searches(batch, fixed, search)) {
      search.pairs.pairs(ends, (from, to) => {
        writer.add(row, { from, to, graph: ends.graph });
      });
      if (writer.length >= batchRows) yield writer.flush(batch);
    }
    if (writer.length > 0) yield writer.flush(batch);
  }
}

/** What is searched for the rows of a batch: once for each graph, and for each term where no end is known. */
function* searches(batch: Batch, fixed: Batch, search: PathSearch): Generator<Search> {
  for (let row = 0; row < batch.length; row += 1) {
    for (const ends of endsOf(search, { batch, row, fixed })) {
      for (const from of search.pairs.origins(ends)) {
        yield { row, ends: from === ends.from ? ends : { ...ends, from } };
      }
    }
  }
}

interface Search {
  readonly row: number;
  readonly ends: Ends;
}

interface PathSearch {
  readonly places: PathPlaces;
  readonly pairs: PathPairs;
  readonly run: Run;
}

interface RowOf {
  readonly batch: Batch;
  readonly row: number;
  readonly fixed: Batch;
}

/** What a row knows of the ends, once for each graph to search. */
function endsOf({ places, run }: PathSearch, { batch, row, fixed }: RowOf): readonly Ends[] {
  const { subject, object, graph } = places;
  const isTerm = (place: PatternTerm): boolean => idAt(place, fixed, 0) !== 0;
  const [from, to] = [idAt(subject, batch, row), idAt(object, batch, row)];
  const hasTerm = isTerm(subject) || isTerm(object);
  const isLoop = subject === object && subject < 0;
  return graphsOf(graph === 'default' ? graph : idAt(graph, batch, row), run).map((name) => {
    return { from, to, graph: name, hasTerm, isLoop };
  });
}

/** 0 for the default graph; of named ones the one that is known, or all. */
function graphsOf(graph: number | 'default', { view: { named } }: Run): readonly GraphId[] {
  if (graph === 'default') return [0];
  if (graph === 0) return [...named];
  return named.has(graph) ? [graph] : [];
}

function idAt(place: PatternTerm, batch: Batch, row: number): number {
  return place >= 0 ? place : (batch.column(-1 - place)?.[row] ?? 0);
}

/** Gathers pairs into batches. */
class PairWriter {
  readonly #places: PathPlaces;
  #rows: number[] = [];
  #from: number[] = [];
  #to: number[] = [];
  #graphs: number[] = [];

  constructor(places: PathPlaces) {
    this.#places = places;
  }

  get length(): number {
    return this.#rows.length;
  }

  add(row: number, { from, to, graph }: Pick<Ends, 'from' | 'to' | 'graph'>): void {
    this.#rows.push(row);
    this.#from.push(from);
    this.#to.push(to);
    this.#graphs.push(graph);
  }

  flush(batch: Batch): Batch {
    const { subject, object, graph } = this.#places;
    const bound = new Map<number, Uint32Array>();
    if (subject < 0) bound.set(-1 - subject, new Uint32Array(this.#from));
    if (object < 0) bound.set(-1 - object, new Uint32Array(this.#to));
    if (graph !== 'default' && graph < 0) bound.set(-1 - graph, new Uint32Array(this.#graphs));
    const rows = new Selection(batch, new Uint32Array(this.#rows));
    [this.#rows, this.#from, this.#to, this.#graphs] = [[], [], [], []];
    return new Extension(rows, bound);
  }
}
