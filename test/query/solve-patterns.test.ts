import { expect, it } from 'vitest';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { openData } from '../../src/query/index/query-data.ts';
import { readPatterns, type QuadPattern } from '../../src/query/index/read-patterns.ts';
import { solvePatterns } from '../../src/query/index/solve-patterns.ts';
import { terms, type Quad, type Term } from '../../src/rdf/terms.ts';

/** Whole numbers below `size`, the same ones each time (Park and Miller's generator). */
function newDice(seed: number): (size: number) => number {
  let state = seed;
  return (size) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % size;
  };
}

const graphs = ['x:g0', 'x:g1', 'x:g2'];

/** Few different terms, so that much fits by chance; some are triples. */
function randomTerm(roll: (size: number) => number, depth = 0): Quad['object'] {
  const kind = roll(depth < 2 ? 7 : 5);
  if (kind < 3) return terms.namedNode(`x:${roll(3)}`);
  if (kind < 5) return terms.literal(String(roll(2)), roll(2) ? 'en' : 'sv');
  return randomTriple(roll, () => randomTerm(roll, depth + 1));
}

function randomTriple(roll: (size: number) => number, inner: () => Term, graph = ''): Quad {
  const named = graph === '' ? terms.defaultGraph() : terms.namedNode(graph);
  const predicate = terms.namedNode(`x:${roll(3)}`);
  return terms.quad(inner() as Quad['subject'], predicate, inner() as Quad['object'], named);
}

function randomQuads(roll: (size: number) => number): readonly Quad[] {
  return Array.from({ length: 40 }, () =>
    randomTriple(roll, () => randomTerm(roll), ['', ...graphs][roll(4)]),
  );
}

/** A quad of the data with some of its terms, outer or inner, made variables. */
function randomPattern(roll: (size: number) => number, quads: readonly Quad[]): QuadPattern {
  const loosen = (term: Term): Term => {
    if (roll(2)) return terms.variable(`v${roll(4)}`);
    if (term.termType !== 'Quad') return term;
    const [subject, predicate, object] = [term.subject, term.predicate, term.object].map(loosen);
    return terms.quad(
      subject as Quad['subject'],
      predicate as Quad['predicate'],
      object as Quad['object'],
    );
  };
  const quad = quads[roll(quads.length)];
  if (!quad) throw new Error('There is no data.');
  const { subject, predicate, object, graph } = quad;
  const where = [terms.defaultGraph(), terms.variable(`v${roll(5)}`), graph][roll(3)] ?? graph;
  const [s, p, o] = [subject, predicate, object].map(loosen);
  return { subject: s ?? subject, predicate: p ?? predicate, object: o ?? object, graph: where };
}

type Solution = Readonly<Record<string, Term>>;

/** What a term is with what variables have become; `undefined` where it does not fit. */
function unify(pattern: Term, term: Term, solution: Solution): Solution | undefined {
  if (pattern.termType === 'Variable') {
    const value = solution[pattern.value];
    if (value) return value.equals(term) ? solution : undefined;
    return { ...solution, [pattern.value]: term };
  }
  if (pattern.termType !== 'Quad' || term.termType !== 'Quad') {
    return pattern.equals(term) ? solution : undefined;
  }
  let found: Solution | undefined = solution;
  for (const part of ['subject', 'predicate', 'object'] as const) {
    found &&= unify(pattern[part], term[part], found);
  }
  return found;
}

interface Dataset {
  readonly defaultGraph: readonly Quad[];
  readonly named: readonly Quad[];
}

/** SPARQL 1.1 Query §18.3, as it stands: try every quad for every pattern. */
function solveSlowly(
  patterns: readonly QuadPattern[],
  { defaultGraph, named }: Dataset,
): Solution[] {
  let solutions: Solution[] = [{}];
  for (const pattern of patterns) {
    const isDefault = pattern.graph.termType === 'DefaultGraph';
    const parts = isDefault ? (['subject', 'predicate', 'object'] as const) : places;
    solutions = solutions.flatMap((solution) =>
      (isDefault ? defaultGraph : named).flatMap((quad) => {
        let found: Solution | undefined = solution;
        for (const part of parts) found &&= unify(pattern[part], quad[part], found);
        return found ? [found] : [];
      }),
    );
  }
  return solutions;
}
const places = ['subject', 'predicate', 'object', 'graph'] as const;

function key(solution: Solution): string {
  return JSON.stringify(Object.entries(solution).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function unique(quads: readonly Quad[]): readonly Quad[] {
  return quads.filter((quad, place) => quads.findIndex((other) => other.equals(quad)) === place);
}

function withoutGraph({ subject, predicate, object }: Quad): Quad {
  return terms.quad(subject, predicate, object);
}

it('patterns have the solutions that the specification gives them, over any choice of graphs', () => {
  let found = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    const roll = newDice(seed * 7919);
    const quads = randomQuads(roll);
    const data = openData(packQuads(quads));
    const patterns = Array.from({ length: 1 + roll(3) }, () => randomPattern(roll, quads));
    const defaults = graphs.filter(() => roll(2));
    const named = graphs.filter(() => roll(2));
    const isIn = (list: readonly string[]) => (quad: Quad) => list.includes(quad.graph.value);
    const cases = [
      [data.whole, quads, quads.filter(isIn(graphs))],
      [data.choose({ defaults, named }), quads.filter(isIn(defaults)), quads.filter(isIn(named))],
    ] as const;
    for (const [view, inDefault, inNamed] of cases) {
      const { patterns: read, variables } = readPatterns(patterns, view.dictionary);
      const fast: string[] = [];
      for (const binding of solvePatterns(read, view, new Uint32Array(variables.length))) {
        const entries = variables.flatMap((variable, place) =>
          variable ? [[variable.value, view.dictionary.term(binding[place] ?? 0)]] : [],
        );
        fast.push(key(Object.fromEntries(entries) as Solution));
      }
      const dataset = { defaultGraph: unique(inDefault.map(withoutGraph)), named: unique(inNamed) };
      const slow = solveSlowly(patterns, dataset).map(key);
      expect(fast.toSorted()).toEqual(slow.toSorted());
      found += slow.length;
    }
  }
  expect(found).toBeGreaterThan(1000);
});
