import type { Literal, Quad } from '../rdf/terms.ts';
import { xsd } from '../rdf/vocabulary.ts';
import { isAnonymous, type Embedding } from './embed.ts';
import { idOf, isType, type JsonLdGraph } from './json-ld-graph.ts';

/** A node in JSON-LD's expanded form (JSON-LD 1.1 §9.2). */
export type ExpandedNode = Readonly<Record<string, unknown>>;

/** Writes a node in expanded form, with the nodes whose places are in it. */
export function expandedNode(
  id: string,
  graph: JsonLdGraph,
  places: Embedding['places'],
): ExpandedNode {
  const types: string[] = [];
  const properties = new Map<string, unknown[]>();
  for (const quad of graph.nodes.get(id) ?? []) {
    if (isType(quad)) {
      types.push(idOf(quad.object));
    } else {
      const values = properties.get(quad.predicate.value) ?? [];
      values.push(expandedValue(quad, graph, places));
      properties.set(quad.predicate.value, values);
    }
  }
  return {
    ...(isAnonymous(id, graph, places) ? {} : { '@id': id }),
    ...(types.length > 0 ? { '@type': types } : {}),
    ...Object.fromEntries(properties),
  };
}

function expandedValue(quad: Quad, graph: JsonLdGraph, places: Embedding['places']): unknown {
  if (quad.object.termType === 'Literal') return expandedLiteral(quad.object);
  const items = graph.lists.at.get(quad);
  if (items) return { '@list': items.map((item) => expandedValue(item, graph, places)) };
  const id = idOf(quad.object);
  return places.get(id) === quad ? expandedNode(id, graph, places) : { '@id': id };
}

/** Numbers and rdf:JSON stay strings with a datatype, as JSON has no place for `01` and `{ "a": 1.0 }`. */
function expandedLiteral({ value, language, datatype }: Literal): unknown {
  if (language) return { '@value': value, '@language': language };
  return datatype.equals(xsd.string)
    ? { '@value': value }
    : { '@value': value, '@type': datatype.value };
}
