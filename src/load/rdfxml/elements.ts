import { rdf } from '../../rdf/vocabulary.ts';
import type { Text } from '../../site/text.ts';
import { SyntaxSlip } from '../text/syntax-slip.ts';
import { forbidden, rdfName } from './rdf-names.ts';
import type { Link, RdfSink, Subject } from './rdf-sink.ts';
import { notHere, readAttributes, refuse, type RdfAttributes } from './read-attributes.ts';
import type { Frame, XmlElement } from './xml-element.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { openLiteral } from './xml-literal.ts';

/** An element that describes a thing, and the thing (RDF/XML §7.2.11). */
export interface OpenNode {
  readonly subject: Subject;
  readonly frame: Frame;
}

export function openNode(sink: RdfSink, element: XmlElement): OpenNode {
  const name = rdfName(element);
  if (element.namespace === '') refuse(element, `<${element.name}>`, noNamespace);
  if (name !== undefined && forbidden.node.has(name)) refuse(element, element.name, notHere);
  const attributes = readAttributes(element, [['about', 'ID', 'nodeID']]);
  const subject = subjectOf(sink, element, attributes);
  const { offset } = element;
  if (name !== 'Description')
    sink.say({ subject, predicate: rdf.type, object: sink.nameOf(element) }, offset, offset);
  stateAttributes(sink, element, { subject, properties: attributes.properties });
  return { subject, frame: propertiesOf(sink, subject, offset) };
}

/** States the properties that stand as attributes (RDF/XML §7.2.25). */
function stateAttributes(
  sink: RdfSink,
  element: XmlElement,
  { subject, properties }: { subject: Subject } & Pick<RdfAttributes, 'properties'>,
): void {
  for (const attribute of properties) {
    const predicate = sink.nameOf(attribute);
    const object = predicate.equals(rdf.type)
      ? sink.resolve(attribute.value, element)
      : sink.text(attribute.value, element);
    sink.say({ subject, predicate, object }, element.offset, element.offset);
  }
}

/** The properties of a thing, one element each; `rdf:li` is counted among them. */
function propertiesOf(sink: RdfSink, subject: Subject, start: number): Frame {
  let members = 0;
  return {
    open: (element) => {
      if (element.namespace === '') refuse(element, `<${element.name}>`, noNamespace);
      const name = rdfName(element);
      if (name !== undefined && forbidden.property.has(name))
        refuse(element, element.name, notHere);
      if (name === 'li') members += 1;
      const predicate = name === 'li' ? sink.member(members) : sink.nameOf(element);
      return openProperty(sink, element, { subject, predicate, start });
    },
    text: onlySpace,
    close: () => undefined,
  };
}

function subjectOf(sink: RdfSink, element: XmlElement, { syntax }: RdfAttributes): Subject {
  if (syntax.about !== undefined) return sink.resolve(syntax.about, element);
  if (syntax.ID !== undefined) return sink.nameOfId(syntax.ID, element);
  return syntax.nodeID === undefined ? sink.terms.blankNode() : sink.terms.blankNode(syntax.nodeID);
}

/** Between elements only white space may stand. */
export function onlySpace(text: string, offset: number): void {
  const found = /\S/.exec(text);
  if (found) throw new SyntaxSlip(Math.max(offset - 1 - (text.length - found.index), 0), strayText);
}

const strayText: Text = {
  sv: 'Text får inte stå här, bara element.',
  en: 'Text cannot stand here, only elements.',
};

function noNamespace(what: string): Text {
  return {
    sv: `${what} har ingen namnrymd, så det säger inget i RDF. Ge det ett prefix, eller ta bort det.`,
    en: `${what} has no namespace, so it says nothing in RDF. Give it a prefix, or remove it.`,
  };
}

/** An element that states a property of a thing (RDF/XML §7.2.14 to §7.2.21). */
function openProperty(
  sink: RdfSink,
  element: XmlElement,
  of: { readonly subject: Subject; readonly predicate: NamedNode; readonly start: number },
): Frame {
  const isParsed = element.attributes.some(
    ({ local, value }) => local === 'parseType' && value !== '',
  );
  const attributes = readAttributes(
    element,
    isParsed ? [['ID'], ['parseType']] : [['ID'], ['resource', 'nodeID', 'datatype']],
  );
  const { ID: id, parseType } = attributes.syntax;
  const link: Link = { ...of, element, id };
  if (parseType === undefined) return openPlain(sink, link, attributes);
  if (attributes.properties.length > 0) throw new SyntaxSlip(element.offset, nothingBeside);
  return (
    (parseTypes[parseType] ?? parseTypes['Literal'])?.(sink, link) ??
    openPlain(sink, link, attributes)
  );
}

/** What is within an element with `rdf:parseType`; any other type is read as `Literal` (§7.2.20). */
const parseTypes: Readonly<Record<string, (sink: RdfSink, link: Link) => Frame>> = {
  Resource: (sink, link) => {
    const node = sink.terms.blankNode();
    sink.link(link, node);
    return propertiesOf(sink, node, link.element.offset);
  },
  Collection: (sink, link) => {
    const items: Subject[] = [];
    return {
      open: (element) => {
        const { subject, frame } = openNode(sink, element);
        items.push(subject);
        return frame;
      },
      text: onlySpace,
      close: () => {
        closeCollection(sink, link, items);
      },
    };
  },
  Literal: (sink, link) =>
    openLiteral((xml) => {
      sink.link(link, sink.terms.literal(xml, rdf.XMLLiteral));
    }),
};

function closeCollection(sink: RdfSink, link: Link, items: readonly Subject[]): void {
  const { offset } = link.element;
  const nodes = items.map(() => sink.terms.blankNode());
  sink.link(link, nodes[0] ?? rdf.nil);
  for (const [index, object] of items.entries()) {
    const subject = nodes[index] as Subject;
    sink.say({ subject, predicate: rdf.first, object }, offset, offset);
    sink.say({ subject, predicate: rdf.rest, object: nodes[index + 1] ?? rdf.nil }, offset, offset);
  }
}

/** A text, a thing, or nothing but attributes: what comes tells which it is. */
function openPlain(sink: RdfSink, link: Link, attributes: RdfAttributes): Frame {
  const { element } = link;
  const { datatype } = attributes.syntax;
  const isReference = isReferring(attributes);
  let text = '';
  let hasThing = false;
  return {
    open: (inner) => {
      if (isReference || datatype !== undefined) throw new SyntaxSlip(inner.offset, alreadySaid);
      if (hasThing) throw new SyntaxSlip(inner.offset, oneThing);
      if (/\S/.test(text)) throw new SyntaxSlip(inner.offset, textAndThing);
      hasThing = true;
      const { subject, frame } = openNode(sink, inner);
      sink.link(link, subject);
      return frame;
    },
    text: (more, offset) => {
      if (hasThing || isReference) onlySpace(more, offset);
      text += more;
    },
    close: () => {
      if (hasThing) return;
      if (isReference) closeReference(sink, link, attributes);
      else if (datatype === undefined) sink.link(link, sink.text(text, element));
      else sink.link(link, sink.terms.literal(text, sink.resolve(datatype, element)));
    },
  };
}

function isReferring({ syntax, properties }: RdfAttributes): boolean {
  return syntax.resource !== undefined || syntax.nodeID !== undefined || properties.length > 0;
}

/** An element without content that points to a thing, and may state more of it (§7.2.21). */
function closeReference(sink: RdfSink, link: Link, { syntax, properties }: RdfAttributes): void {
  const { element } = link;
  if (syntax.datatype !== undefined) throw new SyntaxSlip(element.offset, nothingBeside);
  const named = syntax.resource === undefined ? undefined : sink.resolve(syntax.resource, element);
  const subject = named ?? sink.terms.blankNode(syntax.nodeID);
  sink.link(link, subject);
  stateAttributes(sink, element, { subject, properties });
}

const nothingBeside: Text = {
  sv: 'Bredvid rdf:parseType eller rdf:datatype får inga andra egenskaper stå som attribut.',
  en: 'No other properties can stand as attributes beside rdf:parseType or rdf:datatype.',
};
const alreadySaid: Text = {
  sv: 'Egenskapen har redan ett värde som attribut, så inget element får stå i den.',
  en: 'The property has a value as an attribute already, so no element can stand in it.',
};
const oneThing: Text = {
  sv: 'En egenskap kan bara ha en sak som värde. Skriv egenskapen en gång till, eller rdf:parseType="Collection".',
  en: 'A property can have only one thing as its value. Write the property once more, or rdf:parseType="Collection".',
};
const textAndThing: Text = {
  sv: 'Text och element är blandade. Skriv rdf:parseType="Literal" om det är XML som ska bevaras.',
  en: 'Text and elements are mixed. Write rdf:parseType="Literal" if it is XML to be kept.',
};
