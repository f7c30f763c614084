import type { PropertyPath } from '../../../src/query/syntax/algebra.ts';
import type { Quad, Term } from '../../../src/rdf/terms.ts';

export type Pair = readonly [Term, Term];

/** The pairs of a path; a path of no step is one for all terms of the graph, and for the terms of the pattern. */
export function pairsOf(
  path: PropertyPath,
  graph: readonly Quad[],
  ends: readonly Term[],
): readonly Pair[] {
  switch (path.type) {
    case 'link':
      return graph
        .filter(({ predicate }) => predicate.equals(path.iri))
        .map(({ subject, object }) => [subject, object]);
    case 'inv':
      return pairsOf(path.path, graph, ends.toReversed()).map(([from, to]) => [to, from]);
    case 'alt':
      return path.input.flatMap((each) => pairsOf(each, graph, ends));
    case 'seq':
      return path.input
        .map((each) => pairsOf(each, graph, []))
        .reduce((first, second) =>
          first.flatMap(([from, middle]) =>
            second.flatMap(([start, to]): Pair[] => (start.equals(middle) ? [[from, to]] : [])),
          ),
        );
    case 'nps':
      return graph
        .filter(({ predicate }) => !path.iris.some((iri) => iri.equals(predicate)))
        .map(({ subject, object }) => [subject, object]);
    case 'ZeroOrMorePath':
    case 'OneOrMorePath':
    case 'ZeroOrOnePath':
      return repeatedPairs(path, graph, ends);
  }
}

function repeatedPairs(
  { type, path }: Extract<PropertyPath, { path: PropertyPath }>,
  graph: readonly Quad[],
  ends: readonly Term[],
): readonly Pair[] {
  const step = pairsOf(path, graph, []);
  const nodes = graph.flatMap(({ subject, object }): Term[] => [subject, object]);
  const named = ends.filter(({ termType }) => termType !== 'Variable' && termType !== 'BlankNode');
  const starts = new Map(
    [...nodes, ...named].map((term) => [`${term.termType} ${term.value}`, term]),
  );
  return [...starts.values()].flatMap((start) => {
    const reached = new Map<string, Term>();
    const key = (term: Term): string => `${term.termType} ${term.value}`;
    let frontier = [start];
    for (
      let round = 0;
      frontier.length > 0 && (type !== 'ZeroOrOnePath' || round < 1);
      round += 1
    ) {
      const next = frontier.flatMap((from) =>
        step.filter(([one]) => one.equals(from)).map(([, other]) => other),
      );
      frontier = next.filter((term) => !reached.has(key(term)));
      for (const term of frontier) reached.set(key(term), term);
    }
    if (type !== 'OneOrMorePath') reached.set(key(start), start);
    return [...reached.values()].map((to): Pair => [start, to]);
  });
}
