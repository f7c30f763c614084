import type { TermsOfUse } from '../describe/terms-of-use.ts';
import type { NamedNode } from '../rdf/terms.ts';
import type { Text } from '../site/text.ts';

/** Who made a link. */
export interface Author {
  readonly iri: NamedNode;
  /** Empty where nobody has named it. */
  readonly name: Text;
}

/** What is known of a link beside the link itself; what nobody has told is left out. */
export interface Account {
  /** How the link was found, as a term of the Semantic Mapping Vocabulary (semapv). */
  readonly justification?: NamedNode | undefined;
  /** Between 0 and 1, as the data has it: never worked out from words. */
  readonly confidence?: string | undefined;
  readonly authors?: readonly Author[] | undefined;
  /** The day on which it was made (ISO 8601). */
  readonly made?: string | undefined;
  /** Basis, confidence in words and reasons, for people. */
  readonly comment?: Text | undefined;
  /** What tells more of it, such as a claim with its evidence. */
  readonly source?: NamedNode | undefined;
}

/** A link as it stands in the data. */
export interface Statement {
  readonly subject: NamedNode;
  readonly predicate: NamedNode;
  readonly object: NamedNode;
}

/** A link from something that the data describes to something of others, as the data states it. */
export interface Link extends Statement, Account {
  readonly subjectLabel: Text;
  readonly objectLabel: Text;
  /** The object as tables of others write it. */
  readonly code: string;
  readonly justification: NamedNode;
}

/** Links with one target, and what is known of them together. */
export interface LinkSet {
  readonly iri: NamedNode;
  /** The last part of its address, which files are named after. */
  readonly name: string;
  readonly title: Text;
  /** How the links were made; empty where the data does not say. */
  readonly method: Text;
  /** What there is to join with; empty where the data does not say. */
  readonly description: Text;
  readonly predicates: readonly NamedNode[];
  readonly target: Text;
  /** The scheme that all objects belong to, where there is one. */
  readonly objectSource: NamedNode | undefined;
  readonly creators: readonly Author[];
  /** The column in which tables of others have the code, where the data says so. */
  readonly joinColumn: string | undefined;
  readonly links: readonly Link[];
  /** Those of the graphs that its links and their names come from. */
  readonly termsOfUse: TermsOfUse;
}
