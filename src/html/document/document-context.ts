import type { Dataset } from '../../rdf/dataset.ts';
import type { RenderContext } from '../values/value.ts';

/** Render context of a document's page: what was fetched for it is all that it is made of, beside names and what ontology, shapes and layouts say. */
export interface DocumentContext extends RenderContext {
  /** The neighbourhood of the document's things. */
  readonly around: Dataset;
}
