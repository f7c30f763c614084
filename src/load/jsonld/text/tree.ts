/** A number as somebody wrote it: JSON and YAML readers would make 1.5 of `1.50`. */
export interface WrittenNumber {
  readonly value: number;
  /** The digits as written; XSD's words for what has none (`INF`, `NaN`). */
  readonly digits: string;
}

/** A text, `true` or `false`, a number, or nothing. `offset` is the place of its first character. */
export interface TreeScalar {
  readonly kind: 'scalar';
  readonly value: string | boolean | WrittenNumber | null;
  readonly offset: number;
}

export interface TreeList {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly offset: number;
}

export interface TreeEntry {
  readonly key: string;
  readonly keyOffset: number;
  readonly value: Tree;
}

export interface TreeMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, TreeEntry>;
  readonly offset: number;
}

/** What a JSON or YAML file holds, each part with its place: JSON-LD's internal representation (JSON-LD 1.1 API §4.1). */
export type Tree = TreeScalar | TreeList | TreeMap;

/** The value under a key, where the tree is a map that has it. */
export function valueAt(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === 'map' ? tree.entries.get(key)?.value : undefined;
}

/** The text that a tree is, where it is one. */
export function textIn(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined;
}

export function isNull(tree: Tree | undefined): boolean {
  return tree?.kind === 'scalar' && tree.value === null;
}

/** A list as its items, anything else as the only one. */
export function itemsOf(tree: Tree): readonly Tree[] {
  return tree.kind === 'list' ? tree.items : [tree];
}

/** Plain JSON as a tree, all of it at one place. */
export function treeOf(json: unknown, offset = 0): Tree {
  if (Array.isArray(json))
    return { kind: 'list', items: json.map((item) => treeOf(item, offset)), offset };
  if (typeof json === 'object' && json !== null) {
    const entries = Object.entries(json).map(
      ([key, value]) => [key, { key, keyOffset: offset, value: treeOf(value, offset) }] as const,
    );
    return { kind: 'map', entries: new Map(entries), offset };
  }
  if (typeof json === 'number')
    return { kind: 'scalar', value: { value: json, digits: String(json) }, offset };
  const isKept = typeof json === 'string' || typeof json === 'boolean';
  return { kind: 'scalar', value: isKept ? json : null, offset };
}

/** A tree as plain JSON, without its places. */
export function jsonOf(tree: Tree): unknown {
  if (tree.kind === 'list') return tree.items.map(jsonOf);
  if (tree.kind === 'map')
    return Object.fromEntries(
      [...tree.entries.values()].map(({ key, value }) => [key, jsonOf(value)]),
    );
  return typeof tree.value === 'object' && tree.value !== null ? tree.value.value : tree.value;
}
