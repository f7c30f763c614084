import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, library } from '../support/files.ts';
import { readPage } from '../support/read-page.ts';
import { documentPage, factsIn, mentionsIn, take, takeFiles, textIn } from './render.ts';

const book = 'id/bok/gösta-berlings-saga';
const bookPage = `doc/${book.slice(3)}`;

describe('the page of a thing that nobody declared a page for', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await take();
  });

  const read = [
    ['pris', '12,50'],
    ['tryckår', '1891'],
    ['skriven av', 'Selma Lagerlöf'],
  ];

  it('tells by name, in the reader’s language, what its heading has not told', () => {
    const [told = ''] = documentPage(snapshot, bookPage).split('for-data');
    expect(factsIn(told)).toEqual(read);
  });

  it('has everything for those who use the data, in the reader’s language first', () => {
    const [, forData = ''] = documentPage(snapshot, bookPage).split('for-data');
    expect(factsIn(forData)).toEqual([
      ['titel', 'Gösta Berlings saga', 'The Story of Gösta Berling'],
      ['kommentar', 'Kolon går bra: "citat" och å, ä, ö med.'],
      ...read,
    ]);
    // There is no more to tell of somebody who is called the same in every language.
    expect(documentPage(snapshot, 'doc/author/selma-lagerlof').split('for-data')[1]).not.toContain(
      '<dt>',
    );
  });

  it('marks what is in another language than the page', () => {
    expect(documentPage(snapshot, bookPage)).toContain(
      '<span lang="en-GB">The Story of Gösta Berling</span>',
    );
    expect(documentPage(snapshot, bookPage, 'en')).toContain(
      '<span lang="sv">Gösta Berlings saga</span>',
    );
  });

  it('marks what is quoted in the language of its source', async () => {
    const quotation = (source: string, exact: string): string =>
      `[ oa:hasSource <id/${source}> ; oa:hasSelector [ oa:exact "${exact}" ; oa:prefix "in both" ] ]`;
    const quoting = await takeFiles({
      'x.ttl': `@prefix oa: <http://www.w3.org/ns/oa#> . @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix language: <http://publications.europa.eu/resource/authority/language/> .
        <id/sv> dcterms:language language:SWE . <id/en> dcterms:language language:ENG . <id/none> dcterms:title "None" .
        <id/x> oa:hasTarget ${quotation('sv', 'på svenska')} , ${quotation('en', 'in English')} , ${quotation('none', 'unknown')} .`,
    });
    const page = documentPage(quoting, 'doc/x', 'en');
    expect(page).toContain('<span lang="sv">på svenska</span>');
    const spans = readPage(page).elements('span');
    expect(spans.filter((span) => span.attribute('lang') !== undefined)).toHaveLength(1);
    for (const plain of ['in English', 'unknown', 'in both']) expect(page).toContain(`>${plain}<`);
  });

  it('shows the parts of it that have no name', () => {
    const facts = factsIn(documentPage(snapshot, 'doc/author/selma-lagerlof'));
    expect(facts).toContainEqual(['gata', 'Mårbacka']);
  });

  it('says in a sentence what mentions it', () => {
    const author = 'doc/author/selma-lagerlof';
    expect(mentionsIn(documentPage(snapshot, author))).toEqual([
      ['Anges som ”skriven av” på en sida', 'Gösta Berlings saga'],
    ]);
    expect(mentionsIn(documentPage(snapshot, author, 'en'))).toEqual([
      ['Given as “written by” on one page', 'The Story of Gösta Berling'],
    ]);
  });

  it('folds what is long, with a count where all of it is there', async () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, index) => `<id/${index}> <p/by> <id/x> .`).join('\n') +
      '<id/x> <p/n> 1 .';
    const pageOf = async (count: number): Promise<string> =>
      documentPage(await takeFiles({ 'x.ttl': many(count) }), 'doc/x', 'en');
    const summaryOf = (page: string): readonly string[] => mentionsIn(page).map(([said]) => said);
    const [few, more, paged] = [await pageOf(8), await pageOf(9), await pageOf(250)];
    const isOpen = (page: string): boolean =>
      readPage(page)
        .one('group', /^Given as/)
        .attribute('open') !== undefined;
    expect([isOpen(few), isOpen(more)]).toEqual([true, false]);
    expect(summaryOf(more)).toEqual(['Given as “p/by” on 9 pages']);
    expect(summaryOf(paged)).toEqual(['Given as “p/by” on several pages']);
  });

  it('tells file and line, and links to them only where the operator says where', async () => {
    const silent = documentPage(snapshot, bookPage);
    expect(textIn(silent)).toContain('data/books/gösta.yaml , rad 1');
    expect(silent).not.toContain('code.example');
    const repositoryUrl = 'https://code.example/blob/main/{path}#L{line}';
    const linked = documentPage(await take({ ...library(), repositoryUrl }), bookPage);
    expect(linked).toContain('href="https://code.example/blob/main/data/books/g%C3%B6sta.yaml#L1"');
  });

  it('names no place of the machine', () => {
    expect(documentPage(snapshot, bookPage)).not.toContain(library().data);
  });

  it('writes decimals as its language does, and for programs as the data has them', () => {
    expect(documentPage(snapshot, bookPage)).toContain('<data value="12.50">12,50</data>');
    expect(textIn(documentPage(snapshot, bookPage, 'en'))).toContain('12.50');
  });

  it('groups the digits of large decimals, and of nothing that may be a code', async () => {
    const said =
      '<id/x> <p/amount> 2000000.0 , "2000000"^^<http://www.w3.org/2001/XMLSchema#decimal> ; <p/code> 83127 .';
    const page = documentPage(await takeFiles({ 'x.ttl': said }), 'doc/x', 'en');
    expect(page).toContain('<data value="2000000">2,000,000</data>');
    expect(textIn(page)).toContain('83127');
  });

  it('calls what is beside it by what it has, and its buttons by what they copy', () => {
    const page = documentPage(snapshot, bookPage);
    expect(page).toContain('aria-label="Om sidan"');
    expect(textIn(page)).toContain('Kopiera frågan bakom sidan');
    expect(textIn(documentPage(snapshot, bookPage, 'en'))).toContain(
      'Copy the query behind this page',
    );
  });

  it('has its address on paper, where nothing can be pressed', () => {
    const [onPaper] = readPage(documentPage(snapshot, bookPage)).elements('p', {
      class: 'on-paper',
    });
    expect(onPaper?.one('code').text).toBe('https://library.example/id/bok/gösta-berlings-saga');
  });

  it('can be cited', () => {
    const page = documentPage(snapshot, bookPage, 'en');
    const address = 'https://library.example/id/bok/gösta-berlings-saga';
    expect(textIn(page)).toContain(`The Story of Gösta Berling (n.d.). Linked open data.`);
    expect(page).toContain(`url = {${address}}`);
    const [csl] = readPage(page).elements('pre', { id: 'cite-csl' });
    const [item] = JSON.parse(csl?.text ?? '') as { type: string; URL: string }[];
    expect(item).toMatchObject({ type: 'dataset', URL: address });
  });

  it('does not call its query more than it is: what is said of the thing alone', () => {
    const page = documentPage(snapshot, bookPage, 'en');
    expect(textIn(page)).toContain('The query returns what is said about the thing itself');
  });

  it('keeps the language that its address asks for', () => {
    const chosen = documentPage(snapshot, bookPage, 'en', '?lang=en');
    expect(chosen).toContain('href="../../id/author/selma-lagerlof?lang=en"');
    expect(chosen).toContain('href="../../terms?lang=en#Book"');
    expect(documentPage(snapshot, bookPage, 'en')).toContain(
      'href="../../id/author/selma-lagerlof"',
    );
  });

  it('leads to itself in the other language, with all that it was asked', () => {
    const page = documentPage(snapshot, bookPage, 'sv', '?page=2&lang=sv');
    expect(page).toContain('href="./g%C3%B6sta-berlings-saga?page=2&amp;lang=en"');
  });
});

describe('the order of a page', () => {
  const shapes = `
    @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix p: <http://p.example/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    <shapes/Base> sh:targetClass p:Base ;
      sh:property [ sh:path p:c ; sh:order 1 ; sh:name "Tredje"@sv ] .
    <shapes/Thing> sh:targetClass p:Thing ;
      sh:property
        [ sh:path p:a ; sh:order 2 ; sh:group <shapes/g> ], [ sh:path p:a ; sh:name "Andra"@sv ],
        [ sh:path p:b ; sh:order 1 ; sh:name "Första"@sv , "First"@en ; sh:group <shapes/g> ],
        [ sh:path [ sh:inversePath p:a ] ; sh:name "Bakvänd"@sv ] .
    <shapes/g> rdfs:label "Grupp"@sv ; sh:order 5 .`;

  it('is that of the shapes, of classes above too, with their names and groups', async () => {
    const folder = await folderWith({ 's.ttl': shapes });
    const snapshot = await takeFiles(
      {
        'x.ttl': `@prefix p: <http://p.example/> .
          p:Thing <http://www.w3.org/2000/01/rdf-schema#subClassOf> p:Base .
          <id/x> a p:Thing ; p:a 1 ; p:b 2 ; p:c 3 ; p:d 4 . <id/y> p:a <id/x> .`,
      },
      { shapes: folder },
    );
    const page = documentPage(snapshot, 'doc/x');
    expect(factsIn(page).map(([name]) => name)).toEqual([
      'Tredje',
      'http://p.example/d',
      'Första',
      'Andra',
    ]);
    expect(mentionsIn(page)).toEqual([['Bakvänd 1', 'id/y']]);
    expect(
      readPage(page)
        .all('heading')
        .map(({ name }) => name),
    ).toEqual(expect.arrayContaining(['Uppgifter', 'Grupp', 'Nämns på andra sidor 1']));
  });

  it('is no reason to publish the shapes', async () => {
    const snapshot = await takeFiles(
      { 'x.ttl': '<id/x> a <http://p.example/Thing> .' },
      { shapes: await folderWith({ 's.ttl': shapes }) },
    );
    expect(snapshot.shapes.size).toBeGreaterThan(10);
    expect(snapshot.dataset.match(null, null, null).size).not.toBe(0);
    expect([...snapshot.dataset].some(({ predicate }) => /shacl#path$/.test(predicate.value))).toBe(
      false,
    );
  });
});

describe('what is put into a page', () => {
  const nasty = '<script>alert(1)</script>" onclick="x';
  const literal = JSON.stringify(nasty);

  /** A page without what programs read in it, which no browser runs; nothing in that can end its element. */
  const withoutData = (page: string): string =>
    page.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');

  it('never becomes markup', async () => {
    const snapshot = await takeFiles({
      'x.ttl': `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <id/x> rdfs:label ${literal} ; rdfs:comment ${literal} ; <http://p.example/a> <javascript:alert(1)> ,
          "javascript:alert(1)"^^<http://www.w3.org/2001/XMLSchema#anyURI> , [ rdfs:label ${literal} ] .`,
    });
    for (const search of ['', `?lang=en&x=${encodeURIComponent(nasty)}`]) {
      const page = withoutData(documentPage(snapshot, 'doc/x', 'sv', search));
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('" onclick=');
      expect(page).not.toMatch(/href="javascript:/i);
    }
  });

  it('needs nothing that a strict policy forbids, and nothing from elsewhere', async () => {
    const page = withoutData(documentPage(await take(), bookPage));
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
    // The same page in the other language is told of, not loaded.
    const loaded = [
      ...page.matchAll(/<(?:link(?![^>]*hreflang)|script|img)[^>]*\s(?:href|src)="([^"]+)"/g),
    ];
    expect(loaded.length).toBeGreaterThan(3);
    for (const [, address = ''] of loaded) expect(address).toMatch(/^\.\.?\//);
  });

  it('ends, though nameless things run in circles', async () => {
    const snapshot = await takeFiles({
      'x.ttl': `@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        <id/x> <http://p.example/a> _:one . _:one <http://p.example/a> _:two .
        _:two <http://p.example/a> _:one . <id/x> <http://p.example/l> _:l . _:l rdf:first 1 ; rdf:rest _:l .`,
    });
    expect(textIn(documentPage(snapshot, 'doc/x'))).toContain('…');
  });

  it('shows lists in order, moments in words, truth as a word', async () => {
    const snapshot = await takeFiles({
      'x.ttl': `@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <id/x> <http://p.example/list> ( "b" "a" ) ; <http://p.example/day> "2026-11-23"^^xsd:date ;
          <http://p.example/month> "2020-10"^^xsd:gYearMonth ; <http://p.example/is> true .`,
    });
    const facts = factsIn(documentPage(snapshot, 'doc/x'));
    expect(facts.map(([, value]) => value)).toEqual([
      '23 november 2026',
      'ja',
      'b a',
      'oktober 2020',
    ]);
    expect(factsIn(documentPage(snapshot, 'doc/x', 'en')).map(([, value]) => value)).toEqual([
      '23 November 2026',
      'yes',
      'b a',
      'October 2020',
    ]);
  });
});
