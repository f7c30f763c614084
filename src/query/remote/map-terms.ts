import { terms, type Term } from '../../rdf/terms.ts';
import type { Values } from '../syntax/algebra.ts';

const { variable } = terms;

/** Algebra with other terms in the place of those that it has, wherever they stand. A copy. */
export function mapTerms<Part>(part: Part, map: (term: Term) => Term): Part {
  const copy = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner;
    if (Array.isArray(inner)) return inner.map(copy);
    if ('termType' in inner) return mapped(inner as Term, map);
    const isValues = 'type' in inner && inner.type === 'values';
    return Object.fromEntries(
      Object.entries(inner).map(([key, value]) => [
        key,
        isValues && key === 'bindings' ? (value as Values['bindings']).map(row) : copy(value),
      ]),
    );
  };
  // The rows of VALUES have names of variables as keys.
  const row = (terms: Values['bindings'][number]) =>
    Object.fromEntries(
      Object.entries(terms).map(([name, term]) => [map(variable(name)).value, mapped(term, map)]),
    );
  return copy(part) as Part;
}

function mapped(term: Term, map: (term: Term) => Term): Term {
  if (term.termType !== 'Quad') return map(term);
  const [subject, predicate, object] = [term.subject, term.predicate, term.object].map((inner) =>
    mapped(inner, map),
  ) as [typeof term.subject, typeof term.predicate, typeof term.object];
  return terms.quad(subject, predicate, object);
}

/** Gives variables other names. A copy. */
export function renameVariables<Part>(part: Part, rename: (name: string) => string): Part {
  return mapTerms(part, (term) =>
    term.termType === 'Variable' ? variable(rename(term.value)) : term,
  );
}
