import { beforeAll, describe, expect, it } from 'vitest';
import { rulesOf } from '../../src/model/rules-snapshot.ts';
import { lookUp } from '../../src/describe/look-up.ts';
import { renderShapesPage } from '../../src/html/document/shapes-page.ts';
import type { Language } from '../../src/site/text.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith } from '../support/files.ts';
import { readPage } from '../support/read-page.ts';
import {
  documentPage,
  factsIn,
  mentionsIn,
  pageAt,
  tableIn,
  take,
  takeFiles,
  textIn,
} from './render.ts';

let library: Snapshot;
beforeAll(async () => {
  library = await take();
});

/** The page of a shape as the server would make it. */
function shapesPage(snapshot: Snapshot, path: string, language: Language = 'sv'): string {
  const found = lookUp(rulesOf(snapshot), path);
  if (found.outcome !== 'document') throw new Error(`${path}: ${found.outcome}`);
  return renderShapesPage({ ...pageAt(path, language), stem: path }, found.topics, snapshot);
}

describe('the page of a vocabulary', () => {
  it('has every term once, at the address that its IRI says', () => {
    const page = documentPage(library, 'terms');
    for (const name of ['Book', 'Author', 'writtenBy', 'printed', 'price', 'address', 'street']) {
      expect([name, page.split(`id="${name}"`).length - 1]).toEqual([name, 1]);
    }
  });

  it('tells what things of a class have, as shapes, vocabulary and data know it', () => {
    expect(tableIn(documentPage(library, 'terms', 'en'), 'Properties: book')).toEqual([
      ['Property', 'Value', 'How many', 'In the data'],
      ['title dcterms:title', 'text with a language', 'at least 1', '2'],
      ['written by lib:writtenBy', 'author', 'at least 1', '1'],
      ['printed lib:printed', 'year', 'any number', '1'],
      ['price lib:price', 'decimal number', 'at most 1', '1'],
      ['comment rdfs:comment', 'text', 'no rule', '1'],
    ]);
  });

  it('draws how the classes hang together, and says the same in a table', () => {
    const page = documentPage(library, 'terms', 'en');
    const [drawn] = readPage(page).elements('svg', { role: 'group' });
    expect(drawn?.elements('tspan').map(({ text }) => text)).toContain('written by');
    expect(tableIn(page, 'Properties between classes').at(-1)).toEqual([
      'book',
      'written by',
      'author',
    ]);
  });

  it('has names in the other language too, marked as such', () => {
    expect(documentPage(library, 'terms')).toContain('<span lang="en">written by</span>');
  });
});

describe('what the data has no name for', () => {
  it.each(['sv', 'en'] as const)('is said in words where data is described, in %s', (language) => {
    const pages = ['graph/void', 'prefixes', 'terms'].map((path) =>
      documentPage(library, path, language),
    );
    const names = pages.flatMap((page) =>
      readPage(page)
        .all('link')
        .map(({ name }) => name),
    );
    expect(names).toContain({ sv: 'antal påståenden', en: 'number of statements' }[language]);
    expect(names).toContain({ sv: 'årtal', en: 'year' }[language]);
    expect(names).toContain('skos');
    expect(
      names.filter((name) => /graph\/void#|^(?:void(?:-ext)?|sh|xsd|rdf):/.test(name)),
    ).toEqual([]);
  });

  it('is called after its vocabulary, where that has a name', async () => {
    const snapshot = await takeFiles({
      'x.ttl': `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <id/x> rdfs:seeAlso <http://v.example/words#> . <http://v.example/words> rdfs:label "Words"@en .`,
    });
    expect(factsIn(documentPage(snapshot, 'doc/x', 'en'))).toContainEqual(['see also', 'Words']);
  });
});

describe('the page of a term', () => {
  const ontology = `
    @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix schema: <http://schema.org/> .
    <words/> a owl:Ontology ; rdfs:label "Words"@en .
    <words/Thing> a owl:Class ; rdfs:label "thing"@en ; rdfs:isDefinedBy <words/> .
    <words/Part> a owl:Class ; rdfs:label "part"@en ; rdfs:subClassOf <words/Thing> ; rdfs:isDefinedBy <words/> .
    <words/in> a owl:ObjectProperty ; rdfs:label "is in"@en ; schema:domainIncludes <words/Part> ;
      rdfs:range <words/Thing> ; owl:inverseOf <words/has> ; rdfs:isDefinedBy <words/> .
    <words/has> a owl:ObjectProperty ; rdfs:label "has"@en ; rdfs:domain <words/Thing> ;
      rdfs:range <words/Part> ; rdfs:isDefinedBy <words/> .
    <def/state> a skos:ConceptScheme ; skos:prefLabel "State"@en .
    <def/state/10> skos:inScheme <def/state> ; skos:notation "10" ; skos:prefLabel "ten"@en .
    <def/state/9> skos:inScheme <def/state> ; skos:notation "9" ; skos:prefLabel "nine"@en ;
      skos:definition "Less than ten."@en .
`;
  const data = `
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    <id/a> a <words/Part> ; rdfs:label "A"@en ; <http://purl.org/dc/terms/title> "A"@en ; <words/in> <id/b> . <id/b> a <words/Thing> ;
      rdfs:label "B"@en ; <http://purl.org/dc/terms/title> "B"@en .`;
  const shapes = `
    @prefix sh: <http://www.w3.org/ns/shacl#> .
    <shapes/thing#Thing> a sh:NodeShape ; sh:targetClass <words/Thing> ;
      sh:property [ sh:path <http://purl.org/dc/terms/title> ; sh:name "Name"@en ; sh:order 2 ; sh:qualifiedValueShape [ sh:languageIn ( "en" ) ] ;
        sh:qualifiedMinCount 1 ] , [ sh:path ( <words/in> [ sh:inversePath <words/in> ] ) ; sh:name "Beside"@en ; sh:order 1 ; sh:maxCount 3 ] .
    <shapes/part#Part> a sh:NodeShape ; sh:targetClass <words/Part> ;
      sh:property [ sh:path <words/in> ; sh:minCount 1 ] , [ sh:path <words/in> ; sh:maxCount 1 ; sh:message "One, please."@en ] ,
        [ sh:path <words/in> ; sh:or ( [ sh:class <words/Thing> ] [ sh:class <words/Part> ] ) ] ,
        [ sh:path <words/state> ; sh:in ( <def/state/9> <def/state/10> ) ; sh:deactivated true ] .`;
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await takeFiles(
      { 'x.ttl': data },
      {
        ontology: await folderWith({ 'o.ttl': ontology }),
        shapes: await folderWith({ 's.ttl': shapes }),
      },
    );
  });

  it('puts together what shapes ask in parts, those of classes above too', () => {
    expect(
      tableIn(documentPage(snapshot, 'words/Part', 'en'), 'Properties: part').slice(1),
    ).toEqual([
      ['is in words/in', 'thing , part', 'exactly 1', '1'],
      ['Beside words/in/^words/in from thing', '', 'at most 3', ''],
      ['Name dcterms:title from thing', 'text with a language', 'at least 1', '1'],
      ['name rdfs:label', 'text with a language', 'no rule', '1'],
    ]);
  });

  it('says once what the vocabulary says to several tools, under each name', async () => {
    const said = `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <w/X> a rdfs:Class ; rdfs:label "x"@en , "y"@sv ; skos:prefLabel "x"@en , "y"@sv ; skos:definition "What X is."@en , "Vad X är."@sv ;
        rdfs:comment "Vad X är."@sv , "What X is."@en ; skos:note "Another."@en ; <p> 1 ; <q> 1 .`;
    const facts = factsIn(documentPage(await takeFiles({ 'x.ttl': said }), 'w/X', 'en'));
    expect(facts).toContainEqual(['name', 'x', 'y']);
    expect(facts).toContainEqual(['comment , definition', 'What X is.', 'Vad X är.']);
    expect(facts.map(([name]) => name)).toEqual(expect.arrayContaining(['note', 'p', 'q']));
  });

  it('has one heading for all that points to it in the same way', async () => {
    expect(mentionsIn(documentPage(snapshot, 'words/Part', 'en'))).toContainEqual([
      'things of this class 1',
      'A',
    ]);
    const twice = `<w/X> a <http://www.w3.org/2000/01/rdf-schema#Class> .
      <w/a> <http://www.w3.org/2000/01/rdf-schema#domain> <w/X> . <w/b> <http://schema.org/domainIncludes> <w/X> .`;
    const page = documentPage(await takeFiles({ 'x.ttl': twice }), 'w/X', 'en');
    expect(mentionsIn(page)).toContainEqual(['properties of this class 2', 'w/a', 'w/b']);
  });

  it('counts the things of a class in words', () => {
    expect(factsIn(documentPage(snapshot, 'words/Part', 'en'))).toContainEqual([
      'In the data',
      '1 thing , such as A',
    ]);
  });

  it('of a property tells whose it is, what it leads to, and one time that the data says it', () => {
    const page = documentPage(snapshot, 'words/in', 'en');
    expect(factsIn(page)).toEqual(
      expect.arrayContaining([
        ['Belongs to', 'part'],
        ['Value', 'thing'],
        ['Inverse', 'has'],
        ['In the data', '1 time'],
        ['Example from the data', 'A is in B'],
      ]),
    );
    expect(tableIn(page, 'Rules for').at(-1)).toEqual([
      'part',
      'thing , part',
      'exactly 1',
      'shapes/part#Part Part',
    ]);
  });

  it('of a code list has the codes in their own order', () => {
    expect(
      tableIn(documentPage(snapshot, 'def/state', 'en'), 'Codes in the list').slice(1),
    ).toEqual([
      ['9', 'nine', 'Less than ten.'],
      ['10', 'ten', ''],
    ]);
  });

  it('leads to its vocabulary, which shows one of two inverse properties in its picture', () => {
    expect(documentPage(snapshot, 'words/in', 'en')).toMatch(
      /<li><a href="\.\.\/words\/">Words<\/a><\/li>/,
    );
    const relations = tableIn(documentPage(snapshot, 'words/', 'en'), 'Properties between classes');
    expect(relations.slice(1)).toEqual([
      ['part', 'is a kind of', 'thing'],
      ['thing', 'has', 'part'],
    ]);
  });
});

describe('the page of shapes', () => {
  it('tells what is asked of each property and what is said if it is not so', () => {
    const rows = tableIn(shapesPage(library, 'shapes/Book'), 'Egenskaper enligt Book');
    expect(rows[1]).toEqual([
      'titel dcterms:title',
      'minst 1',
      'Boken saknar titel. Lägg till raden title: med sv: under.',
    ]);
    expect(rows.map(([name]) => name)).toContain('pris lib:price');
  });

  it('tells shapes within shapes, and ends where they hold each other', async () => {
    const shapes = await folderWith({
      's.ttl': `@prefix sh: <http://www.w3.org/ns/shacl#> .
        <shapes/s#A> a sh:NodeShape ; sh:targetSubjectsOf <p> ; sh:name "<b>A</b>"@en ;
          sh:or ( [ sh:not [ sh:property [ sh:path <p> ; sh:minCount 2 ] ] ] [ sh:nodeKind sh:IRI ] ) ; sh:property <shapes/s#B> .
        <shapes/s#B> sh:path <p> ; sh:property <shapes/s#C> . <shapes/s#C> sh:path <q> ; sh:property <shapes/s#B> .`,
    });
    const snapshot = await takeFiles({ 'x.ttl': '<id/x> <p> 1 .' }, { shapes });
    const page = shapesPage(snapshot, 'shapes/s', 'en');
    expect(textIn(page)).toContain('any of not: property p at least 2');
    expect(page).not.toContain('<b>A');
    for (const name of ['A', 'B', 'C']) expect(page.split(`id="${name}"`).length).toBe(2);
    expect(tableIn(page, 'Properties in A').map(([path]) => path)).toEqual([
      'Property',
      'p p',
      'q p/q',
    ]);
  });
});

describe('the pages of rules', () => {
  it('have no heading twice, and lead to the list of them all', async () => {
    const shapes = `@prefix sh: <http://www.w3.org/ns/shacl#> .
      <shapes/x#A-id> a sh:NodeShape ; sh:targetClass <w/A> ; sh:name "Address"@en ; sh:pattern "a" .
      <shapes/x#B-id> a sh:NodeShape ; sh:targetClass <w/B> ; sh:name "Address"@en ; sh:pattern "b" .`;
    const snapshot = await takeFiles(
      { 'x.ttl': '<id/a> a <w/A> .' },
      { shapes: await folderWith({ 's.ttl': shapes }) },
    );
    const page = shapesPage(snapshot, 'shapes/x', 'en');
    const rules = readPage(page).elements('section', { class: 'term shape' });
    expect(rules.map((rule) => rule.all('heading')[0]?.name)).toEqual([
      'Address A-id',
      'Address B-id',
    ]);
    const links = readPage(page)
      .all('link')
      .map((link) => link.attribute('href'));
    expect(links).toContainEqual(expect.stringMatching(/^\.\.\/shapes\/(?:\?lang=en)?$/));
  });
});
