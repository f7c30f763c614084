import { QuadRange } from '../../index/quad-range.ts';
import type { PropertyPath, RepeatedPath } from '../../syntax/algebra.ts';
import type { Run } from '../run/run.ts';

/** A graph by its id; 0 for the default graph. */
export type GraphId = number;

/** Shows terms, one after the other, perhaps more than once. */
export type See = (term: number) => void;

/** A property path (SPARQL 1.1 Query §9.1) as a relation between terms of a graph: which pairs it has, not how often. */
export interface Relation {
  /** The terms that a term leads to. */
  readonly forward: (from: number, graph: GraphId, see: See) => void;
  /** The terms that lead to a term. */
  readonly backward: (to: number, graph: GraphId, see: See) => void;
  /** All terms that lead somewhere, others too. */
  readonly starts: (graph: GraphId, see: See) => void;
  /** All terms that something leads to, others too. */
  readonly ends: (graph: GraphId, see: See) => void;
}

/** @param reach the relation of a path that repeats another: those are evaluated by search */
export function newRelation(
  path: PropertyPath,
  run: Run,
  reach: (path: RepeatedPath) => Relation,
): Relation {
  const relationOf = (inner: PropertyPath): Relation => newRelation(inner, run, reach);
  switch (path.type) {
    case 'link':
      return newLink(run.terms.idOf(path.iri), run);
    case 'inv':
      return inverse(relationOf(path.path));
    case 'seq':
      return path.input.map(relationOf).reduce(sequence);
    case 'alt':
      return path.input.map(relationOf).reduce(either);
    case 'nps':
      return newNegated(new Set(path.iris.map((iri) => run.terms.idOf(iri))), run);
    case 'ZeroOrMorePath':
    case 'OneOrMorePath':
    case 'ZeroOrOnePath':
      return reach(path);
  }
}

export function inverse({ forward, backward, starts, ends }: Relation): Relation {
  return { forward: backward, backward: forward, starts: ends, ends: starts };
}

function sequence(first: Relation, second: Relation): Relation {
  return {
    forward: (from, graph, see) => {
      first.forward(from, graph, (middle) => {
        second.forward(middle, graph, see);
      });
    },
    backward: (to, graph, see) => {
      second.backward(to, graph, (middle) => {
        first.backward(middle, graph, see);
      });
    },
    starts: first.starts,
    ends: second.ends,
  };
}

function either(one: Relation, other: Relation): Relation {
  return {
    forward: (from, graph, see) => {
      one.forward(from, graph, see);
      other.forward(from, graph, see);
    },
    backward: (to, graph, see) => {
      one.backward(to, graph, see);
      other.backward(to, graph, see);
    },
    starts: (graph, see) => {
      one.starts(graph, see);
      other.starts(graph, see);
    },
    ends: (graph, see) => {
      one.ends(graph, see);
      other.ends(graph, see);
    },
  };
}

/** Subject and object of each quad of a graph that a range holds. */
type SeePair = (subject: number, object: number, predicate: number) => void;

/** How many quads are looked at before the flag that ends a query. */
const quadsBetweenChecks = 4096;

/** Shows the quads of one graph with some of their parts; a triple of the default graph may come more than once. */
export function newQuadReader({
  view,
  control,
}: Run): (parts: readonly [number, number, number], graph: GraphId, see: SeePair) => void {
  const range = new QuadRange(view);
  let quads = 0;
  return ([subject, predicate, object], graph, see) => {
    range.find(subject, predicate, object);
    const { start, end, rows } = range;
    const [s, p, o] = [range.columnOf(0), range.columnOf(1), range.columnOf(2)];
    for (let row = start; row < end; row += 4) {
      quads += 1;
      if (quads % quadsBetweenChecks === 0) control.check();
      const name = rows[row + 3] ?? 0;
      const isHere = graph === 0 ? (view.defaults?.has(name) ?? true) : name === graph;
      if (isHere) see(rows[row + s] ?? 0, rows[row + o] ?? 0, rows[row + p] ?? 0);
    }
  };
}

function newLink(predicate: number, run: Run): Relation {
  const read = newQuadReader(run);
  return {
    forward: (from, graph, see) => {
      read([from, predicate, 0], graph, (_, object) => {
        see(object);
      });
    },
    backward: (to, graph, see) => {
      read([0, predicate, to], graph, see);
    },
    starts: (graph, see) => {
      read([0, predicate, 0], graph, see);
    },
    ends: (graph, see) => {
      read([0, predicate, 0], graph, (_, object) => {
        see(object);
      });
    },
  };
}

/** A negated property set: any predicate but some (SPARQL 1.1 Query §18.4). */
function newNegated(predicates: ReadonlySet<number>, run: Run): Relation {
  const read = newQuadReader(run);
  return {
    forward: (from, graph, see) => {
      read([from, 0, 0], graph, (_, object, predicate) => {
        if (!predicates.has(predicate)) see(object);
      });
    },
    backward: (to, graph, see) => {
      read([0, 0, to], graph, (subject, _, predicate) => {
        if (!predicates.has(predicate)) see(subject);
      });
    },
    starts: (graph, see) => {
      read([0, 0, 0], graph, see);
    },
    ends: (graph, see) => {
      read([0, 0, 0], graph, (_, object) => {
        see(object);
      });
    },
  };
}
