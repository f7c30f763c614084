import { isRecord } from '../rdf/json-ld.ts';
import type { Context } from './context.ts';

/** What the context says of a key: its full name, and how its values are to be read. */
export interface Term {
  readonly iri: string;
  readonly type: string | undefined;
  readonly containers: readonly string[];
  /** Whether the keys below it are not properties but names or classes of the things there, or of graphs. */
  readonly isKeyed: boolean;
  /** Whether other words hold below it, which the library knows to read. */
  readonly hasOwnContext: boolean;
}

const keyedContainers: ReadonlySet<string> = new Set(['@id', '@type', '@graph']);

/** Looks a key up in the context; one that is not there stands for itself. */
export function termIn({ normalized }: Context, key: string): Term {
  const definition: unknown = normalized.getContextRaw()[key];
  const { '@type': type, '@container': container } = isRecord(definition) ? definition : {};
  const containers = isRecord(container) ? Object.keys(container) : [container].flat().map(String);
  return {
    iri: normalized.expandTerm(key, true) ?? key,
    type: typeof type === 'string' ? type : undefined,
    containers,
    isKeyed: containers.some((name) => keyedContainers.has(name)),
    hasOwnContext: isRecord(definition) && '@context' in definition,
  };
}
