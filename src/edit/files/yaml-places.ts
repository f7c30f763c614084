import { isCollection, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';

/** The entry of a map under a key. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Where an entry begins. */
export function startOf({ key }: Pair): number {
  return (key as Node).range?.[0] ?? 0;
}

/** Where an entry's value ends: after its last letter, not after comments that follow it. */
export function endOf({ key, value }: Pair): number {
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

/** How many letters stand before a place on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineOf(text, offset);
}

/** Where the line of a place begins. */
export function lineOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line on which the last letter before a place stands. */
export function endOfLine(text: string, offset: number): number {
  let last = offset;
  while (last > 0 && /\s/.test(text[last - 1] ?? '')) last -= 1;
  const end = text.indexOf('\n', last);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
