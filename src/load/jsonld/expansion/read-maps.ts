import { containersOf, type ActiveContext } from '../context/active-context.ts';
import { expandIri } from '../context/expand-iri.ts';
import { expandValue } from './expand-value.ts';
import { isGraphObject, type Expanded, type ExpandedNode, type ExpandedValue } from './expanded.ts';
import type { Expander } from './expander.ts';
import { JsonLdError } from '../context/json-ld-error.ts';
import { asGraph } from './expanded.ts';
import { isNull, itemsOf, textIn, type TreeEntry, type TreeMap } from '../text/tree.ts';

/** The key that a map stands under, and the words that it is written in. */
export interface MapStanding {
  readonly key: string;
  readonly active: ActiveContext;
}

/** Texts by their language (JSON-LD 1.1 API §5.1.2, step 13.7). */
export function readLanguageMap(
  { remarks }: Expander,
  map: TreeMap,
  { key, active }: MapStanding,
): readonly ExpandedValue[] {
  const definition = active.terms.get(key);
  const direction = definition?.direction === undefined ? active.direction : definition.direction;
  return [...map.entries.values()].flatMap(({ key: tag, value }) => {
    const isNone = expandIri(active, tag, { vocabulary: true }) === '@none';
    return itemsOf(value).flatMap((item): ExpandedValue[] => {
      if (isNull(item)) {
        remarks.nullValue(item.offset);
        return [];
      }
      if (textIn(item) === undefined)
        throw new JsonLdError('invalid language map value', item.offset, key);
      const language = isNone ? undefined : tag;
      return [
        {
          kind: 'value',
          offset: item.offset,
          content: item,
          language,
          direction: direction ?? undefined,
        },
      ];
    });
  });
}

/** Values by index, name or class (step 13.8). */
export function readIndexMap(
  expander: Expander,
  map: TreeMap,
  standing: MapStanding,
): readonly Expanded[] {
  return [...map.entries.values()].flatMap((entry) => readEntry(expander, entry, standing));
}

function readEntry(
  expander: Expander,
  { key: index, keyOffset, value }: TreeEntry,
  { key, active }: MapStanding,
): readonly Expanded[] {
  const containers = containersOf(active, key);
  const inner = contextWithin(expander, index, { key, active });
  const isNone = expandIri(active, index, { vocabulary: true }) === '@none';
  const items = itemsOf(value).flatMap((item) =>
    expander.expand(item, { active: inner, property: key, isFromMap: true }),
  );
  return items.map((item) => {
    const held = containers.has('@graph') && !isGraphObject(item) ? asGraph(item) : item;
    return isNone ? held : withKey(expander, held, { key, active, index, keyOffset });
  });
}

/** The words that hold within an entry: those that its class brings, where the keys are classes. */
function contextWithin(
  { contexts }: Expander,
  index: string,
  { key, active }: MapStanding,
): ActiveContext {
  if (!containersOf(active, key).has('@type')) return active;
  const outer = active.previous ?? active;
  const scope = outer.terms.get(index)?.scope;
  return scope ? contexts.process(outer, scope, { propagates: false }) : outer;
}

interface Keyed extends MapStanding {
  readonly index: string;
  readonly keyOffset: number;
}

/** What the key of an entry says of the thing under it. */
function withKey(expander: Expander, item: Expanded, keyed: Keyed): Expanded {
  const { active, key, index, keyOffset: offset } = keyed;
  const containers = containersOf(active, key);
  if (containers.has('@index')) {
    const property = active.terms.get(key)?.index;
    if (property !== undefined && property !== '@index')
      return withProperty(expander, item, { ...keyed, property });
    return { ...item, index: item.index ?? index };
  }
  if (item.kind !== 'node') throw new JsonLdError('invalid value object', item.offset, key);
  if (containers.has('@id')) {
    expander.remarks.name(index, offset, { active, isTerm: false });
    return {
      ...item,
      id: item.id ?? { iri: expandIri(active, index, { document: true }), offset },
    };
  }
  expander.remarks.name(index, offset, { active, isTerm: true });
  const iri = expandIri(active, index, { vocabulary: true, document: true });
  return { ...item, types: [{ iri, offset }, ...item.types] };
}

/** The key as a value of a property (JSON-LD 1.1 §4.6.1.1). */
function withProperty(
  expander: Expander,
  item: Expanded,
  { active, index, keyOffset, property }: Keyed & { readonly property: string },
): ExpandedNode {
  if (item.kind !== 'node') throw new JsonLdError('invalid value object', item.offset, property);
  const iri = expandIri(active, property, { vocabulary: true }) ?? property;
  const scalar = { kind: 'scalar', value: index, offset: keyOffset } as const;
  const value = expandValue(expander, active, property, scalar);
  const properties = new Map(item.properties);
  properties.set(iri, [value, ...(item.properties.get(iri) ?? [])]);
  return { ...item, properties };
}
