import type { ContextDefinition } from 'jsonld';
import { isRecord, type JsonLdContext, type JsonLdForm } from '../rdf/syntaxes/json-ld.ts';
import type { Prefixes } from '../rdf/prefixes.ts';
import type { Quad } from '../rdf/terms.ts';
import { embed } from './embed.ts';
import { expandedNode, type ExpandedNode } from './expanded.ts';
import { toJsonLdGraph } from './json-ld-graph.ts';
import { tidy } from './json-ld-keys.ts';
import { sharedContextOf } from '../rdf/syntaxes/shared-context.ts';
import { printNodes } from './print-nodes.ts';
import { irisIn, prefixesUsed } from './prefixes-used.ts';
import { findBeyondRdf11 } from './writable.ts';
import { impossible, written, type Serialisation, type Writer } from './writer.ts';

/**
 * JSON-LD, compacted by the jsonld library. Its fromRDF and frame are not used, because they lose data:
 * fromRDF (9.0) forgets the IRI of a list cell, `a rdf:List` and the spelling of rdf:JSON, and frame
 * everything that the topic does not lead to.
 */
export const writeJsonLd: Writer = (quads, { prefixes, context, contextAddress, topic, form }) => {
  const beyond = findBeyondRdf11(quads);
  if (beyond) return impossible(beyond);
  const isFlat = topic === undefined || form === 'flattened';
  const expanded = isFlat ? flat(quads, form) : about(topic, quads);
  if (form === 'expanded') return written(printNodes([expanded].flat()));
  if (context === undefined)
    return compact(expanded, contextOf(prefixesUsed(irisIn(quads), prefixes)));
  return compact(expanded, sharedContextOf(context).context, contextAddress);
};

/** A node for each subject; in flattened form each has an `@id` (JSON-LD 1.1 §5.3). */
function flat(quads: readonly Quad[], form: JsonLdForm | undefined): readonly ExpandedNode[] {
  const graph = toJsonLdGraph(quads);
  return [...graph.nodes.keys()].map((id) => ({
    ...(form === 'flattened' ? { '@id': id } : {}),
    ...expandedNode(id, graph, new Map()),
  }));
}

function about(topic: string, quads: readonly Quad[]): ExpandedNode {
  const graph = toJsonLdGraph(quads);
  const { places, others } = embed(graph, topic);
  const included = others.map((id) => expandedNode(id, graph, places));
  const node = { '@id': topic, ...expandedNode(topic, graph, places) };
  return included.length > 0 ? { ...node, '@included': included } : node;
}

async function compact(
  expanded: ExpandedNode | readonly ExpandedNode[],
  context: JsonLdContext,
  address?: string,
): Promise<Serialisation> {
  try {
    // Loaded when somebody asks for JSON-LD: a start need not wait for it.
    const { default: jsonld } = await import('jsonld');
    // The library's typings want kinds of their own; both are plain JSON.
    const document = await jsonld.compact(expanded as object, context as ContextDefinition, {
      skipExpansion: true,
      compactToRelative: false,
      graph: Array.isArray(expanded),
      documentLoader: refuse,
    });
    const named = address === undefined ? document : { ...document, '@context': address };
    return written(printNodes(tidy(named, context)));
  } catch (error) {
    return refusal(error);
  }
}

/** JSON-LD 1.1 §9.15.1: a namespace that does not end as one must say that it is a prefix. */
function contextOf(prefixes: Prefixes): JsonLdContext {
  return Object.fromEntries(
    Object.entries(prefixes).map(([prefix, namespace]) => [
      prefix,
      /[:/?#[\]@]$/.test(namespace) ? namespace : { '@id': namespace, '@prefix': true },
    ]),
  );
}

function refuse(url: string): Promise<never> {
  return Promise.reject(
    new Error(`The context refers to ${url}; contexts are written out, never fetched.`),
  );
}

/** An IRI whose scheme is also a prefix (`geo:59.3`) cannot be told from a shortened one, and the library says so. */
function refusal(error: unknown): Serialisation {
  const details = error instanceof Error && 'details' in error ? error.details : undefined;
  const isConfusion = isRecord(details) && details['code'] === 'IRI confused with prefix';
  const iri = error instanceof Error ? /"([^"]*)"/.exec(error.message)?.[1] : undefined;
  if (!isConfusion || iri === undefined) throw error;
  return impossible({
    sv: `JSON-LD kan inte skriva adressen ${iri}: dess början är också ett prefix i dokumentets context.`,
    en: `JSON-LD cannot write the address ${iri}: its beginning is also a prefix in the document's context.`,
  });
}
