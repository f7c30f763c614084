import { rdf } from '../../rdf/vocabulary.ts';
import type { Text } from '../../site/text.ts';
import { SyntaxSlip } from '../syntax-slip.ts';
import { openProperty } from './property-element.ts';
import { forbidden, rdfName } from './rdf-names.ts';
import type { RdfSink, Subject } from './rdf-sink.ts';
import { notHere, readAttributes, refuse, type RdfAttributes } from './read-attributes.ts';
import type { Frame, XmlElement } from './xml-element.ts';

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
export function stateAttributes(
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
export function propertiesOf(sink: RdfSink, subject: Subject, start: number): Frame {
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
