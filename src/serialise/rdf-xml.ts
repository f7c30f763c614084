import { wellKnownPrefixes } from '../rdf/prefixes.ts';
import type { Quad, Term } from '../rdf/terms.ts';
import { rdf, xsd } from '../rdf/vocabulary.ts';
import { bySubject } from './order.ts';
import { findBeyondRdf11 } from './writable.ts';
import { impossible, written, type Serialisation, type Writer } from './writer.ts';
import { ElementNames } from './xml/xml-names.ts';
import { escapeAttribute, escapeText, isXmlText } from './xml/xml-text.ts';

/** RDF/XML §6.1.2–6.1.4: names that mean something else, or nothing, as the name of an element. */
const syntaxNames: ReadonlySet<string> = new Set(
  'RDF ID about parseType resource nodeID datatype Description li aboutEach aboutEachPrefix bagID'
    .split(' ')
    .map((name) => wellKnownPrefixes.rdf + name),
);

/** RDF/XML with one element for each subject, named after its first class where it has one. */
export const writeRdfXml: Writer = (quads, { prefixes }) => {
  const beyond = findBeyondRdf11(quads);
  if (beyond) return impossible(beyond);
  const names = new ElementNames({ ...prefixes, rdf: wellKnownPrefixes.rdf });
  const elements: string[] = [];
  for (const group of bySubject(quads)) {
    const element = nodeElement(group, names);
    if (element.outcome === 'impossible') return element;
    elements.push(element.body);
  }
  const namespaces = names.declarations().map((declaration) => `\n    ${declaration}`);
  return written(
    `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${namespaces.join('')}>\n${elements.join('')}</rdf:RDF>\n`,
  );
};

function nodeElement(group: readonly Quad[], names: ElementNames): Serialisation {
  const [first] = group;
  if (!first) return written('');
  if (!isXmlText(first.subject.value)) return cannotHold(first);
  const className = classNameIn(first, names);
  const properties: string[] = [];
  for (const quad of className ? group.slice(1) : group) {
    const property = propertyElement(quad, names);
    if (property.outcome === 'impossible') return property;
    properties.push(property.body);
  }
  const name = className ?? 'rdf:Description';
  const start = `  <${name} ${nodeAttribute(first.subject, 'about')}`;
  if (properties.length === 0) return written(`${start}/>\n`);
  return written(`${start}>\n${properties.join('')}  </${name}>\n`);
}

/** Only the first statement can tell the class, as `rdf:type` comes first. */
function classNameIn({ predicate, object }: Quad, names: ElementNames): string | undefined {
  if (!predicate.equals(rdf.type) || object.termType !== 'NamedNode') return undefined;
  if (syntaxNames.has(object.value) || !isXmlText(object.value)) return undefined;
  return names.nameOf(object.value);
}

function propertyElement(quad: Quad, names: ElementNames): Serialisation {
  const { predicate, object } = quad;
  const name = syntaxNames.has(predicate.value) ? undefined : names.nameOf(predicate.value);
  if (!name) return cannotName(quad);
  if (!isXmlText(object.value)) return cannotHold(quad);
  if (object.termType !== 'Literal') {
    return written(`    <${name} ${nodeAttribute(object, 'resource')}/>\n`);
  }
  const attribute = object.language
    ? ` xml:lang="${object.language}"`
    : datatypeAttribute(object.datatype);
  return written(`    <${name}${attribute}>${escapeText(object.value)}</${name}>\n`);
}

function datatypeAttribute(datatype: Term): string {
  return datatype.equals(xsd.string) ? '' : ` rdf:datatype="${escapeAttribute(datatype.value)}"`;
}

function nodeAttribute(node: Term, attribute: 'about' | 'resource'): string {
  if (node.termType === 'BlankNode') return `rdf:nodeID="${node.value}"`;
  return `rdf:${attribute}="${escapeAttribute(node.value)}"`;
}

function cannotName({ subject, predicate }: Quad): Serialisation {
  return impossible({
    sv: `RDF/XML kan inte skriva egenskapen ${predicate.value} (för ${subject.value}): adressen slutar inte på ett namn som XML tillåter.`,
    en: `RDF/XML cannot write the property ${predicate.value} (of ${subject.value}): its address does not end in a name that XML allows.`,
  });
}

function cannotHold({ subject, predicate }: Quad): Serialisation {
  return impossible({
    sv: `RDF/XML kan inte skriva ${predicate.value} för ${subject.value}: där finns ett tecken som XML förbjuder.`,
    en: `RDF/XML cannot write ${predicate.value} of ${subject.value}: it has a character that XML forbids.`,
  });
}
