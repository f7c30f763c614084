import type { Intern } from '../rdf/terms.ts';
import type { Context } from './jsonld/context/context.ts';
import type { ContextLibrary } from './jsonld/context/process-context.ts';
import type { RecentFiles } from './recent-files.ts';

/** How a folder of files is read. */
export interface LoadOptions {
  readonly baseIri: string;
  readonly context?: Context | undefined;
  /** Contexts of others, by their addresses; none, unless told otherwise. */
  readonly library?: ContextLibrary | undefined;
  /** What an IRI is called that files call otherwise; as it stands, unless told otherwise. */
  readonly rename?: ((iri: string) => string) | undefined;
  /** Where this folder's graphs are, under `graph/`: empty for the data, `ontology/` for the ontology. */
  readonly graphFolder: string;
  /** Whether a folder in which there is nothing to read is as good as none. */
  readonly mayBeEmpty?: boolean | undefined;
  /** Which files to read, by their paths below the folder; all, unless told otherwise. */
  readonly isWanted?: ((name: string) => boolean) | undefined;
  /** What the names of blank nodes begin with, where another folder's graphs are at the same place. */
  readonly blankNodes?: string | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Gives terms that are the same objects in all files, and hold no text of theirs; unless given, each file has its own. */
  readonly intern?: Intern | undefined;
  /** Files read before with this very base, context, library and names; none, unless told otherwise. */
  readonly recent?: RecentFiles | undefined;
}
