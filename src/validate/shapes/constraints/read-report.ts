import type { ValidationReport } from 'rdf-validate-shacl/src/validation-report.js';
import { entryOf } from '../../../rdf/entry-of.ts';
import type { Term } from '../../../rdf/terms.ts';
import { sh } from '../../../rdf/vocabulary.ts';

/** A validation result as the library reports it (SHACL §3.6.2). */
export interface Reported {
  readonly focusNode: Term;
  readonly path: Term | undefined;
  readonly value: Term | undefined;
  readonly severity: Term;
  readonly sourceConstraintComponent: Term;
  readonly sourceShape: Term;
  readonly message: readonly Term[];
}

/** Reads all results of a report at once: the library would look into the whole report for each part of each of them. */
export function readReport({ results, dataset }: ValidationReport): readonly Reported[] {
  const statements = new Map<string, Map<string, Term[]>>();
  for (const { term } of results) statements.set(term.value, new Map());
  for (const { subject, predicate, object } of dataset as Iterable<Statement>) {
    const said = subject.termType === 'BlankNode' ? statements.get(subject.value) : undefined;
    if (said) entryOf(said, predicate.value, (): Term[] => []).push(object);
  }
  return [...statements.values()].map(toReported);
}

interface Statement {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

function toReported(said: ReadonlyMap<string, readonly Term[]>): Reported {
  const all = ({ value }: Term): readonly Term[] => said.get(value) ?? [];
  const one = (property: Term): Term | undefined => all(property)[0];
  const always = (property: Term): Term => one(property) as Term;
  return {
    focusNode: always(sh.focusNode),
    path: one(sh.resultPath),
    value: one(sh.value),
    severity: always(sh.resultSeverity),
    sourceConstraintComponent: always(sh.sourceConstraintComponent),
    sourceShape: always(sh.sourceShape),
    message: all(sh.resultMessage),
  };
}
