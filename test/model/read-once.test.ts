import { describe, expect, it } from 'vitest';
import { drawDiagram } from '../../src/catalogue/specification/diagram.ts';
import { describeSpecification } from '../../src/catalogue/specification/specification.ts';
import { describe as describeThing } from '../../src/describe/describe.ts';
import { lookUp } from '../../src/describe/look-up.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import { serialise } from '../../src/serialise/serialise.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { documentPage, factsIn, tableIn, take, textIn } from '../html/render.ts';
import { folderWith } from '../support/files.ts';

const base = 'https://data.example/';
const prefixes = `@prefix dcterms: <http://purl.org/dc/terms/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
  @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix prof: <http://www.w3.org/ns/dx/prof/> .
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix ex: <${base}terms#> .\n`;

/** A publisher with a profile, a vocabulary with jugs and potters, and one jug. */
async function pottery({ shapes = '', data = '' }): Promise<Snapshot> {
  const root = await folderWith({
    'data/a.ttl': `${prefixes}<profile> a prof:Profile ; dcterms:title "Rules"@en .
      <id/jug/1> a ex:Jug ; rdfs:label "Jug 1"@en ; dcterms:title "A jug" ; ex:by <id/potter/1> .
      <id/jug/1> ex:mark "X7" . <id/potter/1> a ex:Potter ; rdfs:label "Potter 1"@en . ${data}`,
    'ontology/terms.ttl': `${prefixes}<terms> a owl:Ontology ; rdfs:label "Terms"@en .
      ex:Jug a owl:Class ; rdfs:label "jug"@en ; rdfs:isDefinedBy <terms> .
      ex:Potter a owl:Class ; rdfs:label "potter"@en ; rdfs:isDefinedBy <terms> .
      ex:Kiln a owl:Class ; rdfs:label "kiln"@en ; rdfs:isDefinedBy <terms> .
      ex:mark a owl:DatatypeProperty ; rdfs:label "mark"@en ; rdfs:isDefinedBy <terms> .
      ex:by a owl:ObjectProperty ; rdfs:label "made by"@en ; rdfs:isDefinedBy <terms> .`,
    'shapes/rules.ttl': `${prefixes}${shapes}`,
  });
  const [folder, ontology, rules] = ['data', 'ontology', 'shapes'].map((name) => `${root}/${name}`);
  return take({ data: folder ?? '', ontology, shapes: rules, baseIri: base });
}

describe('blank nodes that point at each other in a circle', () => {
  const circle = 'rdfs:seeAlso _:a . _:a skos:related _:b . _:b skos:related _:a , _:b .';
  const jug = 'a sh:NodeShape ; sh:targetClass ex:Jug ;';

  it.each([
    ['a profile that is a vocabulary', { data: `<ns> a owl:Ontology, prof:Profile ; ${circle}` }],
    ['a term', { data: `<ns> a owl:Ontology . <ns#T> rdfs:isDefinedBy <ns> ; ${circle}` }],
    ['a code list', { data: `<ns> a skos:ConceptScheme ; ${circle} <ns/a> skos:inScheme <ns> .` }],
    ['a code', { data: `<ns> a skos:ConceptScheme . <ns/a> skos:inScheme <ns> ; ${circle}` }],
    ['a shape', { shapes: `<ns> ${jug} ${circle}` }],
    [
      'a property shape',
      { shapes: `<ns> ${jug} sh:property [ sh:path ex:by ; ${circle.replace(' .', ' ] .')}` },
    ],
  ])('are published where they belong to %s, each statement once', async (_, files) => {
    const snapshot = await pottery(files);
    const documents = [...(describeSpecification(snapshot)?.documents.values() ?? [])];
    const written = documents.map((quads) => quads.map(quadToNQuads));
    expect(written.map((lines) => lines.length)).toEqual(
      written.map((lines) => new Set(lines).size),
    );
    const inCircle = written.flat().filter((line) => /^_:\S+ \S+related> _:/.test(line));
    expect(inCircle).toHaveLength(3);
  });

  it('are in the page and in each syntax of a document', async () => {
    const snapshot = await pottery({ data: `<doc/x> rdfs:label "X"@en ; ${circle}` });
    expect(textIn(documentPage(snapshot, 'doc/x'))).toContain('X');
    const found = lookUp(snapshot, 'doc/x');
    if (found.outcome !== 'document') throw new Error(found.outcome);
    const { quads } = describeThing(snapshot, found.topics);
    for (const { name } of formats) {
      const written = await serialise(quads, name, { prefixes: {} });
      expect([name, written.outcome]).toEqual([name, 'written']);
    }
  });
});

describe('a list of shapes that runs in a circle', () => {
  it.each(['sh:or', 'sh:and', 'sh:xone', 'sh:in'])(
    'is told of, and ends: %s',
    async (parameter) => {
      const published = pottery({
        shapes: `<rules#Jug> a sh:NodeShape ; sh:targetClass ex:Kiln ;
        sh:property <rules#Jug-by> .
        <rules#Jug-by> sh:path ex:by ; ${parameter} _:list .
        _:list rdf:first [ sh:class ex:Potter ] ; rdf:rest _:list .`,
      });
      await expect(published).rejects.toThrow(`the value is no list (${parameter})`);
    },
  );
});

/** What each reader says of the mark of jugs: the page of a jug, the table of the class, and the diagram. */
function readingsOf(snapshot: Snapshot) {
  const facts = factsIn(documentPage(snapshot, 'doc/jug/1', 'en'));
  const rows = tableIn(documentPage(snapshot, 'terms', 'en'), 'Properties: jug');
  const row = rows.find(([name]) => name?.includes('mark'));
  return {
    page: facts.find(([, ...values]) => values.includes('X7'))?.[0],
    table: row?.[0]?.replace(/ \S+#mark$/, ''),
    count: row?.[2],
    diagram: />mark (\S+?)</.exec(drawDiagram(snapshot, 'en'))?.[1],
  };
}

it('draws and shows shapes that build on each other', async () => {
  const snapshot = await pottery({
    shapes: `<rules#Kiln> a sh:NodeShape ; sh:targetClass ex:Kiln ; sh:node <rules#Base> .
      <rules#Base> a sh:NodeShape ; sh:node <rules#Kiln> ; sh:property [ sh:path ex:by ; sh:maxCount 2 ] .`,
  });
  expect(drawDiagram(snapshot, 'en')).toContain('>made by 0..2<');
  expect(textIn(documentPage(snapshot, 'terms', 'en'))).toContain('at most 2');
});

describe('a page, a table of a class and a diagram agree about a property', () => {
  const ofJugs = '<rules#Jug> a sh:NodeShape ; sh:targetClass ex:Jug';
  const mark = '[ sh:path ex:mark ; sh:name "Maker’s mark"@en ; sh:minCount 1 ; sh:maxCount 3 ]';
  const switchedOff = mark.replace(' ]', ' ; sh:deactivated true ]');
  const baseShape = '<rules#Base> a sh:NodeShape';
  const asked = { name: 'Maker’s mark', count: '1–3', diagram: '1..3' };
  const free = { name: 'mark', count: 'no rule', diagram: undefined };

  it.each([
    ['that its shape has', `${ofJugs} ; sh:property ${mark} .`, asked],
    [
      'of a shape built on (sh:node)',
      `${ofJugs} ; sh:node <rules#Base> . ${baseShape} ; sh:property ${mark} .`,
      asked,
    ],
    [
      'of a shape built on by a nameless one',
      `${ofJugs} ; sh:node [ sh:node <rules#Base> ] . ${baseShape} ; sh:property ${mark} .`,
      asked,
    ],
    ['of a member of sh:and', `${ofJugs} ; sh:and ( [ sh:property ${mark} ] ) .`, asked],
    [
      'whose shape is the class itself',
      `<rules#Other> a sh:NodeShape . ex:Jug a rdfs:Class, sh:NodeShape ; sh:property ${mark} .`,
      asked,
    ],
    [
      'whose shape is itself for the class',
      `<rules#Jug-mark> a sh:PropertyShape ; sh:targetClass ex:Jug ; ${mark.slice(1, -1)} .`,
      asked,
    ],
    ['whose shape is deactivated', `${ofJugs} ; sh:property ${switchedOff} .`, free],
    [
      'whose node shape is deactivated',
      `${ofJugs} ; sh:deactivated true ; sh:property ${mark} .`,
      free,
    ],
    [
      'of a deactivated shape built on',
      `${ofJugs} ; sh:node <rules#Base> . ${baseShape} ; sh:deactivated true ; sh:property ${mark} .`,
      free,
    ],
    [
      'built on through a deactivated shape',
      `${ofJugs} ; sh:node [ sh:deactivated true ; sh:node <rules#Base> ] . ${baseShape} ; sh:property ${mark} .`,
      free,
    ],
    [
      'once more under an inactive name',
      `${ofJugs} ; sh:property ${mark} , [ sh:path ex:mark ; sh:order 0 ; sh:name "No name" ; sh:minCount 2 ; sh:deactivated true ] .`,
      asked,
    ],
  ])('%s', async (_, shapes, { name, count, diagram }) => {
    const readings = readingsOf(await pottery({ shapes }));
    expect(readings).toEqual({ page: name, table: name, count, diagram });
  });
});
