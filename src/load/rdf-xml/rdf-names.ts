import { wellKnownPrefixes } from '../../rdf/prefixes.ts';
import type { XmlAttribute, XmlElement } from './xml-element.ts';

export const rdfNamespace: string = wellKnownPrefixes.rdf;

const core = ['RDF', 'ID', 'about', 'parseType', 'resource', 'nodeID', 'datatype'];
const old = ['aboutEach', 'aboutEachPrefix', 'bagID'];

/** Names of RDF's that may not name each part (RDF/XML §6.2.2 to §6.2.4). */
export const forbidden = {
  node: new Set([...core, ...old, 'li']),
  property: new Set([...core, ...old, 'Description']),
  attribute: new Set([...core, ...old, 'Description', 'li']),
} as const;

/** The local name of what is in RDF's namespace; nothing for other names. */
export function rdfName({ namespace, local }: XmlAttribute | XmlElement): string | undefined {
  return namespace === rdfNamespace ? local : undefined;
}

/** Attributes that old files write without a prefix (RDF/XML §6.1.4). */
export const unprefixed: ReadonlySet<string> = new Set([
  'about',
  'ID',
  'resource',
  'parseType',
  'type',
]);

/** What names may be made of (Namespaces in XML 1.0 §3, NCName). */
export function isNcName(text: string): boolean {
  return /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{M}_.\-\u00B7]*$/u.test(text);
}
