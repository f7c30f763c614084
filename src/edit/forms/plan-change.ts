import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { columnOf, pairOf, startOf } from '../new/add-value.ts';
import { nodesIn, saidBy } from './read-values.ts';
import type { Field, PlainValue, Value } from './form.ts';
import { isBare, rewriteScalar } from './rewrite-scalar.ts';
import { addItems, addPair, removeItem, removePair, replaceValue, type Splice } from './splices.ts';

/** A key of a map with the values that it is to have. */
interface Wanted {
  readonly key: string;
  readonly pair: Pair | undefined;
  readonly values: readonly Value[];
}

/** What is to be another in a file, so that a map has what its fields say. */
export function splicesFor(text: string, map: YAMLMap, fields: readonly Field[]): Splice[] {
  return fields.flatMap((field, index) =>
    splicesOf(text, map, field, ['id', 'type', ...fields.slice(0, index).map(({ key }) => key)]),
  );
}

function splicesOf(
  text: string,
  map: YAMLMap,
  { key, pair, values }: Wanted,
  after: readonly string[],
): Splice[] {
  const kept = values.filter((value) => !isEmpty(value));
  const nodes = nodesIn(pair?.value);
  if (pair === undefined) {
    const added = kept.length > 0 && addPair(text, map, { key, value: contentOf(kept), after });
    return added ? [added] : [];
  }
  if (kept.length === 0) return nodes.length > 0 ? [removePair(text, map, pair)] : [];
  const old = kept.filter(({ node }) => node !== undefined);
  const fresh = kept.filter(({ node }) => node === undefined);
  const list = isSeq(pair.value) ? pair.value : undefined;
  if (list && old.length > 0) {
    const isKept = new Set(old.map(({ node }) => node));
    const gone = nodes.flatMap((node, index) => (isKept.has(node) ? [] : [index]));
    const more = fresh.length > 0 ? addItems(text, list, fresh.map(contentIn)) : undefined;
    const isLastGone = list.flow && fresh.length > 0 && gone.includes(nodes.length - 1);
    if (isLastGone) return [replaceValue(text, map, pair, contentOf(kept))];
    return [
      ...old.flatMap((value) =>
        splicesWithin(text, value, { isInFlow: list.flow === true, map, pair }),
      ),
      ...gone.map((index) => removeItem(text, list, index, gone)),
      ...(more ? [more] : []),
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
    const tags = value.languages.map(({ language }) => language);
    return value.languages.flatMap(({ language, values }, index) =>
      splicesOf(
        text,
        own,
        { key: language, pair: pairOf(own, language), values },
        tags.slice(0, index),
      ),
    );
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
export function contentIn(value: Value): unknown {
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

/** Numbers of more than a few digits stay texts, so that no digit is lost. */
function plainContent({ written, input, content }: PlainValue): unknown {
  if (content !== undefined) return content;
  if (!isBareInput(input) || !isBare(written)) return written;
  if (input === 'boolean') return written === 'true';
  return String(Number(written)) === written ? Number(written) : written;
}
