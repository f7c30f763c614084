import { basename, dirname } from 'node:path';
import type { Quad } from '../rdf/terms.ts';
import type { Text } from '../site/text.ts';
import type { Context } from './jsonld/context/context.ts';
import type { ContextLibrary } from './jsonld/context/process-context.ts';
import type { Finding } from './finding.ts';
import type { RecentFiles } from './recent-files.ts';
import type { Locate } from './text/parsed.ts';

/** A file's statements, all in graphs, and where each stands. */
export interface LoadedFile {
  readonly path: string;
  /** What to call it where anybody may read: its path from the folder that was given, that folder's name included, with `/`. */
  readonly name: string;
  /** The graph that is the file's own (RDF syntaxes that name graphs may bring others). */
  readonly graph: string;
  readonly quads: readonly Quad[];
  readonly locate: Locate;
  /** Whether it came in a dump, so that nothing lies beside it that lay beside the file. */
  readonly isFromDump?: boolean;
  /** Whether it is one of those that data uses as others wrote them: no editor of the data changes it. */
  readonly isShared?: boolean;
}

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
  /** Files read before with this very base, context, library and names; none, unless told otherwise. */
  readonly recent?: RecentFiles | undefined;
}

const systemErrors: Readonly<Record<string, Text>> = {
  ENOENT: { sv: 'Finns inte', en: 'Does not exist' },
  EACCES: { sv: 'Får inte läsas', en: 'May not be read' },
};

/** A folder or file that the system will not open. */
export function unreadable(path: string, cause: unknown): Finding {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const reason = systemErrors[code] ?? {
    sv: `Kan inte läsas (${code})`,
    en: `Cannot be read (${code})`,
  };
  return {
    severity: 'violation',
    path,
    message: {
      sv: `${reason.sv}. Kontrollera namnet (${basename(path)}), mappen (${dirname(path)}) och rättigheterna.`,
      en: `${reason.en}. Check the name (${basename(path)}), the folder (${dirname(path)}) and the permissions.`,
    },
  };
}
