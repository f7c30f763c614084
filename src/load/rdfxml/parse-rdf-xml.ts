import { wellKnownPrefixes } from '../../rdf/prefixes.ts';
import type { Text } from '../../site/text.ts';
import { positionsIn } from '../text/position.ts';
import type { Remark } from '../text/mistake.ts';
import { StatementPositions, type Parsed, type ParserInput } from '../text/parsed.ts';
import { SyntaxSlip } from '../text/syntax-slip.ts';
import { onlySpace, openNode } from './elements.ts';
import { rdfName, rdfNamespace } from './rdf-names.ts';
import { RdfSink } from './rdf-sink.ts';
import { notHere, readAttributes, refuse } from './read-attributes.ts';
import { readXml } from './read-xml.ts';
import type { Frame, XmlElement } from './xml-element.ts';

/** Thrown to leave a document that is XML and no RDF. */
class OtherVocabulary extends Error {
  readonly root: XmlElement;

  constructor(root: XmlElement) {
    super(root.name);
    this.root = root;
  }
}

/**
 * Reads RDF/XML 1.1. A statement's place is the beginning of the element that states it. XML of another
 * vocabulary is told apart by its outermost element, and nothing of it becomes a statement.
 */
export function parseRdfXml({ text, baseIri, terms }: ParserInput): Parsed {
  const statements = new StatementPositions();
  const placeOf = positionsIn(text);
  try {
    readXml(text, documentOf(new RdfSink(terms, statements, placeOf)), baseIri);
    return { outcome: 'parsed', quads: statements.quads, locate: statements.locate, notes: [] };
  } catch (cause) {
    if (cause instanceof OtherVocabulary)
      return { outcome: 'unrelated', notes: notesOn(cause.root, placeOf(cause.root.offset)) };
    if (!(cause instanceof SyntaxSlip)) throw cause;
    const mistake = { position: placeOf(cause.offset), message: cause.text };
    return { outcome: 'broken', mistakes: [mistake] };
  }
}

/** A document is `rdf:RDF` with things in it, or one thing (RDF/XML §7.2.8). */
function documentOf(sink: RdfSink): Frame {
  return {
    open: (element) => {
      if (rdfName(element) === 'RDF') return thingsOf(sink, element);
      if (!isThing(element)) throw new OtherVocabulary(element);
      return openNode(sink, element).frame;
    },
    text: onlySpace,
    close: () => undefined,
  };
}

function thingsOf(sink: RdfSink, root: XmlElement): Frame {
  const { properties } = readAttributes(root, []);
  if (properties[0]) refuse(root, properties[0].name, notHere);
  return {
    open: (element) => openNode(sink, element).frame,
    text: onlySpace,
    close: () => undefined,
  };
}

/**
 * Whether an outermost element describes a thing. The grammar takes any element for one, and so every
 * vocabulary of XML; a name of RDF's tells, or a namespace made to have names put behind it.
 */
function isThing(element: XmlElement): boolean {
  const names = [element, ...element.attributes];
  if (names.some(({ namespace }) => namespace === rdfNamespace)) return true;
  const isPlain = element.attributes.every(({ namespace }) => namespace !== '');
  return isPlain && /[#/]$/.test(element.namespace);
}

function notesOn(root: XmlElement, position: Remark['position']): readonly Remark[] {
  if (root.namespace !== wellKnownPrefixes.owl) return [];
  return [{ severity: 'warning', position, message: owlXml }];
}

const owlXml: Text = {
  sv: 'Filen är OWL/XML, som inte är RDF, och är utelämnad. Spara den som Turtle eller RDF/XML i Protégé.',
  en: 'The file is OWL/XML, which is no RDF, and is left out. Save it as Turtle or RDF/XML in Protégé.',
};
