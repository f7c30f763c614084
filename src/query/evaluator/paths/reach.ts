import type { RepeatedPath } from '../../syntax/algebra.ts';
import type { Run } from '../run/run.ts';
import { newConnection } from './connection.ts';
import { newQuadReader, newRelation, type GraphId, type Relation, type See } from './relation.ts';
import { TermSet } from './term-set.ts';

/** How often a step is taken. */
export interface Repetition {
  /** Whether a term leads to itself by no step at all. */
  readonly isZeroEnough: boolean;
  readonly isOneMost: boolean;
}

const repetitions: Readonly<Record<RepeatedPath['type'], Repetition>> = {
  ZeroOrMorePath: { isZeroEnough: true, isOneMost: false },
  OneOrMorePath: { isZeroEnough: false, isOneMost: false },
  ZeroOrOnePath: { isZeroEnough: true, isOneMost: true },
};

/** A path that repeats another (SPARQL 1.1 Query §18.4): each term that it leads to once. */
export interface Reach {
  readonly isZeroEnough: boolean;
  /** The terms that a term leads to by one step or more. */
  readonly forward: Relation['forward'];
  readonly backward: Relation['backward'];
  /** All terms that have a step to take. */
  readonly starts: Relation['starts'];
  /** Whether one term leads to another by one step or more. */
  readonly connects: (from: number, to: number, graph: GraphId) => boolean;
}

export function newReach({ type, path }: RepeatedPath, run: Run): Reach {
  const step = newRelation(path, run, (inner) => repeated(inner, run));
  const { isZeroEnough, isOneMost } = repetitions[type];
  const search = newSearch(isOneMost, run);
  return {
    isZeroEnough,
    forward: (from, graph, see) => {
      search(
        from,
        (term, found) => {
          step.forward(term, graph, found);
        },
        see,
      );
    },
    backward: (to, graph, see) => {
      search(
        to,
        (term, found) => {
          step.backward(term, graph, found);
        },
        see,
      );
    },
    starts: step.starts,
    connects: newConnection(step, isOneMost, run),
  };
}

/** A path within another that repeats it: the same, no step included. */
function repeated(path: RepeatedPath, run: Run): Relation {
  const { isZeroEnough, forward, backward, starts } = newReach(path, run);
  if (!isZeroEnough) return { forward, backward, starts, ends: starts };
  const nodes = newNodes(run);
  return {
    forward: (from, graph, see) => {
      see(from);
      forward(from, graph, see);
    },
    backward: (to, graph, see) => {
      see(to);
      backward(to, graph, see);
    },
    starts: nodes,
    ends: nodes,
  };
}

/** All subjects and objects of a graph: what a path of no step may bind. */
function newNodes(run: Run): (graph: GraphId, see: See) => void {
  const read = newQuadReader(run);
  return (graph, see) => {
    read([0, 0, 0], graph, (subject, object) => {
      see(subject);
      see(object);
    });
  };
}

type Next = (term: number, found: See) => void;

/** A search in breadth: what was reached in one round is where the next one starts. */
function newSearch(isOneMost: boolean, run: Run): (from: number, next: Next, see: See) => void {
  let reached: TermSet | undefined;
  return (from, next, see) => {
    reached ??= new TermSet(run);
    const set = reached;
    set.clear();
    for (let frontier = [from]; frontier.length > 0;) {
      run.control.check();
      const following: number[] = [];
      for (const term of frontier) {
        next(term, (found) => {
          if (set.add(found)) following.push(found);
        });
      }
      following.forEach(see);
      frontier = isOneMost ? [] : following;
    }
  };
}
