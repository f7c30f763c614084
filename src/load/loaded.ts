import { basename, dirname } from 'node:path';
import type { Quad } from '../rdf/terms.ts';
import type { Text } from '../site/text.ts';
import type { Finding } from './finding.ts';
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
