import { parseJsonLd, parseYamlLd, type JsonLdReading } from './jsonld/parse-json-ld.ts';
import { parseNTriples } from './n3/parse-n-triples.ts';
import { parseN3 } from './n3/parse-n3.ts';
import { parseRdfXml } from './rdfxml/parse-rdf-xml.ts';
import type { Parsed } from './text/parsed.ts';

/** Text → statements; whatever a text holds, the outcome says what came of it. */
export type Parse = (reading: JsonLdReading) => Parsed | Promise<Parsed>;

/** A syntax that is read, as the ending of a file's name tells. */
export interface Syntax {
  readonly parse: Parse;
  /** Where files with this ending often hold something else: what linked data in it cannot be without. */
  readonly mark?: Mark;
  /** Whether a slip is worth telling in a file that does not look like linked data: it may be what keeps it from it. */
  readonly isWrittenByHand?: boolean;
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
  pattern: /http:\/\/www\.w3\.org\/(?:1999\/02\/22-rdf-syntax-ns|2002\/07\/owl)#/,
  isOptional: false,
};

const jsonLd: Syntax = { parse: parseJsonLd };
const yamlLd: Syntax = { parse: parseYamlLd };
const turtle: Syntax = { parse: parseN3('text/turtle') };
const trig: Syntax = { parse: parseN3('application/trig') };
const nTriples: Syntax = { parse: parseNTriples };
const nQuads: Syntax = { parse: parseN3('application/n-quads') };
const rdfXml: Syntax = { parse: parseRdfXml };

/** File name endings. Those with an s at the end were used for RDF-star, which RDF 1.2 has in the syntaxes themselves. */
const syntaxes: Readonly<Record<string, Syntax>> = {
  yamlld: yamlLd,
  yaml: { ...yamlLd, mark: keyword, isWrittenByHand: true },
  yml: { ...yamlLd, mark: keyword, isWrittenByHand: true },
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
