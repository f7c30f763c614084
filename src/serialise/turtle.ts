import type { Quad, Term } from '../rdf/terms.ts';
import { blankNodesIn, isNestable, type BlankNodes } from './blank-nodes.ts';
import { findLists, type Lists } from './lists.ts';
import { bySubject } from './order.ts';
import { irisIn, prefixesUsed } from './prefixes-used.ts';
import { TurtleTerms } from './turtle-terms.ts';
import { written, type Writer } from './writer.ts';

/** Deeper nesting is hard to read, and without end it would exhaust the stack; below this there are labels. */
const maxDepth = 8;

const indent = '    ';

/**
 * Turtle and TriG, made to be read: a line for each property, an empty one between things, nested nodes indented. Every lexical
 * form is kept where numbers and booleans are abbreviated. Blank nodes and lists that are pointed at once stand where they are
 * pointed at.
 */
export const writeTurtle: Writer = (quads, { prefixes }) => {
  const terms = new TurtleTerms(prefixesUsed(irisIn(quads), prefixes));
  const body = new Nest(quads, terms).write();
  return written(`${terms.head()}${body}`.trim() + '\n');
};

/** Writes statements, those about nested blank nodes within the ones that point at them. */
class Nest {
  readonly #groups: readonly (readonly Quad[])[];
  readonly #blankNodes: BlankNodes;
  readonly #lists: Lists;
  readonly #terms: TurtleTerms;
  readonly #nested = new Set<string>();
  readonly #labelled = new Set<string>();
  #text = '';
  /** The graph of what was written last; nothing before that. */
  #graph: Quad['graph'] | undefined;

  constructor(quads: readonly Quad[], terms: TurtleTerms) {
    this.#groups = bySubject(quads);
    this.#blankNodes = blankNodesIn(quads);
    this.#lists = findLists(quads, this.#blankNodes);
    this.#terms = terms;
  }

  write(): string {
    const [inside, outside] = partition(this.#groups, ([quad]) => this.#belongsInside(quad));
    for (const group of outside) this.#writeGroup(group);
    // What nothing outside leads to, such as blank nodes that point at each other in a circle, and what lay too deep.
    for (const group of inside) {
      const label = group[0]?.subject.value ?? '';
      if (this.#nested.has(label) || this.#lists.cells.has(label)) continue;
      this.#labelled.add(label);
      this.#writeGroup(group);
    }
    this.#end();
    return this.#text;
  }

  #belongsInside(quad: Quad | undefined): boolean {
    if (quad?.subject.termType !== 'BlankNode') return false;
    const use = this.#blankNodes.get(quad.subject.value);
    return use !== undefined && isNestable(use);
  }

  #writeGroup(group: readonly Quad[]): void {
    const [first] = group;
    if (!first) return;
    const { subject, graph } = first;
    if (this.#graph?.equals(graph)) this.#text += '.\n\n';
    else this.#begin(graph);
    const name = this.#isNamed(subject) ? this.#terms.term(subject) : '[]';
    this.#text += `${name} ${this.#facts(group, 1, indent)}`;
  }

  #begin(graph: Quad['graph']): void {
    this.#end();
    this.#graph = graph;
    if (graph.termType !== 'DefaultGraph') this.#text += `${this.#terms.term(graph)} {\n`;
  }

  /** Ends what was written last, and its graph. */
  #end(): void {
    if (this.#graph) this.#text += this.#graph.termType === 'DefaultGraph' ? '.\n\n' : '\n}\n\n';
  }

  #isNamed({ termType, value }: Term): boolean {
    const use = termType === 'BlankNode' ? this.#blankNodes.get(value) : undefined;
    return !use || use.isFixed || use.incoming.length > 0;
  }

  /** Properties and values of statements about one thing, each property once. */
  #facts(quads: readonly Quad[], depth: number, margin: string): string {
    let text = '';
    let property: Term | undefined;
    for (const quad of quads) {
      const { predicate } = quad;
      const object = this.#nestedObject(quad, depth, margin) ?? this.#terms.term(quad.object);
      if (property?.equals(predicate)) text += `, ${object}`;
      else {
        const line = `${this.#terms.property(predicate)} ${object}`;
        text += property ? `;\n${margin}${line}` : line;
      }
      property = predicate;
    }
    return text;
  }

  /** A list, or a blank node with what is said of it; nothing for what is written as a term. */
  #nestedObject(quad: Quad, depth: number, margin: string): string | undefined {
    const { object } = quad;
    const items = this.#lists.at.get(quad);
    if (items) {
      const texts = items.map(
        (item) => this.#nestedObject(item, depth + 1, margin) ?? this.#terms.term(item.object),
      );
      return `(${texts.join(' ')})`;
    }
    if (object.termType !== 'BlankNode' || this.#labelled.has(object.value)) return undefined;
    const use = this.#blankNodes.get(object.value);
    if (!use || !isNestable(use) || depth > maxDepth) return undefined;
    this.#nested.add(object.value);
    return this.#brackets(use.outgoing, depth + 1, margin);
  }

  /** A single property with a plain value stays on the line. */
  #brackets(quads: readonly Quad[], depth: number, margin: string): string {
    if (quads.length === 0) return '[]';
    const inner = margin + indent;
    const facts = this.#facts(quads, depth, inner);
    const [first] = quads;
    const isPlain = first && quads.length === 1 && !this.#isNested(first);
    return isPlain ? `[ ${facts} ]` : `[\n${inner}${facts}\n${margin}]`;
  }

  #isNested(quad: Quad): boolean {
    const { object } = quad;
    return (
      this.#lists.at.has(quad) ||
      (object.termType === 'BlankNode' && this.#nested.has(object.value))
    );
  }
}

function partition<T>(values: readonly T[], belongs: (value: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const value of values) (belongs(value) ? yes : no).push(value);
  return [yes, no];
}
