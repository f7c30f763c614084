import jsonld from 'jsonld';
import { Parser } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { linkSetNamed, linkSetsOf } from '../../src/links/read-link-sets.ts';
import type { LinkSet } from '../../src/links/link-set.ts';
import { recipesFor } from '../../src/links/recipes.ts';
import { mappingSlots } from '../../src/links/sssom-slots.ts';
import { writeLinkTable } from '../../src/links/write-link-table.ts';
import { writeSssomJson } from '../../src/links/write-sssom-json.ts';
import { writeSssomTsv } from '../../src/links/write-sssom-tsv.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

const baseIri = 'https://mill.example/';
const prefixes = `@prefix dcterms: <http://purl.org/dc/terms/> . @prefix ex: <http://e.example/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix semapv: <https://w3id.org/semapv/vocab/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix st: <https://w3id.org/styrkedata/ns/> .
@prefix sssom: <https://w3id.org/sssom/> . @prefix void: <http://rdfs.org/ns/void#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;
const files = {
  // A name with all that could end a cell, a line or a comment.
  mills: `<id/mill/a> a ex:Mill ; skos:prefLabel "Kvarn\\t\\"A\\" | # 1\\nÅre"@sv , "Mill A"@en ; skos:relatedMatch <http://codes.example/grain/1> , <http://codes.example/grain/NA> ;
  skos:exactMatch <http://places.example/x/7> , <id/mill/b> ; dcterms:license <http://codes.example/grain/licence> .
<id/mill/b> a ex:Mill ; ex:other <http://codes.example/grain/1> ; skos:relatedMatch <http://codes.example/grain/1> .`,
  codes: `<http://codes.example/grain/1> rdfs:label "råg"@sv , "rye"@en ; skos:notation "R1" .`,
  sets: `<id/linkset/grains> a void:Linkset ; dcterms:title "Säd"@sv , "Grains"@en ; void:linkPredicate skos:relatedMatch ; void:subjectsTarget <id/dataset/mills> ;
  void:objectsTarget [ void:uriSpace "http://codes.example/grain/" ] ; st:joinProperty skos:notation ; st:joinColumn "grain" ;
  sssom:mapping_justification semapv:ManualMappingCuration ; dcterms:creator <id/agent/e> , <id/person/p> ; dcterms:created "2026-11-01"^^xsd:date .
<id/linkset/none> a void:Linkset ; void:linkPredicate skos:broadMatch ; void:subjectsTarget <id/dataset/mills> ; void:objectsTarget [ void:uriSpace "http://codes.example/" ] .
<id/dataset/mills> a void:Dataset . <id/agent/e> a foaf:Agent ; foaf:name "Redaktionen"@sv , "The editors"@en .
<id/agent/f> a foaf:Agent ; foaf:name "F" .
[] a owl:Axiom ; owl:annotatedSource <id/mill/b> ; owl:annotatedProperty skos:relatedMatch ; owl:annotatedTarget <http://codes.example/grain/1> ;
  sssom:mapping_justification semapv:LexicalMatching ; sssom:confidence 0.75 ; dcterms:creator <id/agent/f> ; dcterms:created "2026-11-20"^^xsd:date ; rdfs:comment "Samma ord."@sv .
[] a owl:Axiom ; owl:annotatedSource <id/mill/b> ; owl:annotatedProperty ex:other ; owl:annotatedTarget <http://codes.example/grain/1> ; sssom:confidence 0.1 .`,
  people:
    '<id/person/p> a foaf:Person ; foaf:name "Per" ; skos:exactMatch <http://persons.example/1> .',
};
const graphs = [...Object.keys(files), 'graphs']
  .map((name) => {
    const terms =
      name === 'people'
        ? 'dcterms:rights <id/rights/p>'
        : `dcterms:license <http://l.example/${name === 'codes' ? 'other' : 'one'}>`;
    return `<graph/${name}> a sd:Graph ; dcterms:title "${name}"@en ; dcterms:issued "2026-11-29"^^xsd:date ; dcterms:modified "2026-11-29"^^xsd:date ; ${terms} .`;
  })
  .join('\n');
const rights =
  '<id/rights/p> a dcterms:RightsStatement ; st:textLicence <https://w3id.org/styrkedata/def/rights/personal-data> . <https://w3id.org/styrkedata/def/rights/personal-data> skos:prefLabel "personal data"@en .';

let snapshot: Snapshot;
beforeAll(async () => {
  const none = await folderWith({ 'nothing.ttl': '' });
  const all = { ...files, graphs: graphs + rights };
  const data = await folderWith(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [`${name}.ttl`, prefixes + text])),
  );
  snapshot = await snapshotOf({
    data,
    ontology: none,
    shapes: none,
    baseIri,
    vocabulary: 'https://w3id.org/styrkedata/',
  });
});

const english = () => ({ snapshot, language: 'en' as const });

function set(name: string): LinkSet {
  const found = linkSetNamed(name, snapshot);
  if (!found) throw new Error(`no set ${name}`);
  return found;
}

describe('the sets of links', () => {
  it('are those that are declared and have links, and those of mappings that are in no other', () => {
    expect(linkSetsOf(snapshot).map(({ name, links }) => [name, links.length])).toEqual([
      ['grains', 3],
      ['places-example-exactmatch', 1],
    ]);
  });

  it('tell of a link what is told of it, and else what is told of its set', () => {
    const told = set('grains').links.map(
      ({ subject, code, justification, confidence, authors, made, comment }) => [
        subject.value.replace(baseIri, ''),
        code,
        justification.value.replace(/.*\//, ''),
        confidence,
        authors?.map(({ iri }) => iri.value.replace(baseIri, '')),
        made,
        comment?.sv,
      ],
    );
    expect(told).toEqual([
      [
        'id/mill/a',
        'R1',
        'ManualMappingCuration',
        undefined,
        ['id/agent/e'],
        '2026-11-01',
        undefined,
      ],
      [
        'id/mill/a',
        'NA',
        'ManualMappingCuration',
        undefined,
        ['id/agent/e'],
        '2026-11-01',
        undefined,
      ],
      ['id/mill/b', 'R1', 'LexicalMatching', '0.75', ['id/agent/f'], '2026-11-20', 'Samma ord.'],
    ]);
  });

  it('invent nothing where nothing is told', () => {
    const [link] = set('places-example-exactmatch').links;
    expect(link?.justification.value).toBe('https://w3id.org/semapv/vocab/UnspecifiedMatching');
    expect([link?.confidence, link?.authors, link?.made, link?.comment]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('name no person, and have no link of one', () => {
    for (const each of linkSetsOf(snapshot)) {
      const text =
        writeSssomTsv(each, english()) +
        writeSssomJson(each, english()) +
        writeLinkTable(each, 'en');
      expect(text).not.toMatch(/id:?\/?person|Per\b|persons\.example/);
    }
  });

  it('have a licence where their graphs have the same', () => {
    expect(set('places-example-exactmatch').termsOfUse.licenses.map(({ value }) => value)).toEqual([
      'http://l.example/one',
    ]);
    expect(set('grains').termsOfUse.licenses).toEqual([]);
    expect(writeSssomTsv(set('grains'), english())).toContain(
      '# license: "https://w3id.org/sssom/license/unspecified"',
    );
  });
});

describe('a file of SSSOM', () => {
  it('is a header of YAML and cells that each end where they end', () => {
    const lines = writeSssomTsv(set('grains'), { snapshot, language: 'sv' }).trimEnd().split('\n');
    const header = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(2));
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
    expect(parse(header.join('\n'))).toMatchObject({
      mapping_set_id: `${baseIri}id/linkset/grains`,
      mapping_set_title: 'Säd',
      creator_id: ['id:agent/e'],
      curie_map: {
        id: `${baseIri}id/`,
        ns1: 'http://codes.example/grain/',
        semapv: 'https://w3id.org/semapv/vocab/',
      },
    });
    expect(rows[0]).toEqual(mappingSlots.filter((slot) => slot !== 'see_also'));
    expect(rows[1]?.slice(0, 4)).toEqual([
      'id:mill/a',
      '"Kvarn ""A"" \\| # 1 Åre"',
      'skos:relatedMatch',
      'ns1:1',
    ]);
    expect(rows.map((row) => row.length)).toEqual([11, 11, 11, 11]);
  });

  it('is JSON-LD that has the links of the data, as annotations of them', async () => {
    const document = JSON.parse(writeSssomJson(set('grains'), english())) as object;
    const nQuads = (await jsonld.toRDF(document, { format: 'application/n-quads' })) as string;
    const quads = new Parser({ format: 'N-Quads' }).parse(nQuads);
    const of = (node: string, name: string): string | undefined =>
      quads.find(
        ({ subject, predicate }) => subject.value === node && predicate.value.endsWith(`#${name}`),
      )?.object.value;
    const links = quads
      .filter(({ predicate }) => predicate.value === 'https://w3id.org/sssom/mappings')
      .map(({ object }) =>
        ['annotatedSource', 'annotatedProperty', 'annotatedTarget'].map((name) =>
          of(object.value, name),
        ),
      );
    const expected = set('grains').links.map(({ subject, predicate, object }) =>
      [subject, predicate, object].map(({ value }) => value),
    );
    expect(links.sort()).toEqual(expected.sort());
  });

  it('says the same of each mapping in both forms', () => {
    const { mappings } = JSON.parse(writeSssomJson(set('grains'), english())) as {
      mappings: Record<string, unknown>[];
    };
    const rows = writeSssomTsv(set('grains'), english())
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    const [head = '', ...cells] = rows;
    const flat = (value: unknown): string =>
      Array.isArray(value) ? value.join('|') : JSON.stringify(value ?? '').replaceAll(/^"|"$/g, '');
    expect(cells).toEqual(
      mappings.map((mapping) =>
        head
          .split('\t')
          .map((slot) => flat(mapping[slot]))
          .join('\t'),
      ),
    );
  });

  it('has the same bytes each time', () => {
    expect(writeSssomTsv(set('grains'), english())).toBe(writeSssomTsv(set('grains'), english()));
    expect(writeSssomJson(set('grains'), english())).toBe(writeSssomJson(set('grains'), english()));
  });
});

it('escapes what it does not choose in ways to join', () => {
  const column = 'a"b\\c#(lf)';
  const [python, r, powerQuery] = recipesFor({
    address: 'https://mill.example/links/grains.csv',
    column,
  });
  expect(python?.code).toContain('right_on="a\\"b\\\\c#(lf)"');
  expect(r?.code).toContain('by.y = "a\\"b\\\\c#(lf)"');
  expect(powerQuery?.code).toContain('"a""b\\c#(#)(lf)"');
});
