import type { Dataset } from '../../../rdf/dataset.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import type { Subclasses } from './subclasses.ts';

/** What a constraint is checked in view of: one focus node and its value nodes (SHACL §2.1.3, §3.4). */
export interface Checking {
  readonly focus: Term;
  /** Each once. */
  readonly values: readonly Term[];
  readonly shape: Term;
  /** The value of one of the constraint's parameters. */
  readonly parameter: (property: NamedNode) => Term | undefined;
  readonly data: Dataset;
  /** The values of a property of a node, each once. */
  readonly valuesOf: (node: Term, property: NamedNode) => readonly Term[];
  readonly shapes: Dataset;
  /** Whether a node conforms to a shape (SHACL §3.5). */
  readonly conforms: (node: Term, shape: Term) => boolean;
  readonly classesBelow: Subclasses;
  /** Tells whether texts fit a pattern. */
  readonly fitting: (pattern: string, flags: string) => (text: string) => boolean;
}

/** One way in which a constraint is not met: a validation result is made of it (SHACL §3.6.2). */
export interface Breach {
  readonly value?: Term;
  readonly path?: Term;
  /** Which answer of a query it comes from. */
  readonly message?: string;
}

/** The validator of a constraint component: no breach where the constraint is met. */
export type CheckConstraint = (checking: Checking) => readonly Breach[];

/** Reads what a constraint wants of a value node, whatever that is, and makes a test of it. */
export type NewTest = (checking: Omit<Checking, 'focus' | 'values'>) => (value: Term) => boolean;

/** A validator that judges each value node by itself. */
export function perValue(newTest: NewTest): CheckConstraint {
  return (checking) => {
    const isMet = newTest(checking);
    return checking.values.filter((value) => !isMet(value)).map((value) => ({ value }));
  };
}

/** A whole number as a parameter has it; NaN where it is none. */
export function numberOf(term: Term | undefined): number {
  return term?.termType === 'Literal' ? Number(term.value) : Number.NaN;
}

/** Whether a parameter says yes: `true`, and not the `1` that xsd:boolean has too (SHACL §4.4.5). */
export function isTrue(term: Term | undefined): boolean {
  return term?.termType === 'Literal' && term.value === 'true';
}
