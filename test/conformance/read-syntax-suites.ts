import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Parser, Store } from 'n3';

const suites = new URL('../../../shared/suites/', import.meta.url);
export const areSuitesHere =
  existsSync(new URL('rdf/', suites)) && existsSync(new URL('json-ld/', suites));

/** One test of a syntax: a text that must be read, read as something, or refused. */
export interface SyntaxTest {
  /** Suite and entry: `rdf-turtle: bnodes_as_subjects`. */
  readonly name: string;
  readonly isPositive: boolean;
  /** The path of the file. */
  readonly input: string;
  /** The address that the text is read as coming from. */
  readonly base: string;
  /** The path of what it says, in N-Triples or N-Quads. */
  readonly expected: string | undefined;
  /** Why the test is left out: it asks for what a loader of files has no setting for. */
  readonly leftOut: string | undefined;
  readonly option: Readonly<Record<string, unknown>>;
}

const mf = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

export const rdfSuites = [
  'rdf-turtle',
  'rdf-trig',
  'rdf-n-triples',
  'rdf-n-quads',
  'rdf-xml',
] as const;

/** A suite of RDF 1.1, from its manifest. */
export function readRdfSuite(suite: (typeof rdfSuites)[number]): readonly SyntaxTest[] {
  if (!areSuitesHere) return [];
  const folder = new URL(`rdf/${suite}/`, suites);
  const home = `https://w3c.github.io/rdf-tests/rdf/rdf11/${suite}/`;
  const text = readFileSync(new URL('manifest.ttl', folder), 'utf8');
  const store = new Store(new Parser({ baseIRI: `${home}manifest.ttl` }).parse(text));
  const pathOf = (iri: string): string => fileURLToPath(new URL(iri.slice(home.length), folder));
  const [first] = store.getObjects(null, `${mf}entries`, null);
  const entries = first ? (store.extractLists()[first.value] ?? []) : [];
  return entries.map((entry) => {
    const valueOf = (property: string): string =>
      store.getObjects(entry, property, null)[0]?.value ?? '';
    const [base, result] = [valueOf(`${mf}action`), valueOf(`${mf}result`)];
    return {
      name: `${suite}: ${entry.value.split('#')[1] ?? ''}`,
      isPositive: !valueOf(`${rdf}type`).includes('Negative'),
      input: pathOf(base),
      base,
      expected: result === '' ? undefined : pathOf(result),
      leftOut: undefined,
      option: {},
    };
  });
}

interface ManifestEntry {
  readonly '@id': string;
  readonly '@type': readonly string[];
  readonly input: string;
  readonly expect?: string;
  readonly option?: Readonly<Record<string, unknown>> & { readonly base?: string };
}

export const jsonLdHome = 'https://w3c.github.io/json-ld-api/tests/';

/** The toRdf tests of JSON-LD 1.1. */
export function readJsonLdSuite(): readonly SyntaxTest[] {
  if (!areSuitesHere) return [];
  const folder = new URL('json-ld/', suites);
  const manifest = JSON.parse(readFileSync(new URL('toRdf-manifest.jsonld', folder), 'utf8')) as {
    readonly sequence: readonly ManifestEntry[];
  };
  return manifest.sequence.map((entry) => ({
    name: `json-ld: ${entry['@id'].slice(1)}`,
    isPositive: !entry['@type'].some((type) => type.includes('Negative')),
    input: inputOf(entry, folder),
    base: entry.option?.base ?? jsonLdHome + entry.input,
    expected: entry.expect && fileURLToPath(new URL(entry.expect, folder)),
    leftOut: leftOut(entry.option ?? {}),
    option: entry.option ?? {},
  }));
}

/** The `@context` of a file of the suite, by its address on the web. */
export function contextOfSuite(iri: string): unknown {
  const file = new URL(
    iri.startsWith(jsonLdHome) ? iri.slice(jsonLdHome.length) : 'none',
    new URL('json-ld/', suites),
  );
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)['@context'];
}

/** One file is not where its manifest says, but with the others. */
function inputOf({ input }: ManifestEntry, folder: URL): string {
  const said = new URL(input, folder);
  return fileURLToPath(
    existsSync(said) ? said : new URL(input.replace('expand/', 'toRdf/'), folder),
  );
}

const unknownOptions: Readonly<Record<string, string>> = {
  rdfDirection: 'asks for base directions in a way that RDF 1.1 does not know',
  produceGeneralizedRdf: 'asks for what is no RDF',
};

function leftOut(option: Readonly<Record<string, unknown>>): string | undefined {
  if (option['specVersion'] === 'json-ld-1.0' || option['processingMode'] === 'json-ld-1.0')
    return 'is of JSON-LD 1.0';
  const name = Object.keys(unknownOptions).find((key) => key in option);
  return name && unknownOptions[name];
}
