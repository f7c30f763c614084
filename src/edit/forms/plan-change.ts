import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Splice } from '../files/splices.ts';
import { bareValue } from '../files/yaml-lines.ts';
import { columnOf, pairOf, startOf } from '../files/yaml-places.ts';
import {
  addItems,
  changePairs,
  removeItems,
  replaceValue,
  type Entry,
} from '../files/yaml-splices.ts';
import { nodesIn, saidBy } from './fields/read-values.ts';
import type { Field, PlainValue, Value } from './fields/form.ts';
import { rewriteScalar } from './rewrite-scalar.ts';

/** A key of a map with the values that it is to have. */
interface Wanted {
  readonly key: string;
  readonly pair: Pair | undefined;
  readonly values: readonly Value[];
}

/** What is to be another in a file, so that a map has what its fields say. */
export function splicesFor(text: string, map: YAMLMap, fields: readonly Field[]): Splice[] {
  return splicesIn(text, map, fields, ['id', 'type']);
}

function splicesIn(
  text: string,
  map: YAMLMap,
  wanted: readonly Wanted[],
  before: readonly string[],
): Splice[] {
  const gone = new Set<Pair>();
  const fresh: Entry[] = [];
  const changed: Splice[] = [];
  for (const [index, { key, pair, values }] of wanted.entries()) {
    const kept = values.filter((value) => !isEmpty(value));
    const after = [...before, ...wanted.slice(0, index).map((each) => each.key)];
    if (pair === undefined) {
      if (kept.length > 0) fresh.push({ key, value: contentOf(kept), after });
    } else if (kept.length > 0) changed.push(...splicesOf(text, map, pair, kept));
    else if (nodesIn(pair.value).length > 0) gone.add(pair);
  }
  // What is put in within an entry stands before what is put in after it.
  return [...changed, ...changePairs(text, map, gone, fresh)];
}

/** What is to be another, so that an entry has values of which there are some. */
function splicesOf(text: string, map: YAMLMap, pair: Pair, kept: readonly Value[]): Splice[] {
  const nodes = nodesIn(pair.value);
  const old = kept.filter(({ node }) => node !== undefined);
  const list = isSeq(pair.value) ? pair.value : undefined;
  if (list && old.length > 0) {
    const isKept = new Set(old.map(({ node }) => node));
    const gone = nodes.flatMap((node, index) => (isKept.has(node) ? [] : [index]));
    const fresh = kept.filter(({ node }) => node === undefined).map(contentIn);
    const last = nodes.filter((node) => isKept.has(node)).at(-1);
    return [
      ...old.flatMap((value) =>
        splicesWithin(text, value, { isInFlow: list.flow === true, map, pair }),
      ),
      ...removeItems(text, list, gone),
      ...addItems(text, list, fresh, { last }),
    ];
  }
  const [only] = kept;
  const [node] = nodes;
  if (!list && kept.length === 1 && only?.node !== undefined)
    return splicesWithin(text, only, { isInFlow: map.flow === true, map, pair });
  // One text in the place of another.
  if (!list && kept.length === 1 && only?.kind === 'plain' && isScalar(node))
    return splicesWithin(text, { ...only, node }, { isInFlow: map.flow === true, map, pair });
  return [replaceValue(text, map, pair, contentOf(kept))];
}

function splicesWithin(
  text: string,
  value: Value,
  {
    isInFlow,
    map,
    pair,
  }: { readonly isInFlow: boolean; readonly map: YAMLMap; readonly pair: Pair },
): Splice[] {
  if (value.kind === 'part') return value.node ? splicesFor(text, value.node, value.fields) : [];
  if (value.kind === 'spoken') {
    const own = value.node;
    if (!isMap(own)) return [];
    const wanted = value.languages.map(({ language, values }) => ({
      ...{ key: language, pair: pairOf(own, language), values },
    }));
    return splicesIn(text, own, wanted, []);
  }
  const { node, written, input } = value;
  if (node === undefined || isAsWritten(value)) return [];
  const indent = columnOf(text, startOf(pair)) + (isSeq(pair.value) && !map.flow ? 2 : 0);
  return [
    rewriteScalar(text, node, { to: written, isBareWord: isBareInput(input), isInFlow, indent }),
  ];
}

function isAsWritten({ node, written }: PlainValue): boolean {
  return node !== undefined && saidBy(node) === written;
}

function isBareInput(input: PlainValue['input']): boolean {
  return input === 'number' || input === 'boolean';
}

/** Whether somebody left a value open: no text in any language, nothing in any field. */
export function isEmpty(value: Value): boolean {
  if (value.kind === 'plain') return value.text === '';
  if (value.kind === 'spoken')
    return value.languages.every(({ values }) => values.every((each) => isEmpty(each)));
  const isBlank = value.fields.every(({ values }) => values.every((each) => isEmpty(each)));
  return isBlank && value.fixed.length === 0;
}

/** Values as a file has them: one by itself, several in a list. */
export function contentOf(values: readonly Value[]): unknown {
  const all = values.map(contentIn);
  return all.length === 1 ? all[0] : all;
}

/** A value as a file has it. */
function contentIn(value: Value): unknown {
  if (value.kind === 'plain') return plainContent(value);
  if (value.kind === 'spoken')
    return Object.fromEntries(
      value.languages.flatMap(({ language, values }) => {
        const kept = values.filter((each) => !isEmpty(each));
        return kept.length > 0 ? [[language, contentOf(kept)] as const] : [];
      }),
    );
  const before = value.node ? (value.node.toJSON() as Readonly<Record<string, unknown>>) : {};
  const known = new Set(value.fields.map(({ key }) => key));
  const rest = Object.entries(before).filter(([key]) => !known.has(key));
  const type = value.type === undefined || 'type' in before ? [] : [['type', value.type] as const];
  return Object.fromEntries([...type, ...rest, ...entriesOf(value.fields)]);
}

/** Fields as the keys and values of a file. */
export function entriesOf(fields: readonly Field[]): [string, unknown][] {
  return fields.flatMap(({ key, values }): [string, unknown][] => {
    const kept = values.filter((each) => !isEmpty(each));
    return kept.length > 0 ? [[key, contentOf(kept)]] : [];
  });
}

function plainContent({ written, input, content }: PlainValue): unknown {
  if (content !== undefined) return content;
  return isBareInput(input) ? bareValue(written) : written;
}
