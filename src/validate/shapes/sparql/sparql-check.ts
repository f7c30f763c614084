import { termKey } from '../../../rdf/term-key.ts';
import { terms, type Quad, type Term } from '../../../rdf/terms.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import type { Breach, CheckConstraint } from '../constraints/constraint-check.ts';
import type { Answers } from './answers.ts';
import type { Bindings } from './ask.ts';
import type { SparqlConstraint } from './constraint.ts';

/** What a query has found wrong. */
export interface SparqlBreach {
  readonly constraint: SparqlConstraint;
  readonly row: Bindings;
}

/** Constraints in SPARQL as one validator of sh:sparql, whatever they are written as. */
export interface SparqlCheck {
  /** Statements by which shapes have those constraints that they have by a component of their own. */
  readonly quads: readonly Quad[];
  readonly check: CheckConstraint;
  /** What a result was made of, by the message that the validator gave it. */
  readonly breachOf: (message: string) => SparqlBreach | undefined;
}

/** Makes the validator: it reads answers, and where one is missing finds nothing until it is there. */
export function newSparqlCheck(
  constraints: readonly SparqlConstraint[],
  answers: Answers,
): SparqlCheck {
  const named = constraints.map((constraint, index) => ({
    constraint,
    name: terms.blankNode(`sparql-constraint-${index}`),
  }));
  const byName = new Map(named.map(({ name, constraint }) => [termKey(name), constraint]));
  const breaches: SparqlBreach[] = [];
  const breach = (constraint: SparqlConstraint, row: Bindings, value?: Term): Breach => {
    const message = String(breaches.push({ constraint, row }) - 1);
    const path = row['path']?.termType === 'NamedNode' ? { path: row['path'] } : {};
    return { ...path, ...(value && { value }), message };
  };
  return {
    quads: named.map(({ name, constraint: { shape } }) =>
      terms.quad(shape as Quad['subject'], sh.sparql, name),
    ),
    check: ({ focus, values, parameter }) => {
      const name = parameter(sh.sparql);
      const constraint = name && byName.get(termKey(name));
      if (constraint === undefined) return [];
      if (constraint.query.form === 'ask') {
        return values
          .filter((value) => answers.of(constraint, focus, value)?.length === 0)
          .map((value) => breach(constraint, { value }, value));
      }
      const rows = answers.of(constraint, focus) ?? [];
      const otherwise = constraint.isProperty ? undefined : focus;
      return rows.map((row) => breach(constraint, row, row['value'] ?? otherwise));
    },
    breachOf: (message) => breaches[Number(message)],
  };
}
