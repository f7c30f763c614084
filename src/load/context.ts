import { ContextParser, type JsonLdContextNormalized } from 'jsonld-context-parser';
import type { IDocumentLoader } from 'jsonld-context-parser';
import { isRecord, type JsonLdContext } from '../rdf/json-ld.ts';

/** A JSON-LD context that is bound to a base IRI and needs nothing from elsewhere. */
export interface Context {
  readonly raw: JsonLdContext;
  readonly normalized: JsonLdContextNormalized;
}

/** The rule that keeps loading offline: a context is written out, or is ours. */
export const refuseRemoteContexts: IDocumentLoader = {
  load: (url) => Promise.reject(new Error(`remote context ${url}`)),
};

/**
 * Reads a context whose own prefixes are relative (`"st": "ns/"`) and binds them to the base IRI.
 *
 * @param json the object under `@context`
 * @throws Error where it is no valid context or refers to a remote one
 */
export async function bindContext(json: JsonLdContext, baseIri: string): Promise<Context> {
  const raw = Object.fromEntries(
    Object.entries(json).map(([term, definition]) => [term, bind(definition, baseIri)]),
  );
  return { raw, normalized: await parseContext(raw, baseIri) };
}

/** Reads a context as it stands, on top of another where one is given. */
export function parseContext(
  context: JsonLdContext,
  baseIri: string,
): Promise<JsonLdContextNormalized> {
  const parser = new ContextParser({ documentLoader: refuseRemoteContexts });
  return parser.parse(context, { baseIRI: baseIri });
}

function bind(definition: unknown, baseIri: string): unknown {
  if (typeof definition === 'string')
    return isRelative(definition) ? baseIri + definition : definition;
  if (!isRecord(definition) || typeof definition['@id'] !== 'string') return definition;
  return { ...definition, '@id': bind(definition['@id'], baseIri) };
}

/** Neither a keyword, nor `prefix:name`, nor an absolute IRI; only a path has a slash or hash then. */
function isRelative(iri: string): boolean {
  return !iri.startsWith('@') && !iri.includes(':') && /[/#]/.test(iri);
}
