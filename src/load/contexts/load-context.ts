import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord } from '../../rdf/syntaxes/json-ld.ts';
import type { ContextLibrary } from '../jsonld/context/process-context.ts';
import { bindContext, type Context } from '../jsonld/context/context.ts';
import type { TermNames } from './term-names.ts';
import { positionAt } from '../text/position.ts';
import type { Finding } from '../finding.ts';
import { contextFile } from '../list-files.ts';

export type ContextOutcome =
  | { readonly outcome: 'loaded'; readonly context: Context | undefined }
  | { readonly outcome: 'broken'; readonly finding: Finding };

interface ContextOptions {
  /** Contexts of others. */
  readonly library?: ContextLibrary | undefined;
  /** What an IRI is called that the context calls otherwise. */
  readonly rename?: TermNames['rename'] | undefined;
}

/** Reads the ontology's context and binds it to the base IRI; an ontology may have none. */
export async function loadContext(
  ontology: string,
  baseIri: string,
  { library = () => undefined, rename = (iri) => iri }: ContextOptions = {},
): Promise<ContextOutcome> {
  const path = join(ontology, contextFile);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { outcome: 'loaded', context: undefined };
  try {
    const json: unknown = JSON.parse(text);
    const context = isRecord(json) && isRecord(json['@context']) ? json['@context'] : undefined;
    if (context === undefined) throw new Error('no object under "@context"');
    return { outcome: 'loaded', context: bindContext(context, { baseIri, rename, library }) };
  } catch (cause) {
    return { outcome: 'broken', finding: brokenContext(path, text, cause) };
  }
}

function brokenContext(path: string, text: string, cause: unknown): Finding {
  const what = cause instanceof Error ? cause.message : String(cause);
  const offset = /position (\d+)/.exec(what)?.[1];
  return {
    severity: 'violation',
    path,
    position: offset === undefined ? undefined : positionAt(text, Number(offset)),
    message: {
      sv: `Ordlistans context kan inte läsas (${what}).`,
      en: `The vocabulary's context cannot be read (${what}).`,
    },
  };
}
