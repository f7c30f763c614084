import type { Fact } from '../../rdf/statements.ts';
import type { NamedNode } from '../../rdf/terms.ts';

/** The dataset that is all there is here, and what its files and services have in common with it. */
export interface Whole {
  readonly catalogue: NamedNode;
  readonly dataset: NamedNode;
  readonly baseIri: string;
  readonly publicUrl: string;
  /** Properties of the dataset with all their values. */
  readonly shared: (...properties: readonly NamedNode[]) => Fact[];
  readonly modified: readonly Fact[];
}
