import { describe, expect, it } from 'vitest';
import { readPage } from '../support/read-page.ts';
import { section, shown } from './declared-page.ts';
import { tableIn, textIn } from './render.ts';

describe('a block that data declares', () => {
  it('closes what the declaration wants closed, and says whose words it has', async () => {
    const text = await shown(
      `[ a stp:ListBlock ; rdfs:label "Länkar"@sv ; stp:path ( p:to ) ; stp:closed true ; stp:whoseWords <k/read> ]`,
      '<k/read> rdfs:label "tolkat"@sv .',
    );
    const closed = readPage(section(text, 'Länkar')).one('group');
    expect(closed.attribute('open')).toBeUndefined();
    expect(closed.one('summary').one('heading').name).toBe('Länkar');
    expect(textIn(section(text, 'Länkar'))).toContain('Länkar tolkat Andra Tredje');
  });

  it('begins with the layout’s description where the thing has none', async () => {
    const blocks = '[ a stp:TextBlock ; st:text "x"@sv ]';
    const said = '<http://purl.org/dc/terms/description>';
    const text = await shown(blocks, `<page/x> ${said} "Så är alla."@sv .`);
    const leadOf = (page: string): readonly string[] =>
      readPage(page)
        .elements('p', { class: 'lead' })
        .map((lead) => lead.text);
    expect(leadOf(text)).toEqual(['Så är alla.']);
    const own = await shown(blocks, `<page/x> ${said} "Så."@sv . <id/x> ${said} "Egen."@sv .`);
    expect(leadOf(own)).toEqual(['Egen.']);
  });

  it('sums facts up in a sentence', async () => {
    const text = await shown(
      `[ a stp:FactBlock ; rdfs:label "Fakta"@sv ; stp:summary ( p:sentence ) ; stp:fields (
         [ a stp:Field ; rdfs:label "Dag"@sv ; stp:path ( p:day ) ] ) ]`,
      '<id/x> p:sentence "Det tas fram."@sv , "It is being made."@en .',
    );
    expect(textIn(section(text, 'Fakta'))).toContain('Fakta Det tas fram. Dag 2026-01-02');
  });

  it.each([
    ['“Hela.”', 'Hela.'],
    ['Bara slutet.”', 'Bara slutet.'],
    ['”Ett” och ”två”', '”Ett” och ”två”'],
    ['Inte ”ett” ord.”', 'Inte ”ett” ord.”'],
  ])('shows %s without the quotation marks of its source around it', async (text, read) => {
    const page = await shown(
      `[ a stp:MarkedTextBlock ; rdfs:label "Texten"@sv ; stp:path ( p:edition ) ]`,
      `<id/x> p:edition <id/e> . <id/e> st:text "${text}"@sv .`,
    );
    expect(textIn(section(page, 'Texten'))).toContain(`Texten ${read} `);
  });

  it('has tables of parts without addresses, whose first field stands for the name', async () => {
    const text = await shown(
      `[ a stp:TableBlock ; rdfs:label "Tabell"@sv ; stp:path ( p:part ) ; stp:fields (
         [ a stp:Field ; rdfs:label "Vem"@sv ; stp:path ( p:who ) ]
         [ a stp:Field ; rdfs:label "Tomt"@sv ; stp:path ( p:nothing ) ]
         [ a stp:Field ; rdfs:label "Roll"@sv ; stp:path ( p:role ) ] ) ]`,
      '<id/x> p:part [ p:who <id/y> ; p:role "leder" ] .',
    );
    expect(tableIn(text, 'Tabell')).toEqual([
      ['Vem', 'Roll'],
      ['Andra', 'leder'],
    ]);
  });

  it('has the ten latest things, the newest first, where it asks for the latest', async () => {
    const dated = Array.from(
      { length: 12 },
      (_, day) =>
        `<id/d${day}> a p:Dated ; rdfs:label "dag ${day}"@sv ; p:on "2026-01-${10 + day}"^^<http://www.w3.org/2001/XMLSchema#date> .`,
    );
    const text = await shown(
      `[ a stp:TableBlock ; rdfs:label "Tabell"@sv ; stp:ofClass p:Dated ; stp:latestBy ( p:on ) ; stp:fields () ]`,
      `${dated.join('\n')} <id/d12> a p:Dated ; rdfs:label "odaterad"@sv .`,
    );
    const [, ...rows] = tableIn(text, 'Tabell').flat();
    expect(rows).toEqual(Array.from({ length: 10 }, (_, index) => `dag ${11 - index}`));
  });

  it('shows nothing of a class where its way leads nowhere', async () => {
    const text = await shown(
      '[ a stp:ListBlock ; rdfs:label "Tomlista"@sv ; stp:path ( p:nothing ) ; stp:ofClass p:Thing ]',
    );
    expect(text).not.toContain('Tomlista');
  });

  it('counts things of classes, and leads to them', async () => {
    const text = await shown(
      '[ a stp:CountBlock ; rdfs:label "Antal"@sv ; stp:things ( p:Thing p:Missing ) ]',
      '<id/w> a p:Thing . p:Thing rdfs:label "sak"@sv .',
    );
    expect(textIn(section(text, 'Antal'))).toContain('Antal sak 2');
    expect(section(text, 'Antal')).toContain('browse?class=http%3A%2F%2Fp.example%2FThing');
  });

  it('has a button for each file of a dataset, with its size, and the terms', async () => {
    const text = await shown(
      '[ a stp:DownloadBlock ; rdfs:label "Filer"@sv ]',
      `@prefix dcat: <http://www.w3.org/ns/dcat#> . <id/x> dcat:distribution <id/f> , <id/service> .
       <id/f> rdfs:label "Tabell"@sv ; dcat:downloadURL <files/a.csv> ; dcat:byteSize 1250000 ;
         <http://purl.org/dc/terms/license> <http://l.example/free> .
       <id/service> rdfs:label "Tjänst"@sv ; dcat:accessURL <files/ask> .`,
    );
    const files = section(text, 'Filer');
    expect(files).toContain('href="../files/a.csv" download');
    expect(textIn(files)).toContain('Hämta Tabell 1,3 MB Villkor: http://l.example/free');
    expect(files).not.toContain('Tjänst');
  });

  it('has files of parts, which pages of their own lead to, one press away', async () => {
    const text = await shown(
      '[ a stp:DownloadBlock ; rdfs:label "Filer"@sv ]',
      `@prefix dcat: <http://www.w3.org/ns/dcat#> . <id/x> dcat:distribution <id/all> , <id/part> .
       <id/all> rdfs:label "Allt"@sv ; dcat:accessURL <files/a> ; dcat:downloadURL <files/a> ; dcat:byteSize 10 .
       <id/part> rdfs:label "Bara en del"@sv ; dcat:accessURL <files> ; dcat:downloadURL <files/p> ; dcat:byteSize 99 .`,
    );
    const [shownAtOnce = '', disclosed = ''] = section(text, 'Filer').split('<details>');
    expect(textIn(shownAtOnce)).toContain('Hämta Allt');
    expect(shownAtOnce).not.toContain('Bara en del');
    expect(disclosed).toContain('Bara en del');
  });

  it('has a reference to copy', async () => {
    const text = await shown('[ a stp:CitationBlock ; rdfs:label "Referens"@sv ]');
    expect(textIn(section(text, 'Referens'))).toContain('Saken (u.å.).');
    expect(section(text, 'Referens')).toContain('@misc{x,');
  });

  it('leads to writing and calling where a text is an address or a number, and nowhere else', async () => {
    const text = await shown(
      `[ a stp:FactBlock ; rdfs:label "Kontakt"@sv ; stp:fields (
         [ a stp:Field ; rdfs:label "Vägar"@sv ; stp:path ( p:contact [ sh:alternativePath ( <http://data.europa.eu/m8g/email> <http://data.europa.eu/m8g/telephone> ) ] ) ] ) ]`,
      `@prefix c: <http://data.europa.eu/m8g/> . <id/x> p:contact <id/c> .
       <id/c> c:email "a@b.example", "fråga i receptionen" ; c:telephone "063-14 75 00", "+46 (0)63 1", "javascript:x" .`,
    );
    const contact = readPage(section(text, 'Kontakt'));
    expect(contact.all('definition')).toHaveLength(5);
    const links = contact.all('link').map((link) => [link.name, link.attribute('href')]);
    expect(links).toHaveLength(3);
    expect(links).toContainEqual(['a@b.example', 'mailto:a@b.example']);
    expect(links).toContainEqual(['063-14 75 00', 'tel:063147500']);
    // Nobody dials the nought behind the code of a country.
    expect(links).toContainEqual(['+46 (0)63 1', 'tel:+46631']);
  });
});
