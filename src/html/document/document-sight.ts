import type { Dataset } from '../../rdf/dataset.ts';
import type { Sight } from '../values/value.ts';

/** Render context of a document's page: what was fetched for it is all that it is made of, beside names and what ontology, shapes and layouts say. */
export interface DocumentSight extends Sight {
  /** The neighbourhood of the document's things. */
  readonly around: Dataset;
}
