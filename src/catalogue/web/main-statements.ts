import { openStatementsOf } from '../../describe/open-data.ts';
import { guidesFor, kindsOf } from '../../model/property-guide.ts';
import { entryOf } from '../../rdf/entry-of.ts';
import { labelProperties } from '../../rdf/labels.ts';
import type { NamedNode, Quad } from '../../rdf/terms.ts';
import { withoutGraphs } from '../../rdf/statements.ts';
import { expandedNode } from '../../serialise/expanded.ts';
import { toJsonLdGraph } from '../../serialise/json-ld-graph.ts';
import { inOrder } from '../../serialise/order.ts';
import { findBeyondRdf11, findUnwritable } from '../../serialise/writable.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Json } from '../../record/json.ts';
import { mostInHead, sizeInHead } from './in-head.ts';

/**
 * What is said of a thing in short, as JSON-LD in expanded form (JSON-LD 1.1 §5.1), for which nobody needs a context: what it
 * is and is called, then the rest in the order of the shapes, as much as fits. What describes persons is left out.
 */
export function mainStatements(thing: NamedNode, snapshot: Snapshot): Json {
  const said = openStatementsOf(snapshot);
  const quads = inOrder(withoutGraphs([...said.match(thing)].filter(isPlain)));
  const node = expandedNode(thing.value, toJsonLdGraph(quads), new Map());
  const { '@type': types = [], ...rest } = node as Values;
  const chosen = new Map<string, Json[]>();
  let room = mostInHead - sizeInHead([{ '@id': thing.value }]);
  const take = (property: string, values: readonly Json[]): void => {
    for (const value of values) {
      const isNew = !chosen.has(property);
      // With its comma, and the brackets and the colon of a new key.
      const size = sizeInHead(value) + 1 + (isNew ? sizeInHead(property) + 3 : 0);
      if (size > room) continue;
      entryOf(chosen, property, (): Json[] => []).push(value);
      room -= size;
    }
  };
  take('@type', types);
  const properties = Object.keys(rest).filter((key) => key !== '@id');
  for (const property of inOrderOfShapes(properties, thing, snapshot))
    take(property, rest[property] ?? []);
  return [{ '@id': thing.value, ...Object.fromEntries(chosen) }];
}

type Values = Readonly<Record<string, readonly Json[]>>;

/** What has no name would be cut off from what it says, and what JSON-LD cannot say is in the page alone. */
function isPlain(quad: Quad): boolean {
  const isNameless = quad.object.termType === 'BlankNode';
  return !isNameless && !findBeyondRdf11([quad]) && !findUnwritable([quad]);
}

function inOrderOfShapes(
  properties: readonly string[],
  thing: NamedNode,
  snapshot: Snapshot,
): readonly string[] {
  const guides = guidesFor(kindsOf(thing, snapshot), snapshot);
  const rankOf = (property: string): number => {
    const asName = labelProperties.findIndex(({ value }) => value === property);
    const last = Number.MAX_SAFE_INTEGER;
    if (asName >= 0) return asName - labelProperties.length;
    return Math.max(0, guides.get(property)?.order ?? last);
  };
  return properties.toSorted((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));
}
