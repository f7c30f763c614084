import { terms, type Term } from '../../rdf/terms.ts';
import { xsd } from '../../rdf/vocabulary.ts';
import type { Operation } from '../syntax/algebra.ts';

type Values = Readonly<Record<string, Term>>;

/** What stands in these is the name of a variable, not a place for its value. */
const namesOnly: Readonly<Record<string, string>> = { project: 'variables', group: 'variables' };

/**
 * Pre-binding (SHACL §A, PreboundVariables and Substitution): puts values in the place of variables, wherever
 * they stand, those in filters and in EXISTS too. A copy: the operation is asked again with other values.
 */
export function substitute(operation: Operation, values: Values): Operation {
  return replaceIn(operation, values) as Operation;
}

function replaceIn(part: unknown, values: Values): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((item) => replaceIn(item, values));
  if ('termType' in part) return valueOf(part as Term, values);
  if (isBound(part, values)) return yes;
  const kept = namesOnly['type' in part ? String(part.type) : ''];
  return Object.fromEntries(
    Object.entries(part).map(([name, inner]) => [
      name,
      name === kept ? inner : replaceIn(inner, values),
    ]),
  );
}

function valueOf(term: Term, values: Values): Term {
  if (term.termType === 'Variable') return values[term.value] ?? term;
  if (term.termType !== 'Quad') return term;
  const [subject, predicate, object] = [term.subject, term.predicate, term.object].map((inner) =>
    valueOf(inner, values),
  ) as [typeof term.subject, typeof term.predicate, typeof term.object];
  return terms.quad(subject, predicate, object);
}

/** BOUND takes a variable: of one that has a value it is true. */
function isBound(part: object, values: Values): boolean {
  if (!('operator' in part && part.operator === 'bound' && 'args' in part)) return false;
  const [first] = part.args as readonly { readonly term?: Term }[];
  return first?.term?.termType === 'Variable' && first.term.value in values;
}

const yes = { type: 'expression', subType: 'term', term: terms.literal('true', xsd.boolean) };
