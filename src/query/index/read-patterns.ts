import type { Term } from '../../rdf/terms.ts';
import type { Dictionary } from '../../rdf/datasets/pack-terms.ts';
import type { NumberPattern, TriplePattern } from './pattern-cursor.ts';

export type Variable = Extract<Term, { termType: 'Variable' }>;
type TripleTerm = Extract<Term, { termType: 'Quad' }>;
export type QuadPattern = Readonly<Record<'subject' | 'predicate' | 'object' | 'graph', Term>>;

export interface PatternReading {
  readonly patterns: readonly NumberPattern[];
  /** The variables by their places in a binding; one that stands for a triple term with variables has no name. */
  readonly variables: readonly (Variable | undefined)[];
}

/** No term has this number. */
const nowhere = 2 ** 32 - 1;

/** Patterns of terms as patterns of numbers. */
export function readPatterns(
  patterns: readonly QuadPattern[],
  { numberOf }: Dictionary,
): PatternReading {
  const variables: (Variable | undefined)[] = [];
  const places = new Map<string, number>();
  const placeOf = (variable: Variable): number => {
    const known = places.get(variable.value) ?? -variables.push(variable);
    places.set(variable.value, known);
    return known;
  };
  const read = (term: Term, triples: TriplePattern[]): number => {
    if (term.termType === 'Variable') return placeOf(term);
    if (term.termType !== 'Quad' || !hasVariables(term)) return numberOf(term) ?? nowhere;
    const variable = -variables.push(undefined);
    const inner: TriplePattern[] = [];
    const parts = [term.subject, term.predicate, term.object].map((part) => read(part, inner));
    triples.push({ variable, parts }, ...inner);
    return variable;
  };
  const readPattern = ({ subject, predicate, object, graph }: QuadPattern): NumberPattern => {
    const triples: TriplePattern[] = [];
    return {
      parts: [subject, predicate, object, graph].map((term) => read(term, triples)),
      triples,
    };
  };
  return { patterns: patterns.map(readPattern), variables };
}

function hasVariables({ subject, predicate, object }: TripleTerm): boolean {
  return [subject, predicate, object].some(
    (part: Term) =>
      part.termType === 'Variable' || (part.termType === 'Quad' && hasVariables(part)),
  );
}
