import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Splice } from './splices.ts';
import { yamlInline, yamlLines } from './yaml-lines.ts';
import { columnOf, endOf, endOfLine, lastOf, lineOf, pairOf, startOf } from './yaml-places.ts';

/** An entry that a map is to have. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  /** The keys that it stands after, where they are there; else it stands last. */
  readonly after: readonly string[];
}

/** Takes entries out of a map, and puts others in. Comments stay. */
export function changePairs(
  text: string,
  map: YAMLMap,
  gone: ReadonlySet<Pair>,
  fresh: readonly Entry[],
): Splice[] {
  const kept = map.items.filter((pair) => !gone.has(pair));
  return kept.length === 0 && fresh.length > 0
    ? [otherPairs(text, map, fresh)]
    : [
        ...removePairs(text, map, gone),
        ...fresh.flatMap((entry) => addPair(text, map, entry, kept)),
      ];
}

/** Other entries in the place of all that a map has. */
function otherPairs(text: string, map: YAMLMap, fresh: readonly Entry[]): Splice {
  const [first] = map.items;
  const last = map.items.at(-1);
  const inside = (map.range?.[0] ?? 0) + 1;
  const [start, end] = first && last ? [startOf(first), endOf(last)] : [inside, inside];
  if (map.flow) return { start, end, by: fresh.map(inlinePair).join(', ') };
  const entries = Object.fromEntries(fresh.map(({ key, value }) => [key, value]));
  return { start, end, by: indented(yamlLines(entries), columnOf(text, start)).trimStart() };
}

function addPair(text: string, map: YAMLMap, entry: Entry, kept: readonly Pair[]): Splice[] {
  const before = entry.after.flatMap((key) => kept.find((pair) => pairOf(map, key) === pair) ?? []);
  const [last] = before.sort((one, other) => startOf(other) - startOf(one));
  const pair = last ?? kept.at(-1);
  if (pair === undefined) return [];
  if (map.flow) return [insertion(endOf(pair), `, ${inlinePair(entry)}`)];
  const lines = yamlLines({ [entry.key]: entry.value });
  const by = `\n${indented(lines, columnOf(text, startOf(pair)))}`;
  return [insertion(endOfLine(text, endOf(pair)), by)];
}

function inlinePair({ key, value }: Pick<Entry, 'key' | 'value'>): string {
  return `${key}: ${yamlInline(value)}`;
}

/** Takes entries out of a map. Comments stay. */
export function removePairs(text: string, map: YAMLMap, gone: ReadonlySet<Pair>): Splice[] {
  return runsOf(map.items, (pair) => gone.has(pair)).flatMap(
    ({ items, first, last, before, next }) => {
      const start = startOf(first);
      if (map.flow)
        return next
          ? removal(start, startOf(next))
          : removal(before ? endOf(before) : start, endOf(last));
      // After a dash, the next key moves up.
      if (!isFirstOnLine(text, start)) return removal(start, next ? startOf(next) : endOf(last));
      return items.map((pair) => lines(text, lineOf(text, startOf(pair)), endOf(pair)));
    },
  );
}

/** Another value under a key, whatever stood there. */
export function replaceValue(text: string, map: YAMLMap, pair: Pair, value: unknown): Splice {
  const key = String(pair.key);
  const start = startOf(pair);
  const by = map.flow
    ? inlinePair({ key, value })
    : indented(yamlLines({ [key]: value }), columnOf(text, start)).trimStart();
  return { start, end: endOf(pair), by };
}

/**
 * More items after one of a list, or in a list of none.
 *
 * @param last the item that they stand after
 * @param isSpaced whether a blank line stands before each
 */
export function addItems(
  text: string,
  list: YAMLSeq,
  values: readonly unknown[],
  {
    last = list.items.at(-1) as Node | undefined,
    isSpaced = spacesItems(text, list),
  }: { readonly last?: Node | undefined; readonly isSpaced?: boolean } = {},
): Splice[] {
  if (values.length === 0) return [];
  const inline = values.map((each) => yamlInline(each)).join(', ');
  if (last === undefined) return list.flow ? [insertion((list.range?.[0] ?? 0) + 1, inline)] : [];
  const at = lastOf(last);
  if (list.flow) return [insertion(at, `, ${inline}`)];
  const start = last.range?.[0] ?? 0;
  const indent = columnOf(text, dashOf(text, start));
  const by = values.map((each) => `${isSpaced ? '\n' : ''}\n${indented(itemLines(each), indent)}`);
  return [insertion(endOfLine(text, at), by.join(''))];
}

function itemLines(value: unknown): string {
  return typeof value === 'object' ? yamlLines([value]) : `- ${yamlInline(value)}`;
}

/**
 * Takes items out of a list that keeps others.
 *
 * @param gone the numbers of all that go
 */
export function removeItems(text: string, list: YAMLSeq, gone: readonly number[]): Splice[] {
  const isGone = (_: Node, index: number): boolean => gone.includes(index);
  return runsOf(list.items as Node[], isGone).flatMap(({ items, first, last, before, next }) => {
    const start = first.range?.[0] ?? 0;
    const then = next?.range?.[0];
    // With the last ones goes the comma before them, with others the one behind.
    if (list.flow)
      return then === undefined
        ? removal(before ? lastOf(before) : start, lastOf(last))
        : removal(start, then);
    // A list within a list begins on the line of the other.
    if (!isFirstOnLine(text, dashOf(text, start)) && then !== undefined)
      return removal(dashOf(text, start), dashOf(text, then));
    return items.map((item) =>
      lines(text, lineOf(text, dashOf(text, item.range?.[0] ?? 0)), lastOf(item)),
    );
  });
}

/** Some that stand beside each other and go together. */
interface Run<Item> {
  readonly items: readonly Item[];
  readonly first: Item;
  readonly last: Item;
  /** The ones that stay beside them. */
  readonly before: Item | undefined;
  readonly next: Item | undefined;
}

function runsOf<Item>(
  all: readonly Item[],
  isGone: (item: Item, index: number) => boolean,
): Run<Item>[] {
  const marks = all.map((item, index) => isGone(item, index));
  return all.flatMap((first, start): Run<Item>[] => {
    if (!marks[start] || marks[start - 1]) return [];
    const stop = marks.indexOf(false, start);
    const items = all.slice(start, stop < 0 ? undefined : stop);
    const next = stop < 0 ? undefined : all[stop];
    return [{ items, first, last: items.at(-1) ?? first, before: all[start - 1], next }];
  });
}

function removal(start: number, end: number): Splice[] {
  return [{ start, end, by: '' }];
}

function insertion(at: number, by: string): Splice {
  return { start: at, end: at, by };
}

/** Whole lines, from the beginning of one to the end of that on which a place is. */
function lines(text: string, start: number, end: number): Splice {
  const next = text.indexOf('\n', endOfLine(text, end));
  // The last line of a text that does not end in a new one takes the end of the line before with it.
  return next < 0
    ? { start: /(?:\r?\n)?$/.exec(text.slice(0, start))?.index ?? start, end: text.length, by: '' }
    : { start, end: next + 1, by: '' };
}

function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineOf(text, offset), offset).trim() === '';
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

function dashOf(text: string, start: number): number {
  return text.lastIndexOf('-', start - 1);
}

function indented(text: string, columns: number): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(columns) + line))
    .join('\n');
}
