import type { PropertyPath } from '../../../rdf/property-path.ts';
import type { TripleIndex } from './triple-index.ts';

/** Where a path leads from a node, each end once. */
export type Follow = (start: number) => readonly number[];

/** Prepares a path (SHACL §2.3.1) for being followed often. */
export function newFollow(path: PropertyPath, index: TripleIndex, isBackwards = false): Follow {
  const inner = (part: PropertyPath): Follow => newFollow(part, index, isBackwards);
  switch (path.kind) {
    case 'predicate': {
      const predicate = index.find(path.predicate);
      const ends = isBackwards ? index.subjectsOf : index.objectsOf;
      return (start) => (predicate === undefined ? [] : ends(start, predicate));
    }
    case 'inverse':
      return newFollow(path.path, index, !isBackwards);
    case 'sequence':
      return inSequence((isBackwards ? path.paths.toReversed() : path.paths).map(inner));
    case 'alternative': {
      const ways = path.paths.map(inner);
      return (start) => [...new Set(ways.flatMap((way) => way(start)))];
    }
    case 'optional': {
      const way = inner(path.path);
      return (start) => [...new Set([start, ...way(start)])];
    }
    case 'repeated': {
      const step = inner(path.path);
      return (start) => closure(step, step(start));
    }
    case 'any': {
      const step = inner(path.path);
      return (start) => closure(step, [start]);
    }
  }
}

function inSequence(steps: readonly Follow[]): Follow {
  return (start) => {
    let reached: readonly number[] = [start];
    for (const step of steps) reached = onward(reached, step);
    return reached;
  };
}

/** Mostly there is one node or none: then each end is there once. */
function onward(nodes: readonly number[], step: Follow): readonly number[] {
  const [first] = nodes;
  if (first === undefined) return nodes;
  return nodes.length === 1 ? step(first) : [...new Set(nodes.flatMap(step))];
}

function closure(step: Follow, starts: readonly number[]): readonly number[] {
  const reached = new Set(starts);
  // A set that is walked while it grows is walked to its end.
  for (const node of reached) {
    for (const next of step(node)) reached.add(next);
  }
  return [...reached];
}
