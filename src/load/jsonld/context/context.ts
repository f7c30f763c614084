import { isRecord, type JsonLdContext } from '../../../rdf/syntaxes/json-ld.ts';
import { newActiveContext, type ActiveContext } from './active-context.ts';
import { explainJsonLd, JsonLdError } from './json-ld-error.ts';
import { ContextProcessor, type ContextLibrary } from './process-context.ts';
import { treeOf, type Tree } from '../text/tree.ts';

/** The ontology's JSON-LD context, bound to a base IRI: what editors write their keys in. */
export interface Context {
  readonly raw: JsonLdContext;
  readonly tree: Tree;
  readonly active: ActiveContext;
}

interface Binding {
  readonly baseIri: string;
  /** What an IRI is called that the context calls otherwise. */
  readonly rename: (iri: string) => string;
  readonly library: ContextLibrary;
}

/**
 * Reads a context whose own prefixes are relative (`"st": "ns/"`) and binds them to the base IRI.
 *
 * @param json the object under `@context`
 * @throws Error where it is no valid context, or leads to one that `library` has not
 */
export function bindContext(json: JsonLdContext, binding: Binding): Context {
  const { baseIri, library } = binding;
  const called = (written: string): string => iriOf(written, json, binding);
  const raw = Object.fromEntries(
    Object.entries(json).map(([term, definition]) => [term, bind(definition, called)]),
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

function bind(definition: unknown, called: (written: string) => string): unknown {
  if (typeof definition === 'string') return called(definition);
  if (!isRecord(definition)) return definition;
  const { '@id': id, '@type': type } = definition;
  if (typeof id !== 'string') return definition;
  return {
    ...definition,
    '@id': called(id),
    ...(typeof type === 'string' && { '@type': called(type) }),
  };
}

/**
 * An IRI as it is called. One with a prefix stays as written, unless it is one of ours that is called otherwise
 * than its prefix says.
 */
function iriOf(written: string, json: JsonLdContext, { baseIri, rename }: Binding): string {
  if (isRelative(written)) return rename(baseIri + written);
  const [, prefix = '', local = ''] = /^([^:]+):(.*)$/s.exec(written) ?? [];
  const namespace = json[prefix];
  if (typeof namespace !== 'string' || !isRelative(namespace)) return written;
  const called = rename(baseIri + namespace + local);
  return called === rename(baseIri + namespace) + local ? written : called;
}

/** Neither a keyword, nor `prefix:name`, nor an absolute IRI; only a path has a slash or hash then. */
function isRelative(iri: string): boolean {
  return !iri.startsWith('@') && !iri.includes(':') && /[/#]/.test(iri);
}
