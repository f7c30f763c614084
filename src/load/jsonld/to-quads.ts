import { terms as plainTerms, type BlankNode, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import { isIriLike } from './context/expand-iri.ts';
import {
  saysNothing,
  type Expanded,
  type ExpandedList,
  type ExpandedNode,
  type PlacedName,
} from './expansion/expanded.ts';
import { toLiteral } from './to-literal.ts';
import type { QuadTarget } from './quad-target.ts';

type Subject = NamedNode | BlankNode;
type Graph = Quad['graph'];

/**
 * Expanded items → statements, each with its place (JSON-LD 1.1 API §7.1, without the node map: no statement
 * depends on another).
 */
export function toQuads(items: readonly Expanded[], target: QuadTarget): void {
  const writer = new QuadWriter(target);
  for (const item of items) writer.write(item, plainTerms.defaultGraph());
}

class QuadWriter {
  readonly #target: QuadTarget;

  constructor(target: QuadTarget) {
    this.#target = target;
  }

  /** Says what an item says, and gives what stands for it; nothing where RDF has no place for it. */
  write(item: Expanded, graph: Graph): Quad['object'] | undefined {
    if (item.kind === 'node') return this.#writeNode(item, graph);
    return item.kind === 'list' ? this.#writeList(item, graph) : toLiteral(item, this.#target);
  }

  #writeNode(node: ExpandedNode, graph: Graph): Subject | undefined {
    const { terms } = this.#target;
    const isNamed = node.id !== undefined && (node.id.iri !== null || saysNothing(node));
    const subject = isNamed ? this.#toName(node.id) : terms.blankNode();
    if (subject) this.#writeOwn(node, subject, graph);
    for (const item of node.included ?? []) this.write(item, graph);
    if (node.graph && subject) for (const item of node.graph) this.write(item, subject);
    return subject;
  }

  #writeOwn(node: ExpandedNode, subject: Subject, graph: Graph): void {
    const start = node.offset;
    for (const type of node.types) {
      const object = this.#toName(type);
      if (object) this.#say({ subject, predicate: rdf.type, object, graph }, type.offset, start);
    }
    for (const [iri, items] of node.properties) {
      for (const item of items) {
        const predicate = this.#toPredicate(iri, item.offset);
        const owner = predicate && { subject, predicate };
        const object =
          item.kind === 'list' ? this.#writeList(item, graph, owner) : this.write(item, graph);
        if (predicate && object)
          this.#say({ subject, predicate, object, graph }, item.offset, start);
      }
    }
    this.#writeReverse(node, subject, graph);
  }

  #writeReverse({ reverse }: ExpandedNode, object: Subject, graph: Graph): void {
    for (const [iri, items] of reverse) {
      for (const item of items) {
        const predicate = this.#toPredicate(iri, item.offset);
        const subject = item.kind === 'node' ? this.#writeNode(item, graph) : undefined;
        if (predicate && subject)
          this.#say({ subject, predicate, object, graph }, item.offset, item.offset);
      }
    }
  }

  /** @param owner what has the list, and by which property: there its members are looked for */
  #writeList(
    { items, offset }: ExpandedList,
    graph: Graph,
    owner?: { readonly subject: Subject; readonly predicate: NamedNode },
  ): Subject {
    const { terms, statements, placeOf } = this.#target;
    const nodes = items.map(() => terms.blankNode());
    for (const [index, item] of items.entries()) {
      const [subject, place] = [nodes[index] as Subject, item.offset];
      const object = this.write(item, graph);
      const rest = nodes[index + 1] ?? rdf.nil;
      if (object) this.#say({ subject, predicate: rdf.first, object, graph }, place, place);
      if (object && owner) statements.noteMember({ ...owner, object }, placeOf(place));
      this.#say({ subject, predicate: rdf.rest, object: rest, graph }, offset, place);
    }
    return nodes[0] ?? rdf.nil;
  }

  #say(
    { subject, predicate, object, graph }: Omit<Quad, 'equals' | 'termType' | 'value'>,
    offset: number,
    start: number,
  ): void {
    const { terms, statements, placeOf } = this.#target;
    statements.note(terms.quad(subject, predicate, object, graph), placeOf(offset), placeOf(start));
  }

  #toPredicate(iri: string, offset: number): NamedNode | undefined {
    const { terms, remarks } = this.#target;
    if (isIriLike(iri)) return terms.namedNode(iri);
    remarks.unsaid(iri.startsWith('_:') ? 'blank-property' : 'relative', iri, offset);
    return undefined;
  }

  #toName({ iri, offset }: PlacedName = { iri: null, offset: 0 }): Subject | undefined {
    const { terms, remarks } = this.#target;
    if (iri?.startsWith('_:')) return terms.blankNode(iri.slice(2));
    if (iri !== null && isIriLike(iri)) return terms.namedNode(iri);
    if (iri !== null) remarks.unsaid('relative', iri, offset);
    return undefined;
  }
}
