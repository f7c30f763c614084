import type DataFactory from '@rdfjs/data-model/Factory.js';
import { resolveIri } from '../../rdf/iris/resolve-iri.ts';
import type { BlankNode, Literal, NamedNode, Quad } from '../../rdf/terms.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import type { Text } from '../../site/text.ts';
import type { Position } from '../text/position.ts';
import type { StatementPositions } from '../text/parsed.ts';
import { SyntaxSlip } from '../text/syntax-slip.ts';
import { rdfNamespace } from './rdf-names.ts';
import type { XmlElement } from './xml-element.ts';

export type Subject = NamedNode | BlankNode;

/** A property of a thing, and the name of the statement itself where it is given one. */
export interface Link {
  readonly subject: Subject;
  readonly predicate: NamedNode;
  readonly element: XmlElement;
  /** The value of `rdf:ID` on the property. */
  readonly id: string | undefined;
  /** Where the description of the subject begins. */
  readonly start: number;
}

/** Where the statements of one document go, and what holds for the document as a whole. */
export class RdfSink {
  readonly terms: DataFactory;
  readonly #statements: StatementPositions;
  readonly #placeOf: (offset: number) => Position;
  readonly #ids = new Set<string>();

  constructor(
    terms: DataFactory,
    statements: StatementPositions,
    placeOf: (offset: number) => Position,
  ) {
    this.terms = terms;
    this.#statements = statements;
    this.#placeOf = placeOf;
  }

  /** States a property, and the statement itself as a thing where it has a name (RDF/XML §7.3). */
  link(link: Link, object: Quad['object']): void {
    const { subject, predicate, element, id, start } = link;
    this.say({ subject, predicate, object }, element.offset, start);
    if (id === undefined) return;
    const statement = this.nameOfId(id, element);
    const parts = [
      [rdf.type, rdf.Statement],
      [rdf.subject, subject],
      [rdf.predicate, predicate],
      [rdf.object, object],
    ] as const;
    for (const [part, value] of parts)
      this.say(
        { subject: statement, predicate: part, object: value },
        element.offset,
        element.offset,
      );
  }

  say(
    { subject, predicate, object }: Pick<Quad, 'subject' | 'predicate' | 'object'>,
    offset: number,
    start: number,
  ): void {
    const quad = this.terms.quad(subject, predicate, object, this.terms.defaultGraph());
    this.#statements.note(quad, this.#placeOf(offset), this.#placeOf(start));
  }

  /** An address relative to where it stands. */
  resolve(reference: string, { base }: XmlElement): NamedNode {
    return this.terms.namedNode(resolveIri(reference, base));
  }

  /** The name that `rdf:ID` gives; each may be given once (RDF/XML §7.2.34). */
  nameOfId(id: string, element: XmlElement): NamedNode {
    const name = this.resolve(`#${id}`, element);
    if (this.#ids.has(name.value)) throw new SyntaxSlip(element.offset, idTwice(id));
    this.#ids.add(name.value);
    return name;
  }

  text(value: string, { language }: XmlElement): Literal {
    return language === '' ? this.terms.literal(value) : this.terms.literal(value, language);
  }

  /** The IRI of an element or attribute: its namespace and its name, run together. */
  nameOf({ namespace, local }: { namespace: string; local: string }): NamedNode {
    return this.terms.namedNode(namespace + local);
  }

  /** `rdf:_1` for the first (RDF/XML §7.4). */
  member(number: number): NamedNode {
    return this.terms.namedNode(`${rdfNamespace}_${number}`);
  }
}

function idTwice(id: string): Text {
  return {
    sv: `rdf:ID="${id}" står två gånger. Skriv rdf:about="#${id}" på det andra stället, om samma sak menas.`,
    en: `rdf:ID="${id}" stands twice. Write rdf:about="#${id}" in the second place, if the same thing is meant.`,
  };
}
