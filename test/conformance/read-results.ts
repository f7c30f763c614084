import { Readable } from 'node:stream';
import { Parser, Store } from 'n3';
import { SparqlJsonParser } from 'sparqljson-parse';
import { SparqlXmlParser } from 'sparqlxml-parse';
import { parserFor } from '../../src/load/load-file.ts';
import { newTermFactory, terms, type Quad, type Term } from '../../src/rdf/terms.ts';

export type Row = Readonly<Record<string, Term>>;

/** Where a text is from: its IRI, and the ending that tells its syntax. */
export interface Source {
  readonly iri: string;
  readonly extension: string;
}

export type SuiteResult =
  | { readonly kind: 'boolean'; readonly answer: boolean }
  | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly isOrdered: boolean }
  | { readonly kind: 'graph'; readonly quads: readonly Quad[] };

/** Reads any syntax of results, and graphs that describe results. */
export async function readResult(text: string, source: Source): Promise<SuiteResult> {
  const read = tables[source.extension];
  if (read) return read(text);
  const quads = await readQuads(text, source);
  return readDescribed(quads) ?? { kind: 'graph', quads };
}

/** Statements; relative IRIs and blank nodes are the file's own. */
export async function readQuads(
  text: string,
  { extension, iri }: Source,
): Promise<readonly Quad[]> {
  const parsed = await parserFor(`x.${extension}`)?.({
    text,
    baseIri: iri,
    context: undefined,
    terms: newTermFactory(iri.replaceAll(/[^a-z0-9]/gi, '')),
  });
  if (parsed?.outcome !== 'parsed') throw new Error(`Unreadable ${extension}: ${text}`);
  return parsed.quads;
}

const tables: Readonly<Record<string, (text: string) => Promise<SuiteResult> | SuiteResult>> = {
  srx: readXml,
  srj: readJson,
  csv: (text) => rowsOf(text, ',', fromCsv),
  tsv: (text) => rowsOf(text, '\t', fromTsv),
};

async function readXml(text: string): Promise<SuiteResult> {
  const parser = new SparqlXmlParser({ dataFactory: terms });
  if (text.includes('<boolean>')) {
    return { kind: 'boolean', answer: await parser.parseXmlBooleanStream(Readable.from([text])) };
  }
  const rows: Row[] = [];
  for await (const row of parser.parseXmlResultsStream(Readable.from([text]))) {
    rows.push(row as unknown as Row);
  }
  return { kind: 'rows', rows, isOrdered: false };
}

function readJson(text: string): SuiteResult {
  const parser = new SparqlJsonParser({ dataFactory: terms });
  const json = JSON.parse(text) as object;
  if ('boolean' in json) return { kind: 'boolean', answer: json.boolean === true };
  return { kind: 'rows', rows: parser.parseJsonResults(json), isOrdered: false };
}

function rowsOf(
  text: string,
  separator: string,
  toTerm: (cell: string) => Term | undefined,
): SuiteResult {
  const [head = [], ...lines] = text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => cellsOf(line, separator));
  const rows = lines.map((cells) =>
    Object.fromEntries(
      head.flatMap((name, position) => {
        const term = toTerm(cells[position] ?? '');
        return term ? [[name.replace(/^\?/, ''), term]] : [];
      }),
    ),
  );
  return { kind: 'rows', rows, isOrdered: false };
}

/** Cells; a separator between quotes separates nothing. */
function cellsOf(line: string, separator: string): readonly string[] {
  const cell = new RegExp(`(?:^|${separator})((?:"(?:[^"]|"")*"|[^${separator}])*)`, 'g');
  return [...line.matchAll(cell)].map(([, content = '']) => content);
}

/** CSV does not tell IRIs, numbers and texts apart. */
function fromCsv(cell: string): Term | undefined {
  if (cell === '') return undefined;
  if (cell.startsWith('_:')) return terms.blankNode(cell.slice(2));
  return terms.literal(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
}

function fromTsv(cell: string): Term | undefined {
  if (cell === '') return undefined;
  if (cell.startsWith('_:')) return terms.blankNode(cell.slice(2));
  return new Parser({ factory: terms }).parse(`<x:s> <x:p> ${cell} .`)[0]?.object;
}

const resultSet = 'http://www.w3.org/2001/sw/DataAccess/tests/result-set#';

/** The rows that a graph tells of in W3C's vocabulary for results. */
function readDescribed(quads: readonly Quad[]): SuiteResult | undefined {
  const store = new Store([...quads]);
  const valuesOf = (subject: Term | undefined, property: string): readonly Term[] =>
    subject ? store.getObjects(subject, resultSet + property, null) : [];
  const [set] = store.getSubjects(null, `${resultSet}ResultSet`, null);
  if (!set) return undefined;
  const [answer] = valuesOf(set, 'boolean');
  if (answer) return { kind: 'boolean', answer: answer.value === 'true' };
  const solutions = valuesOf(set, 'solution').toSorted(
    (a, b) => Number(valuesOf(a, 'index')[0]?.value) - Number(valuesOf(b, 'index')[0]?.value),
  );
  const rows = solutions.map((solution) =>
    Object.fromEntries(
      valuesOf(solution, 'binding').flatMap((binding) => {
        const [name, value] = [valuesOf(binding, 'variable')[0], valuesOf(binding, 'value')[0]];
        return name && value ? [[name.value, value]] : [];
      }),
    ),
  );
  return { kind: 'rows', rows, isOrdered: valuesOf(solutions[0], 'index').length > 0 };
}
