import type { Dataset } from '../../../rdf/dataset.ts';
import { terms, type Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import type { Reported } from '../constraints/read-report.ts';
import type { SparqlBreach } from '../sparql/sparql-check.ts';

/** A validation result (SHACL §3.6.2). */
export interface Result {
  readonly focus: Term;
  readonly path: Term | undefined;
  readonly value: Term | undefined;
  readonly severity: Term;
  readonly component: Term;
  readonly shape: Term;
  /** The constraint or validator in SPARQL that found it. */
  readonly source: Term | undefined;
  /** Words of the shape, or of its constraint, where it has any. */
  readonly messages: readonly Term[];
  /** How many results say the same of the same value elsewhere. */
  readonly elsewhere?: number | undefined;
}

/** The library's result in our terms; where a query has found it, what the query says of it. */
export function toResult(
  result: Reported,
  shapes: Dataset,
  breachOf: (message: string) => SparqlBreach | undefined,
): Result {
  const isSparql = result.sourceConstraintComponent.equals(sh.SPARQLConstraintComponent);
  const [message] = result.message;
  const breach = isSparql && message ? breachOf(message.value) : undefined;
  const words = breach ? wordsOf(breach) : [];
  return {
    focus: result.focusNode,
    path: result.path,
    value: result.value,
    severity: result.severity,
    component: breach?.constraint.component ?? result.sourceConstraintComponent,
    shape: result.sourceShape,
    source: breach?.constraint.source,
    messages: words.length > 0 ? words : objectsOf(result.sourceShape, sh.message, shapes),
  };
}

/** The query's own words for its row, or the constraint's with the values of the row in them (SHACL §5.3.2). */
function wordsOf({ constraint, row }: SparqlBreach): Term[] {
  const { message } = row;
  if (message) return [message];
  const values = { ...constraint.bindings, ...row };
  return constraint.messages.map((term) => {
    const text = term.value.replace(
      /\{[?$](\w+)\}/g,
      (whole, name: string) => values[name]?.value ?? whole,
    );
    if (term.termType !== 'Literal') return terms.literal(text);
    return terms.literal(text, term.language || term.datatype);
  });
}
