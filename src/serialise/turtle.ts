import { Writer as N3Writer } from 'n3';
import type { Quad, Term } from '../rdf/terms.ts';
import { blankNodesIn, isNestable, type BlankNodes } from './blank-nodes.ts';
import { findLists, type Lists } from './lists.ts';
import { bySubject } from './order.ts';
import { irisIn, prefixesUsed } from './prefixes-used.ts';
import { layOut } from './turtle-layout.ts';
import { written, type Writer } from './writer.ts';

/** Deeper nesting is hard to read, and without end it would exhaust the stack; below this there are labels. */
const maxDepth = 8;

/**
 * Turtle and TriG by n3's writer, which keeps every lexical form when it abbreviates numbers and booleans.
 * Blank nodes and lists that are pointed at once stand where they are pointed at.
 */
export const writeTurtle: Writer = (quads, { prefixes }) => {
  const writer = new N3Writer({ prefixes: prefixesUsed(irisIn(quads), prefixes) });
  new Nest(quads, writer).write();
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => {
      if (error) reject(error);
      else resolve(written(layOut(text)));
    });
  });
};

/** Gives a writer its statements, those about nested blank nodes within the ones that point at them. */
class Nest {
  readonly #groups: readonly (readonly Quad[])[];
  readonly #blankNodes: BlankNodes;
  readonly #lists: Lists;
  readonly #writer: N3Writer;
  readonly #nested = new Set<string>();
  readonly #labelled = new Set<string>();

  constructor(quads: readonly Quad[], writer: N3Writer) {
    this.#groups = bySubject(quads);
    this.#blankNodes = blankNodesIn(quads);
    this.#lists = findLists(quads, this.#blankNodes);
    this.#writer = writer;
  }

  write(): void {
    const [inside, outside] = partition(this.#groups, ([quad]) => this.#belongsInside(quad));
    for (const group of outside) this.#writeGroup(group);
    // What nothing outside leads to, such as blank nodes that point at each other in a circle, and what lay too deep.
    for (const group of inside) {
      const label = group[0]?.subject.value ?? '';
      if (this.#nested.has(label) || this.#lists.cells.has(label)) continue;
      this.#labelled.add(label);
      this.#writeGroup(group);
    }
  }

  #belongsInside(quad: Quad | undefined): boolean {
    if (quad?.subject.termType !== 'BlankNode') return false;
    const use = this.#blankNodes.get(quad.subject.value);
    return use !== undefined && isNestable(use);
  }

  #writeGroup(group: readonly Quad[]): void {
    const anonymous = this.#writer.blank([]);
    for (const quad of group) {
      const subject = this.#isNamed(quad.subject) ? quad.subject : anonymous;
      this.#writer.addQuad(subject, quad.predicate, this.#objectOf(quad, 1), quad.graph);
    }
  }

  #isNamed({ termType, value }: Term): boolean {
    const use = termType === 'BlankNode' ? this.#blankNodes.get(value) : undefined;
    return !use || use.isFixed || use.incoming.length > 0;
  }

  #objectOf(quad: Quad, depth: number): Quad['object'] {
    const { object } = quad;
    const items = this.#lists.at.get(quad);
    if (items) {
      // n3's typings say an array, but its writer makes one term of a list.
      const list: unknown = this.#writer.list(items.map((item) => this.#objectOf(item, depth + 1)));
      return list as Quad['object'];
    }
    if (object.termType !== 'BlankNode' || this.#labelled.has(object.value)) return object;
    const use = this.#blankNodes.get(object.value);
    if (!use || !isNestable(use) || depth > maxDepth) return object;
    this.#nested.add(object.value);
    return this.#writer.blank(
      use.outgoing.map((inner) => ({
        predicate: inner.predicate,
        object: this.#objectOf(inner, depth + 1),
      })),
    );
  }
}

function partition<T>(values: readonly T[], belongs: (value: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const value of values) (belongs(value) ? yes : no).push(value);
  return [yes, no];
}
