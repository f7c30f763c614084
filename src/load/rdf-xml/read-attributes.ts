import type { Text } from '../../site/text.ts';
import { SyntaxSlip } from '../syntax-slip.ts';
import { forbidden, isNcName, rdfName, rdfNamespace, unprefixed } from './rdf-names.ts';
import { xmlNamespace, type XmlAttribute, type XmlElement } from './xml-element.ts';

/** The attributes of an element, by what they are for in RDF/XML. */
export interface RdfAttributes {
  /** RDF's own, by local name: `about`, `ID`, `nodeID`, `resource`, `datatype`, `parseType`. */
  readonly syntax: Readonly<Partial<Record<SyntaxName, string>>>;
  /** Those that state a property; `rdf:type` among them. */
  readonly properties: readonly XmlAttribute[];
}

const syntaxNames = ['about', 'ID', 'nodeID', 'resource', 'datatype', 'parseType'] as const;
export type SyntaxName = (typeof syntaxNames)[number];

/**
 * Sorts the attributes of an element, and refuses those that cannot stand there (RDF/XML §6.1.4, §7.2.7).
 *
 * @param allowed RDF's own attributes that this element may have, of each group one at most
 */
export function readAttributes(
  element: XmlElement,
  allowed: readonly (readonly SyntaxName[])[],
): RdfAttributes {
  const syntax: Partial<Record<SyntaxName, string>> = {};
  const properties: XmlAttribute[] = [];
  for (const attribute of element.attributes.map(withNamespace)) {
    if (attribute.namespace === xmlNamespace || /^xml/i.test(attribute.name)) continue;
    const name = rdfName(attribute);
    const own = syntaxNames.find((known) => known === name);
    if (own !== undefined) syntax[own] = attribute.value;
    else if (attribute.namespace === '') refuse(element, attribute.name, noNamespace);
    else if (name !== undefined && forbidden.attribute.has(name))
      refuse(element, attribute.name, notHere);
    else properties.push(attribute);
  }
  checkSyntax(element, syntax, allowed);
  return { syntax, properties };
}

function withNamespace(attribute: XmlAttribute): XmlAttribute {
  const isOld = attribute.namespace === '' && unprefixed.has(attribute.local);
  return isOld ? { ...attribute, namespace: rdfNamespace } : attribute;
}

function checkSyntax(
  element: XmlElement,
  syntax: RdfAttributes['syntax'],
  allowed: readonly (readonly SyntaxName[])[],
): void {
  const present = syntaxNames.filter((name) => syntax[name] !== undefined);
  for (const name of present) {
    const group = allowed.find((names) => names.includes(name)) ?? [];
    if (group.length === 0) refuse(element, `rdf:${name}`, notHere);
    const other = present.find((rival) => rival !== name && group.includes(rival));
    if (other !== undefined) refuse(element, `rdf:${name}, rdf:${other}`, notTogether);
  }
  for (const name of ['ID', 'nodeID'] as const) {
    const value = syntax[name];
    if (value !== undefined && !isNcName(value)) refuse(element, `rdf:${name}="${value}"`, noName);
  }
}

/** Stops at an element, for something in it. */
export function refuse(element: XmlElement, what: string, why: (what: string) => Text): never {
  throw new SyntaxSlip(element.offset, why(what));
}

function noNamespace(what: string): Text {
  return {
    sv: `Attributet ${what} har inget prefix, så det säger inget i RDF. Ge det ett prefix, eller ta bort det.`,
    en: `The attribute ${what} has no prefix, so it says nothing in RDF. Give it a prefix, or remove it.`,
  };
}

export function notHere(what: string): Text {
  return { sv: `${what} får inte stå här.`, en: `${what} cannot stand here.` };
}

function notTogether(what: string): Text {
  return {
    sv: `Bara ett av dessa får stå på samma element: ${what}.`,
    en: `Only one of these can stand on one element: ${what}.`,
  };
}

function noName(what: string): Text {
  return {
    sv: `${what} är inget giltigt namn: det får inte börja med en siffra eller innehålla blanksteg, kolon eller snedstreck.`,
    en: `${what} is not a valid name: it cannot begin with a digit or contain spaces, colons or slashes.`,
  };
}
