import { isScalar, isSeq, parseDocument, visit, type Pair, type YAMLMap } from 'yaml';
import type { Node } from 'yaml';

/** Where a line about a thing is put in a file. */
export interface Addition {
  /** The thing's address, as the file has it. */
  readonly id: string;
  readonly key: string;
  /** A value on one line. */
  readonly value: string;
  /** The keys that it stands after, where they are there. */
  readonly after: readonly string[];
}

/**
 * Adds a value to a thing of a YAML file, beside the values that its key has. All else stays, letter for letter.
 *
 * @returns `undefined` where the file has no such thing, or in a form to which nothing can be added
 */
export function addValue(text: string, { id, key, value, after }: Addition): string | undefined {
  const thing = thingIn(text, id);
  if (thing === undefined) return undefined;
  const pair = pairOf(thing, key);
  if (pair === undefined) return addLine(text, thing, { line: `${key}: ${value}`, after });
  const node = pair.value as Node | null;
  const [start, end] = node?.range ?? [];
  if (start === undefined || end === undefined) return undefined;
  if (isScalar(node)) {
    const before = text.slice(start, end);
    return before === value ? text : splice(text, start, end, `[${before}, ${value}]`);
  }
  if (!isSeq(node)) return undefined;
  if (node.flow) {
    const isEmpty = node.items.length === 0;
    return splice(text, end - 1, end - 1, isEmpty ? value : `, ${value}`);
  }
  return addItem(text, node.items.at(-1) as Node | undefined, `- ${value}`);
}

/** Puts another value in the place of the one that a thing has under a key, or adds it. */
export function setValue(text: string, addition: Addition): string | undefined {
  const { id, key, value } = addition;
  const thing = thingIn(text, id);
  const node = (thing && (pairOf(thing, key)?.value as Node | null | undefined)) ?? undefined;
  if (node === undefined) return addValue(text, addition);
  const [start, end] = node.range ?? [];
  if (!isScalar(node) || start === undefined || end === undefined) return undefined;
  return splice(text, start, end, value);
}

/** Adds an item of several lines at the end of a list that a thing has under a key. */
export function addBlock(
  text: string,
  { id, key }: Pick<Addition, 'id' | 'key'>,
  lines: readonly string[],
): string | undefined {
  const thing = thingIn(text, id);
  const list = thing && (pairOf(thing, key)?.value as Node | null | undefined);
  if (!isSeq(list) || list.flow) return undefined;
  return addItem(text, list.items.at(-1) as Node | undefined, lines.join('\n'), '\n');
}

/** The description of a thing that says what it is, else the first that there is. */
function thingIn(text: string, id: string): YAMLMap | undefined {
  const found: YAMLMap[] = [];
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  visit(document, {
    Map: (_, map) => {
      if (map.get('id') === id && !map.flow) found.push(map);
    },
  });
  return found.find((map) => map.has('type')) ?? found[0];
}

/** The entry of a map under a key. */
export function pairOf(thing: YAMLMap, key: string): Pair | undefined {
  return thing.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function addLine(
  text: string,
  thing: YAMLMap,
  { line, after }: { readonly line: string; readonly after: readonly string[] },
): string | undefined {
  const pairs = after.flatMap((key) => pairOf(thing, key) ?? []);
  const pair = pairs.sort((one, other) => startOf(other) - startOf(one))[0] ?? thing.items.at(-1);
  if (pair === undefined) return undefined;
  const indent = columnOf(text, startOf(pair));
  const end = endOfLine(text, lastOf(pair));
  return splice(text, end, end, `\n${' '.repeat(indent)}${line}`);
}

function addItem(
  text: string,
  last: Node | undefined,
  lines: string,
  between = '',
): string | undefined {
  const [start] = last?.range ?? [];
  if (last === undefined || start === undefined) return undefined;
  const indent = text.lastIndexOf('-', start) - (text.lastIndexOf('\n', start - 1) + 1);
  const end = endOfLine(text, last.range?.[1] ?? start);
  const indented = lines
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(indent) + line))
    .join('\n');
  return splice(text, end, end, `${between}\n${indented}`);
}

/** Where an entry begins. */
export function startOf({ key }: Pair): number {
  return (key as Node).range?.[0] ?? 0;
}

function lastOf({ key, value }: Pair): number {
  const node = (value ?? key) as Node;
  return node.range?.[1] ?? 0;
}

/** How many letters stand before a place on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The end of the line on which the last letter before a place stands. */
export function endOfLine(text: string, offset: number): number {
  let last = offset;
  while (last > 0 && /\s/.test(text[last - 1] ?? '')) last -= 1;
  const end = text.indexOf('\n', last);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function splice(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
