import type { Tree } from '../text/tree.ts';

/** A name that stands somewhere. `null`: the name was reserved, so there is none. */
export interface PlacedName {
  readonly iri: string | null;
  readonly offset: number;
}

/** A node object in expanded form (JSON-LD 1.1 §9.4): a thing, or a graph. */
export interface ExpandedNode {
  readonly kind: 'node';
  readonly offset: number;
  id?: PlacedName;
  index?: string;
  readonly types: PlacedName[];
  readonly properties: Map<string, Expanded[]>;
  readonly reverse: Map<string, Expanded[]>;
  graph?: Expanded[];
  included?: Expanded[];
}

/** A value object (JSON-LD 1.1 §9.5). `content` is a scalar but where its type is `@json`. */
export interface ExpandedValue {
  readonly kind: 'value';
  readonly offset: number;
  readonly content: Tree;
  readonly type?: string | undefined;
  readonly language?: string | undefined;
  readonly direction?: string | undefined;
  index?: string | undefined;
}

/** A list object (JSON-LD 1.1 §9.7). */
export interface ExpandedList {
  readonly kind: 'list';
  readonly offset: number;
  readonly items: readonly Expanded[];
  index?: string | undefined;
}

export type Expanded = ExpandedNode | ExpandedValue | ExpandedList;

export function newNode(offset: number): ExpandedNode {
  return { kind: 'node', offset, types: [], properties: new Map(), reverse: new Map() };
}

/** Adds to what a map holds under a key. */
export function addTo<Value>(
  map: Map<string, Value[]>,
  key: string,
  values: readonly Value[],
): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [...values]);
  else for (const value of values) held.push(value);
}

/** Whether a node is a graph and says nothing of its own (JSON-LD 1.1 §9.4). */
export function isGraphObject(item: Expanded): boolean {
  return item.kind === 'node' && item.graph !== undefined && saysNothing(item);
}

/** Whether a node says nothing beside its name and its graph. */
export function saysNothing({ types, properties, reverse, included }: ExpandedNode): boolean {
  return (
    types.length === 0 && properties.size === 0 && reverse.size === 0 && included === undefined
  );
}

/** A thing as a graph of its own. */
export function asGraph(item: Expanded): Expanded {
  return { ...newNode(item.offset), graph: [item] };
}
