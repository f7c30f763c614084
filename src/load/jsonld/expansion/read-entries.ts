import { containersOf, type ActiveContext } from '../context/active-context.ts';
import { expandKey } from '../context/expand-key.ts';
import { addTo, asGraph, type Expanded } from './expanded.ts';
import type { Expander } from './expander.ts';
import { isKeyword } from '../context/keywords.ts';
import { JsonLdError } from '../context/json-ld-error.ts';
import type { ObjectDraft } from './object-draft.ts';
import { readIndexMap, readLanguageMap } from './read-maps.ts';
import { readKeyword } from './read-keyword.ts';
import { isNull, itemsOf, type Tree, type TreeEntry, type TreeMap } from '../text/tree.ts';

/** The object whose entries are read, the words they are written in, and the key above it. */
export interface EntriesInput {
  readonly map: TreeMap;
  readonly active: ActiveContext;
  readonly property: string | null;
}

/** Reads the entries of an object into a draft (JSON-LD 1.1 API §5.1.2, steps 13 and 14). */
export function readEntries(expander: Expander, draft: ObjectDraft, reading: EntriesInput): void {
  const nests: TreeEntry[] = [];
  for (const entry of reading.map.entries.values()) {
    const meaning =
      entry.key === '@context' ? undefined : meaningOf(expander, entry, reading.active);
    if (meaning === undefined) continue;
    if (meaning === '@nest') nests.push(entry);
    else if (isKeyword(meaning))
      readKeyword(expander, draft, { ...reading, entry, keyword: meaning });
    else readProperty(expander, draft, { entry, active: reading.active, iri: meaning });
  }
  for (const nest of nests.sort((one, other) => (one.key < other.key ? -1 : 1)))
    readNest(expander, draft, nest, reading.active);
}

function meaningOf(
  { remarks }: Expander,
  { key, keyOffset }: TreeEntry,
  active: ActiveContext,
): string | undefined {
  const iri = expandKey(active, key);
  if (iri !== null && (isKeyword(iri) || iri.includes(':'))) {
    remarks.key(key, keyOffset, active);
    return iri;
  }
  remarks.unknownKey(key, keyOffset, active);
  return undefined;
}

/** What stands under a key of `@nest` belongs to the object itself (JSON-LD 1.1 §4.7). */
function readNest(
  expander: Expander,
  draft: ObjectDraft,
  { key, value }: TreeEntry,
  active: ActiveContext,
): void {
  const scope = active.terms.get(key)?.scope;
  const inner = scope ? expander.contexts.process(active, scope, { mayOverride: true }) : active;
  for (const item of itemsOf(value)) {
    const isObject =
      item.kind === 'map' &&
      ![...item.entries.keys()].some((name) => expandKey(inner, name) === '@value');
    if (!isObject) throw new JsonLdError('invalid @nest value', item.offset, key);
    readEntries(expander, draft, { map: item, active: inner, property: key });
  }
}

interface PropertyReading {
  readonly entry: TreeEntry;
  readonly active: ActiveContext;
  readonly iri: string;
}

function readProperty(expander: Expander, draft: ObjectDraft, reading: PropertyReading): void {
  const { entry, active, iri } = reading;
  const items = readValues(expander, reading);
  if (!active.terms.get(entry.key)?.isReverse) {
    if (items.length > 0 || !isNull(entry.value)) addTo(draft.node.properties, iri, items);
    return;
  }
  const wrong = items.find(({ kind }) => kind !== 'node');
  if (wrong) throw new JsonLdError('invalid reverse property value', wrong.offset, entry.key);
  addTo(draft.node.reverse, iri, items);
}

/** What stands under a key, held as its definition says. */
function readValues(expander: Expander, { entry, active }: PropertyReading): readonly Expanded[] {
  const { key, value } = entry;
  const containers = containersOf(active, key);
  if (active.terms.get(key)?.type === '@json')
    return [{ kind: 'value', offset: value.offset, content: value, type: '@json' }];
  if (value.kind === 'map' && containers.has('@language'))
    return readLanguageMap(expander, value, { key, active });
  const isKeyed = ['@index', '@type', '@id'].some((name) => containers.has(name));
  const items =
    value.kind === 'map' && isKeyed
      ? readIndexMap(expander, value, { key, active })
      : expander.expand(value, { active, property: key });
  return contained(items, value, containers);
}

/** Lists and graphs, where the key holds such and the values do not say so themselves (steps 13.11 and 13.12). */
function contained(
  items: readonly Expanded[],
  value: Tree,
  containers: ReadonlySet<string>,
): readonly Expanded[] {
  const { offset } = value;
  const isList = items.length === 1 && items[0]?.kind === 'list' && value.kind !== 'list';
  if (containers.has('@list') && !isList && !isNull(value))
    return [{ kind: 'list', offset, items }];
  if (containers.has('@graph') && !containers.has('@id') && !containers.has('@index'))
    return items.map(asGraph);
  return items;
}
