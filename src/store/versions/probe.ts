import { readTerm, type JsonTerm } from '../../query/results/read-term.ts';
import { termToNQuads } from '../../rdf/n-quads.ts';
import { wellKnownPrefixes } from '../../rdf/prefixes.ts';
import { terms, type Term } from '../../rdf/terms.ts';
import type { AlteredTerm } from '../port/altered-term.ts';
import { readJson } from '../servers/read-json.ts';
import type { StoreServer } from '../servers/store-server.ts';

const typed = (value: string, type: string): Term =>
  terms.literal(value, terms.namedNode(`${wellKnownPrefixes.xsd}${type}`));

const wkt = terms.namedNode('http://www.opengis.net/ont/geosparql#wktLiteral');
const xml = terms.namedNode(`${wellKnownPrefixes.rdf}XMLLiteral`);

/** Terms that stores are known to rewrite. */
const awkward: readonly Term[] = [
  typed('01', 'integer'),
  typed('1', 'integer'),
  typed('1.50', 'decimal'),
  typed('1234567890.12345678901234567890', 'decimal'),
  typed('1E0', 'double'),
  typed('1.0E0', 'double'),
  typed('1', 'boolean'),
  typed('true', 'boolean'),
  typed('5', 'short'),
  typed('05', 'int'),
  typed('5', 'nonNegativeInteger'),
  typed('2026-01-02T03:04:05+00:00', 'dateTime'),
  typed('2026-01-02T03:04:05.500Z', 'dateTime'),
  typed('2026-01-02', 'date'),
  typed('2026', 'gYear'),
  typed('P1Y0M', 'duration'),
  typed('12x', 'integer'),
  typed('https://example.org/a b', 'anyURI'),
  terms.literal('POINT(14.60 56.10)', wkt),
  terms.literal('<b xmlns="urn:x">1 &amp; 2</b>', xml),
  terms.literal('colour', 'en-GB'),
  terms.literal('färg', 'sv'),
  terms.literal(''),
  terms.literal('e\u0301 å \u{1F30D} "\\\n\t'),
  terms.namedNode('https://example.org/%C3%A5?a=%20#ö'),
];

const about = 'urn:styrkedata:probe:';
const graph = `<${about}graph>`;
const [has, of] = [`<${about}has>`, `<${about}of>`];

/** A blank node that two statements share, in a graph and without one. */
const shared = ['', `${graph} `].flatMap((where) => [
  `<${about}node> ${has} _:shared ${where}.\n`,
  `_:shared ${of} "one" ${where}.\n`,
  `_:shared ${of} "two" ${where}.\n`,
]);

const lines = [
  ...awkward.map((term, index) => `<${about}${index}> ${has} ${termToNQuads(term)} ${graph} .\n`),
  ...shared,
];

const askTerms = `SELECT ?s ?o { GRAPH ${graph} { ?s ${has} ?o } }`;
const askShared = `SELECT ?n { GRAPH ${graph} { <${about}node> ${has} ?n . ?n ${of} "one", "two" } }`;

/**
 * Gives a server awkward terms in a repository of its own, looks at what comes back, and removes it.
 *
 * @param name what that repository is called
 * @returns what it altered; nothing where it keeps all
 * @throws StoreFailure where it cannot be asked
 */
export async function probeTerms(
  server: StoreServer,
  name: string,
): Promise<readonly AlteredTerm[]> {
  await server.create(name);
  try {
    await server.load(name, [lines.join('')]);
    const got = rowsIn(await server.select(name, askTerms), server.url);
    const nodes = rowsIn(await server.select(name, askShared), server.url);
    return [...alteredIn(got), ...(nodes.length === 1 ? [] : [lostSharing])];
  } finally {
    await server.remove(name).catch(() => undefined);
  }
}

const lostSharing: AlteredTerm = { given: '_:shared', got: undefined };

function alteredIn(rows: readonly Row[]): readonly AlteredTerm[] {
  const found = new Map(rows.map(({ s, o }) => [s?.value, o && termToNQuads(readTerm(o))]));
  return awkward.flatMap((term, index) => {
    const [given, got] = [termToNQuads(term), found.get(`${about}${index}`)];
    return given === got ? [] : [{ given, got }];
  });
}

type Row = Readonly<Partial<Record<string, JsonTerm>>>;

function rowsIn(text: string, url: string): readonly Row[] {
  return readJson(text, url, (json) => (json as Selected).results.bindings);
}

interface Selected {
  readonly results: { readonly bindings: readonly Row[] };
}
