import type { NamedFiles } from './load-stored-copies.ts';
import type { LoadedFile } from '../loaded.ts';

/** The files of one publication, by what they are for. */
export interface Files extends NamedFiles {
  readonly baseIri: string;
  /** What the IRIs of the vocabulary's terms begin with. */
  readonly vocabularyBase: string;
  readonly data: readonly LoadedFile[];
  readonly ontology: readonly LoadedFile[];
  readonly shapes: readonly LoadedFile[];
}
