import type { ActiveContext } from '../context/active-context.ts';
import { expandIri } from '../context/expand-iri.ts';
import { addTo } from './expanded.ts';
import type { Expander } from './expander.ts';
import { JsonLdError, type JsonLdErrorCode } from '../context/json-ld-error.ts';
import type { ObjectDraft } from './object-draft.ts';
import { isNull, itemsOf, textIn, type TreeEntry } from '../text/tree.ts';

export interface KeywordReading {
  readonly entry: TreeEntry;
  /** What the entry's key means. */
  readonly keyword: string;
  readonly active: ActiveContext;
  /** The key above the object. */
  readonly property: string | null;
}

type Read = (expander: Expander, draft: ObjectDraft, reading: KeywordReading) => void;

/** Reads an entry whose key is a keyword (JSON-LD 1.1 API §5.1.2, step 13.4). */
export function readKeyword(expander: Expander, draft: ObjectDraft, reading: KeywordReading): void {
  const { entry, keyword, property } = reading;
  const read = readers[keyword];
  if (property === '@reverse')
    throw new JsonLdError('invalid reverse property map', entry.keyOffset, entry.key);
  const isTwice = draft.keywords.has(keyword) && !/^@(?:included|type)$/.test(keyword);
  if (isTwice) throw new JsonLdError('colliding keywords', entry.keyOffset, entry.key);
  if (read === undefined) {
    expander.remarks.unknownKey(entry.key, entry.keyOffset, reading.active);
    return;
  }
  draft.keywords.set(keyword, entry.keyOffset);
  read(expander, draft, reading);
}

const readers: Readonly<Record<string, Read | undefined>> = {
  '@id': ({ remarks }, { node }, { entry, active }) => {
    const text = textOrStop(entry, 'invalid @id value');
    const { offset } = entry.value;
    remarks.name(text, offset, { active, isTerm: false });
    node.id = { iri: expandIri(active, text, { document: true }), offset };
  },
  '@type': ({ remarks }, { node, typeScoped }, { entry }) => {
    for (const item of itemsOf(entry.value)) {
      const text = textIn(item);
      if (text === undefined) throw new JsonLdError('invalid type value', item.offset);
      remarks.name(text, item.offset, { active: typeScoped, isTerm: true });
      const iri = expandIri(typeScoped, text, { vocabulary: true, document: true });
      node.types.push({ iri, offset: item.offset });
    }
  },
  '@graph': ({ expand }, { node }, { entry, active }) => {
    node.graph = [...expand(entry.value, { active, property: '@graph' })];
  },
  '@included': ({ expand }, { node }, { entry, active }) => {
    const items = expand(entry.value, { active, property: '@included' });
    const wrong = items.find(({ kind }) => kind !== 'node');
    if (wrong) throw new JsonLdError('invalid @included value', wrong.offset);
    node.included = [...(node.included ?? []), ...items];
  },
  '@value': ({ remarks }, draft, { entry }) => {
    if (entry.value.kind !== 'scalar' && !draft.isJson)
      throw new JsonLdError('invalid value object value', entry.value.offset);
    if (isNull(entry.value) && !draft.isJson) remarks.nullValue(entry.value.offset);
    draft.value = entry.value;
  },
  '@language': (_, draft, { entry }) => {
    draft.language = textOrStop(entry, 'invalid language-tagged string');
  },
  '@direction': (_, draft, { entry }) => {
    draft.direction = textOrStop(entry, 'invalid base direction');
    if (!/^(?:ltr|rtl)$/.test(draft.direction))
      throw new JsonLdError('invalid base direction', entry.value.offset);
  },
  '@index': (_, { node }, { entry }) => {
    node.index = textOrStop(entry, 'invalid @index value');
  },
  '@list': ({ expand }, draft, { entry, active, property }) => {
    const isTop = property === null || property === '@graph';
    draft.list = isTop ? [] : expand(entry.value, { active, property, isInList: true });
  },
  '@set': ({ expand }, draft, { entry, active, property }) => {
    draft.set = expand(entry.value, { active, property });
  },
  '@reverse': (expander, { node }, { entry, active }) => {
    const { expand } = expander;
    if (entry.value.kind !== 'map')
      throw new JsonLdError('invalid @reverse value', entry.value.offset);
    const [held] = expand(entry.value, { active, property: '@reverse' });
    if (held?.kind !== 'node') return;
    // What is the reverse of a reverse is said straight.
    for (const [iri, items] of held.reverse) addTo(node.properties, iri, items);
    for (const [iri, items] of held.properties) {
      const wrong = items.find(({ kind }) => kind !== 'node');
      if (wrong) throw new JsonLdError('invalid reverse property value', wrong.offset);
      addTo(node.reverse, iri, items);
    }
  },
};

function textOrStop({ value }: TreeEntry, code: JsonLdErrorCode): string {
  const text = textIn(value);
  if (text === undefined) throw new JsonLdError(code, value.offset);
  return text;
}
