import { isRecord, type JsonLdContext } from '../../rdf/json-ld.ts';
import { newActiveContext, type ActiveContext } from './active-context.ts';
import { explainJsonLd, JsonLdError } from './json-ld-error.ts';
import { ContextProcessor, type ContextLibrary } from './process-context.ts';
import { treeOf, type Tree } from './tree.ts';

/** The ontology's JSON-LD context, bound to a base IRI: what editors write their keys in. */
export interface Context {
  readonly raw: JsonLdContext;
  readonly tree: Tree;
  readonly active: ActiveContext;
}

/**
 * Reads a context whose own prefixes are relative (`"st": "ns/"`) and binds them to the base IRI.
 *
 * @param json the object under `@context`
 * @throws Error where it is no valid context, or leads to one that `library` has not
 */
export function bindContext(
  json: JsonLdContext,
  baseIri: string,
  library: ContextLibrary,
): Context {
  const raw = Object.fromEntries(
    Object.entries(json).map(([term, definition]) => [term, bind(definition, baseIri)]),
  );
  const tree = treeOf(raw);
  const initial = newActiveContext(baseIri);
  try {
    const processor = new ContextProcessor(initial, library);
    return { raw, tree, active: processor.process(initial, { context: tree, base: baseIri }) };
  } catch (cause) {
    if (cause instanceof JsonLdError) throw new Error(explainJsonLd(cause).en, { cause });
    throw cause;
  }
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
