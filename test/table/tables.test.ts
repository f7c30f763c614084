import { Readable } from 'node:stream';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import { readXlsx } from 'hucre/xlsx';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { toDataset } from '../../src/rdf/dataset.ts';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { rdf } from '../../src/rdf/vocabulary.ts';
import { choose } from '../../src/table/choose.ts';
import { csvwMetadata } from '../../src/table/csvw-metadata.ts';
import { dataPackage } from '../../src/table/data-package.ts';
import { tableNamed, tablesOf } from '../../src/table/read-tables.ts';
import { compareCells } from '../../src/table/row-order.ts';
import type { Table } from '../../src/table/table.ts';
import { writeCsv } from '../../src/table/write-csv.ts';
import { writeJson } from '../../src/table/write-json.ts';
import { tooLargeForExcel, writeWorkbook } from '../../src/table/write-workbook.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, noWords, inventedRegion } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

const csvw = 'http://www.w3.org/ns/csvw#';
const xsdNamespace = 'http://www.w3.org/2001/XMLSchema#';
const baseIri = 'https://mill.example/';
const prefixes = `@prefix stp: <https://w3id.org/styrkedata/ns/page/> . @prefix csvw: <http://www.w3.org/ns/csvw#> . @prefix ex: <http://e.example/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
`;
const mills = `
<id/mill/b> a ex:Mill ; ex:name "=1+1"@sv , "Mill \\"B\\""@en ; ex:built "1850"^^xsd:gYear ; ex:stones 10 ;
  ex:opened "1851-02-03"^^xsd:date ; ex:isOpen true ; ex:grinds <id/grain/rye> , <id/grain/oat> ; ex:length 1.50 .
<id/mill/a> a ex:Mill ; ex:name "Kvarn A, Åre"@sv ; ex:stones 9 ; ex:grinds <id/grain/oat> ; ex:miller <id/person/p> .
<id/grain/rye> a ex:Grain ; ex:name "råg"@sv . <id/grain/oat> a ex:Grain ; ex:name "havre"@sv .`;
const people = '<id/person/p> a foaf:Person ; foaf:name "Per" .';
const tables = `
<table/mills> a csvw:Table ; skos:prefLabel "Kvarnar"@sv , "Mills"@en ; dcterms:description "En rad för varje kvarn."@sv ;
  stp:ofClass ex:Mill ; csvw:primaryKey "mill" ; csvw:column (
    [ csvw:name "mill" ; csvw:datatype "anyURI" ]
    [ csvw:name "name_sv" ; skos:prefLabel "Namn"@sv ; stp:path ex:name ; csvw:lang "sv" ]
    [ csvw:name "name_en" ; stp:path ex:name ; csvw:lang "en" ]
    [ csvw:name "built" ; stp:path ex:built ; csvw:datatype "gYear" ]
    [ csvw:name "stones" ; stp:path ex:stones ; csvw:datatype "integer" ]
    [ csvw:name "length" ; stp:path ex:length ; csvw:datatype "decimal" ]
    [ csvw:name "opened" ; stp:path ex:opened ; csvw:datatype "date" ]
    [ csvw:name "is_open" ; stp:path ex:isOpen ; csvw:datatype "boolean" ]
    [ csvw:name "grains" ; stp:path ex:grinds ; csvw:datatype "anyURI" ; csvw:separator " " ]
    [ csvw:name "miller" ; stp:path ( ex:miller foaf:name ) ] ) .
<table/grinding> a csvw:Table ; skos:prefLabel "Malning"@sv ; stp:ofClass ex:Mill ; stp:path ex:grinds ;
  csvw:primaryKey "mill" , "grain" ; csvw:column (
    [ csvw:name "mill" ; stp:fromThing true ; csvw:datatype "anyURI" ; stp:refersTo <table/mills> ]
    [ csvw:name "grain" ; csvw:datatype "anyURI" ]
    [ csvw:name "grain_name" ; stp:path ex:name ] ) .`;
const graphs = ['mills', 'people', 'tables', 'graphs']
  .map(
    (name) =>
      `<graph/${name}> a sd:Graph ; dcterms:title "${name}"@en ; dcterms:issued "2026-11-29"^^xsd:date ; dcterms:modified "2026-11-29"^^xsd:date ;
  dcterms:license <http://l.example/${name}> .`,
  )
  .join('\n');

let snapshot: Snapshot;
let mill: Table;
beforeAll(async () => {
  const files = { mills, people, tables, graphs };
  const named = Object.entries(files).map(([name, text]) => [`${name}.ttl`, prefixes + text]);
  const data = await folderWith(Object.fromEntries(named) as Record<string, string>);
  snapshot = await snapshotOf({ ...inventedRegion(baseIri), data, shapes: noWords });
  mill = tableNamed('mills', snapshot) as Table;
});

/** What the metadata is in RDF: its own context is at an address of W3C's, so that the part needed stands here. */
const metadataContext = {
  '@vocab': csvw,
  url: { '@type': '@id' },
  dc: 'http://purl.org/dc/terms/',
  columns: { '@id': 'column', '@container': '@list' },
  titles: { '@id': 'title', '@container': '@language' },
  datatype: { '@type': '@vocab' },
  string: `${xsdNamespace}string`,
  anyURI: `${xsdNamespace}anyURI`,
  integer: `${xsdNamespace}integer`,
  decimal: `${xsdNamespace}decimal`,
  boolean: `${xsdNamespace}boolean`,
  date: `${xsdNamespace}date`,
  gYear: `${xsdNamespace}gYear`,
};

/** The statements that a kept parser makes of a file by its metadata, in N-Triples. */
async function statementsOf(file: string, metadata: string): Promise<string[]> {
  const document = { ...(JSON.parse(metadata) as object), '@context': metadataContext } as object;
  const text = await jsonld.toRDF(document, { format: 'application/n-quads', base: baseIri });
  const described = toDataset(new Parser().parse(text as string) as Quad[]);
  const parser = new CsvwParser({
    metadata: described as never,
    baseIRI: baseIri,
    timezone: 'UTC',
  });
  const lines: string[] = [];
  for await (const quad of parser.import(Readable.from([file])))
    lines.push(quadToNQuads(quad as Quad).trim());
  return lines;
}

const all = (query = '') => {
  const choice = choose(mill, new URLSearchParams(query));
  if (choice.outcome === 'mistaken') throw new Error(choice.reason.en);
  return choice.selection;
};

describe('a table that the data declares', () => {
  it('is CSV with the names of its columns, a row for each thing, in the order of its columns', () => {
    expect(writeCsv(all()).split('\r\n')).toEqual([
      'mill,name_sv,name_en,built,stones,length,opened,is_open,grains,miller',
      'https://mill.example/id/mill/a,"Kvarn A, Åre",,,9,,,,https://mill.example/id/grain/oat,',
      'https://mill.example/id/mill/b,=1+1,"Mill ""B""",1850,10,1.50,1851-02-03,true,https://mill.example/id/grain/oat https://mill.example/id/grain/rye,',
      '',
    ]);
  });

  it('has the values of its datatypes in JSON: lists always lists, nothing as null', () => {
    const [, second] = JSON.parse(writeJson(all('sort=stones'))) as readonly object[];
    expect(second).toEqual({
      mill: 'https://mill.example/id/mill/b',
      name_sv: '=1+1',
      name_en: 'Mill "B"',
      built: '1850',
      stones: 10,
      length: 1.5,
      opened: '1851-02-03',
      is_open: true,
      grains: ['https://mill.example/id/grain/oat', 'https://mill.example/id/grain/rye'],
      miller: null,
    });
  });

  it('says nothing of persons, wherever its columns lead', () => {
    expect(writeCsv(all())).not.toContain('Per');
  });

  it('has the licence of the graphs that its cells come from, and of no others', () => {
    expect(mill.termsOfUse.licenses.map(({ value }) => value)).toEqual(['http://l.example/mills']);
  });

  it('has a row for each end of its path', () => {
    const grinding = tableNamed('grinding', snapshot) as Table;
    expect(writeCsv(grinding)).toBe(
      [
        'mill,grain,grain_name',
        'https://mill.example/id/mill/a,https://mill.example/id/grain/oat,havre',
        'https://mill.example/id/mill/b,https://mill.example/id/grain/oat,havre',
        'https://mill.example/id/mill/b,https://mill.example/id/grain/rye,råg',
        '',
      ].join('\r\n'),
    );
  });
});

describe('a part of a table', () => {
  const names = (query: string) => all(query).rows.map(([thing]) => thing?.[0]?.value.at(-1));

  it.each([
    ['sort=stones', ['a', 'b']],
    ['sort=-stones', ['b', 'a']],
    ['stones=9', ['a']],
    ['stones=9&stones=10', ['a', 'b']],
    ['stones=9&built=1850', []],
    ['grains=https://mill.example/id/grain/rye', ['b']],
    ['name_en=', ['a', 'b']],
    ['limit=1', ['a']],
    ['limit=1&offset=1', ['b']],
    ['offset=7', []],
  ])('by %s', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it('has the columns asked for, in that order', () => {
    expect(writeCsv(all('columns=stones,mill&limit=1'))).toBe(
      'stones,mill\r\n9,https://mill.example/id/mill/a\r\n',
    );
  });

  it.each(['columns=nothing', 'nothing=1', 'sort=-nothing'])('is none by %s', (query) => {
    const choice = choose(mill, new URLSearchParams(query));
    expect(choice).toMatchObject({
      reason: { en: expect.stringContaining('“nothing”') as string },
    });
    expect(choice).toMatchObject({ reason: { sv: expect.stringContaining('stones') as string } });
  });

  it.each(['limit=-1', 'limit=x', 'offset=1.5'])('is none by %s', (query) => {
    expect(choose(mill, new URLSearchParams(query)).outcome).toBe('mistaken');
  });
});

it('cells have one order: numbers by value before texts', () => {
  const cell = (value: string) => [terms.literal(value)];
  const cells = ['1a', '10', '2', 'b', '-1'].map(cell);
  const sorted = (all: typeof cells) => all.toSorted(compareCells).map(([term]) => term?.value);
  expect(sorted(cells)).toEqual(['-1', '2', '10', '1a', 'b']);
  expect(sorted(cells.toReversed())).toEqual(['-1', '2', '10', '1a', 'b']);
});

describe('a workbook', () => {
  const write = (query = '') =>
    writeWorkbook(mill, all(query), { language: 'sv', day: new Date('2026-11-29') });

  it('has numbers and texts as what they are, days before the calendar of Excel as text, and no formula', async () => {
    const [rows, about] = (await readXlsx(await write())).sheets;
    expect(rows?.name).toBe('Kvarnar');
    expect(rows?.rows[2]).toEqual([
      'https://mill.example/id/mill/b',
      '=1+1',
      'Mill "B"',
      '1850',
      10,
      1.5,
      '1851-02-03',
      true,
      'https://mill.example/id/grain/oat https://mill.example/id/grain/rye',
      ...(rows?.rows[2]?.slice(9) ?? []),
    ]);
    expect(rows?.rows[2]?.[9] ?? null).toBeNull();
    expect(about?.rows.flat()).toContain('http://l.example/mills');
  });

  it('has addresses as links, one to a cell, and nothing else', async () => {
    const [sheet, about] = (await readXlsx(await write())).sheets;
    const linksOf = (read: typeof sheet) =>
      [...(read?.cells ?? [])].flatMap(([place, { hyperlink }]) =>
        hyperlink ? [[place, hyperlink.target]] : [],
      );
    expect(linksOf(sheet)).toContainEqual(['2,0', 'https://mill.example/id/mill/b']);
    // A cell with two addresses leads nowhere.
    expect(linksOf(sheet).map(([place]) => place)).not.toContain('2,8');
    expect(linksOf(about).map(([, target]) => target)).toContain('http://l.example/mills');
  });

  it('is the same bytes each time', async () => {
    expect(await write()).toEqual(await write());
  });

  it('is refused where a cell is longer than Excel takes', () => {
    const { columns, rows } = all();
    const long = [{ ...rows[0]?.[1]?.[0], value: 'x'.repeat(32_768) }] as unknown as never;
    expect(tooLargeForExcel({ columns, rows: [[[], long]] })?.en).toContain('32767');
    expect(tooLargeForExcel({ columns, rows })).toBeUndefined();
  });
});

describe('the metadata of CSV on the Web', () => {
  it('turns the file into the statements that it was made of', async () => {
    const statements = await statementsOf(writeCsv(all()), csvwMetadata(mill, tablesOf(snapshot)));
    const a = '<https://mill.example/id/mill/a>';
    expect(statements).toContain(`${a} <http://e.example/name> "Kvarn A, Åre"@sv .`);
    expect(statements).toContain(`${a} <${rdf.type.value}> <http://e.example/Mill> .`);
    // The parser knows no separator: what it takes for one address is left out of the comparison.
    const read = snapshot.read.quads.map(({ subject, predicate, object }) =>
      quadToNQuads(terms.quad(subject, predicate, object)).trim(),
    );
    const ofThings = statements.filter((line) => line.startsWith('<https://mill.example/id/'));
    const whole = ofThings.filter((line) => !line.includes('grinds'));
    expect(whole.length).toBeGreaterThan(8);
    expect(whole.filter((line) => !read.includes(line))).toEqual([]);
  });

  it('leads from one table to another, where a cell is the key there', () => {
    const grinding = tableNamed('grinding', snapshot) as Table;
    expect(JSON.parse(csvwMetadata(grinding, tablesOf(snapshot)))).toMatchObject({
      tableSchema: {
        primaryKey: ['grain', 'mill'],
        foreignKeys: [
          {
            columnReference: 'mill',
            reference: { resource: 'mills.csv', columnReference: 'mill' },
          },
        ],
      },
    });
  });
});

it('a Data Package has all tables, with their types and keys', () => {
  const text = dataPackage(tablesOf(snapshot), { title: 'Mills', home: baseIri, language: 'en' });
  const fields = (...types: readonly string[]) => types.map((type) => ({ type }));
  expect(JSON.parse(text)).toMatchObject({
    title: 'Mills',
    resources: [
      {
        path: 'table/grinding.csv',
        schema: {
          foreignKeys: [{ fields: ['mill'], reference: { resource: 'mills', fields: ['mill'] } }],
        },
      },
      {
        path: 'table/mills.csv',
        schema: {
          primaryKey: ['mill'],
          fields: fields(
            ...['string', 'string', 'string', 'year', 'integer'],
            ...['number', 'date', 'boolean', 'string', 'string'],
          ),
        },
      },
    ],
  });
});
