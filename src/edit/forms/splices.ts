import { isCollection, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { columnOf, endOfLine, pairOf, startOf } from '../new/add-value.ts';
import { yamlInline, yamlLines } from '../new/yaml-lines.ts';

/** A stretch of a text, and what is to stand in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A text with all its splices, which do not overlap; what is put in has the text's own ends of lines. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  // From the end to the beginning, so that the places of the others stay what they are.
  const ordered = splices.map((splice, index) => ({ ...splice, index }));
  ordered.sort((one, other) => other.start - one.start || other.index - one.index);
  let result = text;
  for (const { start, end: to, by } of ordered)
    result = result.slice(0, start) + by.replaceAll(/\r?\n/g, end) + result.slice(to);
  return result;
}

/** A key with a value, after the last of some keys that are there, else at the end. */
export function addPair(
  text: string,
  map: YAMLMap,
  {
    key,
    value,
    after,
  }: { readonly key: string; readonly value: unknown; readonly after: readonly string[] },
): Splice | undefined {
  const before = after.flatMap((each) => pairOf(map, each) ?? []);
  const [last] = before.sort((one, other) => startOf(other) - startOf(one));
  const pair = last ?? map.items.at(-1);
  if (pair === undefined) return undefined;
  if (map.flow) {
    const at = endOf(pair);
    return { start: at, end: at, by: `, ${key}: ${yamlInline(value)}` };
  }
  const lines = yamlLines({ [key]: value });
  const at = endOfLine(text, endOf(pair));
  return { start: at, end: at, by: `\n${indented(lines, columnOf(text, startOf(pair)))}` };
}

/** Takes a key with its value out of a map. Comments stay. */
export function removePair(text: string, map: YAMLMap, pair: Pair): Splice {
  const index = map.items.indexOf(pair);
  const next = map.items[index + 1];
  const start = startOf(pair);
  if (map.flow) {
    const before = map.items[index - 1];
    if (next) return { start, end: startOf(next), by: '' };
    return { start: before ? endOf(before) : start, end: endOf(pair), by: '' };
  }
  const lineStart = start - columnOf(text, start);
  const isFirstOnLine = text.slice(lineStart, start).trim() === '';
  // After a dash, the next key moves up.
  if (!isFirstOnLine) return { start, end: next ? startOf(next) : endOf(pair), by: '' };
  return lines(text, lineStart, endOf(pair));
}

/** Another value under a key, whatever stood there. */
export function replaceValue(text: string, map: YAMLMap, pair: Pair, value: unknown): Splice {
  const key = String(pair.key);
  const start = startOf(pair);
  const by = map.flow
    ? `${key}: ${yamlInline(value)}`
    : indented(yamlLines({ [key]: value }), columnOf(text, start)).trimStart();
  return { start, end: endOf(pair), by };
}

/** More items at the end of a list. */
export function addItems(
  text: string,
  list: YAMLSeq,
  values: readonly unknown[],
): Splice | undefined {
  const last = list.items.at(-1) as Node | undefined;
  const [start] = last?.range ?? [];
  if (last === undefined || start === undefined) return undefined;
  const at = lastOf(last);
  if (list.flow)
    return { start: at, end: at, by: values.map((each) => `, ${yamlInline(each)}`).join('') };
  const indent = dashOf(text, start) - lineOf(text, start);
  const isSpaced = spacesItems(text, list);
  const by = values.map((each) => `${isSpaced ? '\n' : ''}\n${indented(itemLines(each), indent)}`);
  const end = endOfLine(text, at);
  return { start: end, end, by: by.join('') };
}

function itemLines(value: unknown): string {
  return typeof value === 'object' ? yamlLines([value]) : `- ${yamlInline(value)}`;
}

/**
 * Takes an item out of a list that keeps others.
 *
 * @param gone all that go, this one among them
 */
export function removeItem(
  text: string,
  list: YAMLSeq,
  index: number,
  gone: readonly number[],
): Splice {
  const item = list.items[index] as Node;
  const [start = 0] = item.range ?? [];
  const [next] = (list.items[index + 1] as Node | undefined)?.range ?? [];
  if (list.flow) {
    const before = list.items[index - 1] as Node | undefined;
    // With the last ones goes the comma before each, with others the one behind it.
    const isTail = list.items.every((_, at) => at < index || gone.includes(at));
    return isTail || next === undefined
      ? { start: before ? lastOf(before) : start, end: lastOf(item), by: '' }
      : { start, end: next, by: '' };
  }
  const dash = dashOf(text, start);
  const lineStart = lineOf(text, start);
  // A list within a list begins on the line of the other.
  if (text.slice(lineStart, dash).trim() !== '' && next !== undefined)
    return { start: dash, end: dashOf(text, next), by: '' };
  return lines(text, lineStart, lastOf(item));
}

/** Whole lines, from the beginning of one to the end of that on which a place is. */
function lines(text: string, start: number, end: number): Splice {
  const next = text.indexOf('\n', endOfLine(text, end));
  // The last line of a text that does not end in a new one takes the end of the line before with it.
  return next < 0
    ? { start: Math.max(0, text.lastIndexOf('\n', start - 1)), end: text.length, by: '' }
    : { start, end: next + 1, by: '' };
}

function spacesItems(text: string, list: YAMLSeq): boolean {
  const [one, other] = list.items.slice(-2) as Node[];
  const [from, to] = [one?.range?.[0], other?.range?.[0]];
  return (
    from !== undefined &&
    to !== undefined &&
    /\n[ \t]*\r?\n[ \t]*-[ \t]*$/.test(text.slice(from, to))
  );
}

function lineOf(text: string, offset: number): number {
  return offset - columnOf(text, offset);
}

function dashOf(text: string, start: number): number {
  return text.lastIndexOf('-', start - 1);
}

/** Where an entry's value ends: after its last letter, not after comments that follow it. */
function endOf({ key, value }: Pair): number {
  const node = (value ?? key) as Node;
  const isNothing = isScalar(node) && node.value === null && node.range?.[0] === node.range?.[1];
  return isNothing && value
    ? Math.max(node.range?.[1] ?? 0, ((key as Node).range?.[1] ?? 0) + 1)
    : lastOf(node);
}

/** Where the last letter of a node ends. */
export function lastOf(node: Node): number {
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last && typeof last === 'object' && 'key' in last) return endOf(last as Pair);
    if (last) return lastOf(last as Node);
  }
  return node.range?.[1] ?? 0;
}

function indented(text: string, columns: number): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(columns) + line))
    .join('\n');
}
