import type { ActiveContext } from '../context/active-context.ts';
import { expandIri, isIriLike } from '../context/expand-iri.ts';
import { expandKey } from '../context/expand-key.ts';
import { newNode, saysNothing, type Expanded, type ExpandedNode } from './expanded.ts';
import { JsonLdError } from '../context/json-ld-error.ts';
import { isNull, itemsOf, textIn, type Tree, type TreeEntry, type TreeMap } from '../text/tree.ts';

/** An object while its entries are read: nobody knows yet whether it is a thing, a value, a list or a set. */
export interface ObjectDraft {
  readonly node: ExpandedNode;
  /** The words in which classes are named: those before the classes brought their own. */
  readonly typeScoped: ActiveContext;
  /** Whether the value is JSON to be kept as it is. */
  readonly isJson: boolean;
  /** Keywords that were read, each with its place. */
  readonly keywords: Map<string, number>;
  value?: Tree;
  language?: string;
  direction?: string;
  list?: readonly Expanded[];
  set?: readonly Expanded[];
}

/** The classes that a map names, key by key in alphabetical order (JSON-LD 1.1 API §5.1.2, step 11). */
export function typesIn(map: TreeMap, active: ActiveContext): readonly (readonly string[])[] {
  const entries: TreeEntry[] = [];
  for (const entry of map.entries.values())
    if (expandKey(active, entry.key) === '@type') entries.push(entry);
  return entries
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ value }) => itemsOf(value).flatMap((item) => textIn(item) ?? []));
}

/** @param types of the map, as `typesIn` tells them in the words of `typeScoped` */
export function newObject(
  { offset }: TreeMap,
  types: readonly (readonly string[])[],
  { active, typeScoped }: { readonly active: ActiveContext; readonly typeScoped: ActiveContext },
): ObjectDraft {
  const last = types[0]?.at(-1);
  const isJson = last !== undefined && expandIri(active, last, { vocabulary: true }) === '@json';
  return { node: newNode(offset), typeScoped, isJson, keywords: new Map() };
}

/** An object whose entries are all read → what it is (JSON-LD 1.1 API §5.1.2, steps 15 to 18). */
export function closeObject(draft: ObjectDraft): readonly Expanded[] {
  const { node, keywords } = draft;
  if (keywords.has('@value')) return closeValue(draft);
  if (keywords.has('@list') || keywords.has('@set')) {
    const isAlone =
      saysNothing(node) && [...keywords.keys()].every((key) => /^@(?:list|set|index)$/.test(key));
    if (!isAlone || (draft.list && draft.set))
      throw new JsonLdError('invalid set or list object', node.offset);
    if (draft.set) return draft.set;
    return [{ kind: 'list', offset: node.offset, items: draft.list ?? [], index: node.index }];
  }
  const isLanguageAlone = keywords.has('@language') && keywords.size === 1 && saysNothing(node);
  return isLanguageAlone ? [] : [node];
}

const besideValue: ReadonlySet<string> = new Set(
  '@value @type @language @direction @index'.split(' '),
);

function closeValue({ node, keywords, value, ...draft }: ObjectDraft): readonly Expanded[] {
  const { offset, types, properties, reverse, index } = node;
  const isTagged = keywords.has('@language') || keywords.has('@direction');
  const isPlain =
    properties.size + reverse.size === 0 &&
    [...keywords.keys()].every((key) => besideValue.has(key));
  if (!isPlain || (keywords.has('@type') && isTagged))
    throw new JsonLdError('invalid value object', offset);
  const [type, ...more] = types;
  const isJson = type?.iri === '@json' && more.length === 0;
  if (value === undefined || (isNull(value) && !isJson)) return [];
  if (keywords.has('@language') && textIn(value) === undefined)
    throw new JsonLdError('invalid language-tagged value', offset);
  const isDatatype = isJson || type === undefined || isIriLike(type.iri ?? '');
  if (!isDatatype || more.length > 0)
    throw new JsonLdError('invalid typed value', type?.offset ?? offset);
  const { language, direction } = draft;
  return [
    {
      kind: 'value',
      offset: value.offset,
      content: value,
      type: type?.iri ?? undefined,
      language,
      direction,
      index,
    },
  ];
}
