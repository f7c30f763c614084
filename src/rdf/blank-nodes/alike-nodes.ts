import { newNumbering, type Numbering } from '../numbering.ts';
import { blankNodesOf } from '../quad-terms.ts';
import type { Quad, Term } from '../terms.ts';

/** Blank nodes that point at each other, and that what is said of each alone does not tell apart. */
export interface AlikeGroup {
  readonly size: number;
  /** All blank nodes that they hang together with, themselves included. */
  readonly component: ReadonlySet<string>;
}

/**
 * Finds the blank nodes that give canonicalization work: those with the same first-degree hash as another
 * (RDFC-1.0 §4.6) that also point at one another. What depends on the number of statements alone is no work.
 */
export function alikeGroups(quads: readonly Quad[]): readonly AlikeGroup[] {
  const alike = alikeNodes(quads);
  if (alike.size === 0) return [];
  const components = new Sets();
  const groups = new Sets();
  for (const quad of quads) {
    const [first, ...others] = blankNodesOf(quad);
    for (const other of others) {
      if (first === undefined) continue;
      components.join(first, other);
      if (alike.has(first) && alike.has(other)) groups.join(first, other);
    }
  }
  const byRoot = components.members();
  return [...groups.members().values()].map((members) => {
    const [first = ''] = members;
    return { size: members.length, component: new Set(byRoot.get(components.rootOf(first))) };
  });
}

/** Nodes of which the same is said, seen from each alone. */
function alikeNodes(quads: readonly Quad[]): ReadonlySet<string> {
  const numbering = newNumbering();
  const said = new Map<string, string[]>();
  for (const quad of quads) {
    for (const node of new Set(blankNodesOf(quad))) {
      const line = seenFrom(node, quad, numbering);
      const lines = said.get(node);
      if (lines) lines.push(line);
      else said.set(node, [line]);
    }
  }
  const bySaying = new Map<string, string[]>();
  for (const [node, lines] of said) {
    const saying = lines.sort().join('\n');
    const nodes = bySaying.get(saying);
    if (nodes) nodes.push(node);
    else bySaying.set(saying, [node]);
  }
  return new Set([...bySaying.values()].filter(({ length }) => length > 1).flat());
}

/** A statement as its node sees it (RDFC-1.0 §4.6), with numbers for terms, which are shorter than their texts. */
function seenFrom(
  node: string,
  { subject, predicate, object, graph }: Quad,
  { numberOf }: Numbering,
): string {
  const written = (term: Term): string | number => {
    if (term.termType === 'BlankNode') return term.value === node ? 'a' : 'z';
    return numberOf(term);
  };
  return `${written(subject)} ${written(predicate)} ${written(object)} ${written(graph)}`;
}

/** Sets that are joined two by two (union-find). */
class Sets {
  readonly #parents = new Map<string, string>();

  join(one: string, other: string): void {
    const [first, second] = [this.rootOf(one), this.rootOf(other)];
    if (first !== second) this.#parents.set(second, first);
  }

  rootOf(node: string): string {
    let root = node;
    for (let parent = this.#parents.get(root); parent !== undefined && parent !== root;) {
      root = parent;
      parent = this.#parents.get(root);
    }
    this.#parents.set(root, root);
    // What leads to the root by a long way leads there at once from now on.
    for (let step = node; step !== root;) {
      const next = this.#parents.get(step) ?? root;
      this.#parents.set(step, root);
      step = next;
    }
    return root;
  }

  members(): ReadonlyMap<string, readonly string[]> {
    const members = new Map<string, string[]>();
    for (const node of this.#parents.keys()) {
      const root = this.rootOf(node);
      const held = members.get(root);
      if (held) held.push(node);
      else members.set(root, [node]);
    }
    return members;
  }
}
