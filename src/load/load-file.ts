import { readFile } from 'node:fs/promises';
import { isAbsoluteIri } from '../rdf/iri.ts';
import { newTermFactory, terms, type Quad, type Term } from '../rdf/terms.ts';
import type { Text } from '../site/text.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Finding, Mistake } from './finding.ts';
import { unreadable, type LoadedFile, type LoadOptions } from './loaded.ts';
import { parseN3 } from './parse-n3.ts';
import { parseRdfXml } from './parse-rdf-xml.ts';
import { parseYamlLd } from './parse-yaml-ld.ts';
import type { Locate, Parse } from './parsed.ts';
import { shownAddress } from './shown-address.ts';

/** File name endings and who reads them. */
const parsers: Readonly<Record<string, Parse>> = {
  yaml: parseYamlLd,
  yml: parseYamlLd,
  jsonld: parseYamlLd,
  json: parseYamlLd,
  ttl: parseN3('text/turtle'),
  trig: parseN3('application/trig'),
  nt: parseN3('application/n-triples'),
  nq: parseN3('application/n-quads'),
  rdf: parseRdfXml,
  owl: parseRdfXml,
  xml: parseRdfXml,
};

/** The parser for a file, by its ending; none for a file that is no data. */
export function parserFor(name: string): Parse | undefined {
  return parsers[/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
}

export interface FileOptions extends LoadOptions {
  readonly name: string;
  readonly graph: string;
  readonly blankNodePrefix: string;
}

export type FileOutcome =
  | { readonly outcome: 'loaded'; readonly file: LoadedFile }
  | { readonly outcome: 'broken'; readonly findings: readonly Finding[] };

/** Reads one file: bytes → text → statements, each in a graph. */
export async function loadFile(path: string, options: FileOptions): Promise<FileOutcome> {
  const bytes = await readFile(path).catch((cause: unknown) => unreadable(path, cause));
  if (!Buffer.isBuffer(bytes)) return { outcome: 'broken', findings: [bytes] };
  const decoded = decodeUtf8(bytes);
  if (decoded.outcome === 'broken') return broken(path, [decoded.mistake]);
  const parse = parserFor(path);
  if (parse === undefined) return broken(path, []);
  const parsed = await parse({
    text: decoded.text,
    baseIri: options.baseIri,
    context: options.context,
    terms: newTermFactory(options.blankNodePrefix),
  });
  if (parsed.outcome === 'broken') return broken(path, parsed.mistakes);
  const mistakes = forbiddenIris(parsed.quads, parsed.locate);
  if (mistakes.length > 0) return broken(path, mistakes);
  const quads = parsed.quads.map((quad) => inGraph(quad, options.graph));
  const { name, graph } = options;
  return { outcome: 'loaded', file: { path, name, graph, quads, locate: parsed.locate } };
}

function inGraph(quad: Quad, graph: string): Quad {
  return quad.graph.termType === 'DefaultGraph'
    ? terms.quad(quad.subject, quad.predicate, quad.object, terms.namedNode(graph))
    : quad;
}

/** Parsers differ in what they let through; what no syntax could write again stops here. */
function forbiddenIris(quads: readonly Quad[], locate: Locate): Mistake[] {
  return quads.flatMap((quad) => {
    const parts: Term[] = [quad.subject, quad.predicate, quad.object, quad.graph];
    const iri = parts.find((term) => term.termType === 'NamedNode' && !isAbsoluteIri(term.value));
    return iri ? [{ position: locate(quad), message: forbiddenIri(iri.value) }] : [];
  });
}

function forbiddenIri(iri: string): Text {
  return {
    sv: `<${shownAddress(iri)}> är ingen giltig adress. Ta bort blanksteg och tecknen < > " { } | \\ ^ och \`.`,
    en: `<${shownAddress(iri)}> is not a valid address. Remove spaces and the characters < > " { } | \\ ^ and \`.`,
  };
}

function broken(path: string, mistakes: readonly Mistake[]): FileOutcome {
  const findings = mistakes.map((mistake) => ({
    severity: 'violation' as const,
    path,
    ...mistake,
  }));
  return { outcome: 'broken', findings };
}
