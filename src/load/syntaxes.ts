import { parseJsonLd, parseYamlLd } from './json-ld/parse-json-ld.ts';
import { parseN3 } from './parse-n3.ts';
import { parseRdfXml } from './rdf-xml/parse-rdf-xml.ts';
import type { Parse } from './parsed.ts';

/** A syntax that is read, as the ending of a file's name tells. */
export interface Syntax {
  readonly parse: Parse;
  /** Where files with this ending often hold something else: what linked data in it cannot be without. */
  readonly mark?: Mark;
}

interface Mark {
  readonly pattern: RegExp;
  /** Whether it may be absent where the ontology's context gives keys their meaning. */
  readonly isOptional: boolean;
}

const keyword: Mark = {
  pattern: /@(?:context|graph|id|included|type|value)["']?\s*:|["']\w+:\/\/[^\s"']*["']\s*:/,
  isOptional: true,
};
const rdfNamespace: Mark = {
  pattern: /http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#/,
  isOptional: false,
};

const jsonLd: Syntax = { parse: parseJsonLd };
const yamlLd: Syntax = { parse: parseYamlLd };
const turtle: Syntax = { parse: parseN3('text/turtle') };
const trig: Syntax = { parse: parseN3('application/trig') };
const nTriples: Syntax = { parse: parseN3('application/n-triples') };
const nQuads: Syntax = { parse: parseN3('application/n-quads') };
const rdfXml: Syntax = { parse: parseRdfXml };

/** File name endings. Those with an s at the end were used for RDF-star, which RDF 1.2 has in the syntaxes themselves. */
const syntaxes: Readonly<Record<string, Syntax>> = {
  yamlld: yamlLd,
  yaml: { ...yamlLd, mark: keyword },
  yml: { ...yamlLd, mark: keyword },
  jsonld: jsonLd,
  json: { ...jsonLd, mark: keyword },
  ttl: turtle,
  ttls: turtle,
  n3: turtle,
  trig,
  trigs: trig,
  nt: nTriples,
  nts: nTriples,
  nq: nQuads,
  nqs: nQuads,
  rdf: rdfXml,
  owl: { ...rdfXml, mark: rdfNamespace },
  xml: { ...rdfXml, mark: rdfNamespace },
};

/** Whether a file is packed with gzip, by its name. */
export function isPacked(name: string): boolean {
  return /[^./]\.[^./]+\.gz$/i.test(name);
}

/** The syntax of a file, packed or not, by its name; none where it is not read. */
export function syntaxOf(name: string): Syntax | undefined {
  const plain = isPacked(name) ? name.slice(0, -'.gz'.length) : name;
  const ending = /[^/]\.([^./]+)$/.exec(plain)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(syntaxes, ending) ? syntaxes[ending] : undefined;
}
