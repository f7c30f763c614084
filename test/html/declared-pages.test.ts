import { describe, expect, it } from 'vitest';
import { renderBrowsePage } from '../../src/html/pages/browse-page.ts';
import { folderWith } from '../support/files.ts';
import { pageWith, prefixes, section, shown } from './declared-page.ts';
import { readPage } from '../support/read-page.ts';
import { documentPage, pageAt, tableIn, takeFiles, textIn } from './render.ts';

describe('a page that data declares, of any kind', () => {
  it('has its blocks in their order, under their words', async () => {
    const text = await shown(`
      [ a stp:ListBlock ; rdfs:label "Länkar"@sv ; stp:path ( p:to ) ]
      [ a stp:TextBlock ; rdfs:label "Text"@sv ; st:text "*Hej* [dit](id/y)"@sv ]`);
    expect(text.indexOf('Länkar</h2>')).toBeGreaterThan(0);
    expect(text.indexOf('Text</h2>')).toBeGreaterThan(text.indexOf('Länkar</h2>'));
    expect(textIn(section(text, 'Länkar'))).toContain('Andra Tredje');
    expect(section(text, 'Text')).toContain('<em>Hej</em> <a href="../id/y">dit</a>');
  });

  it('leaves out blocks that have nothing to show', async () => {
    const text = await shown('[ a stp:ListBlock ; rdfs:label "Tomt"@sv ; stp:path ( p:nothing ) ]');
    expect(text).not.toContain('Tomt');
  });

  it('still says everything that is said of the thing', async () => {
    const text = await shown('[ a stp:TextBlock ; st:text "x"@sv ]');
    expect(textIn(text)).toMatch(/Alla uppgifter.*2026-01-02/);
  });

  it('has tables with a column for each field, and a caption', async () => {
    const text = await shown(
      `[ a stp:TableBlock ; rdfs:label "Tabell"@sv ; stp:path ( p:to ) ;
         stp:fields ( [ a stp:Field ; rdfs:label "Tal"@sv ; stp:path ( p:number ) ] ) ]`,
      '<id/y> p:number 1 .',
    );
    const table = section(text, 'Tabell');
    const read = readPage(table).one('table', 'Tabell');
    expect(read.text).toContain('Namn Tal Andra 1 Tredje');
    expect(read.all('rowheader').map(({ name }) => name)).toEqual(['Andra', 'Tredje']);
  });

  it('has dates in the order of time, whatever order they are declared in', async () => {
    const text = await shown(
      `[ a stp:TimelineBlock ; rdfs:label "Tid"@sv ; stp:fields (
         [ a stp:Field ; rdfs:label "sen"@sv ; stp:path ( p:late ) ]
         [ a stp:Field ; rdfs:label "tidig"@sv ; stp:path ( p:early ) ] ) ]`,
      `<id/x> p:late "2030"^^<http://www.w3.org/2001/XMLSchema#gYear> ;
         p:early "2021-03"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> .`,
    );
    expect(textIn(section(text, 'Tid'))).toContain('mars 2021 tidig 2030 sen');
  });

  it('is the declared one for the thing alone, before the one for its class', async () => {
    const more =
      '<page/own> a stp:Page ; stp:layoutFor <id/x> ; stp:blocks ( [ a stp:TextBlock ; st:text "Egen"@sv ] ) .';
    expect(await shown('[ a stp:TextBlock ; st:text "Klassens"@sv ]', more)).toContain('Egen');
  });

  it('is that of the things of a class, not of the class, which has its reference', async () => {
    const text = `${prefixes} <page/x> a stp:Page ; stp:layoutFor <w/Thing> ; stp:blocks
        ( [ a stp:TextBlock ; st:text "Om saken"@sv ] ) .
      <id/x> a <w/Thing> . <w/Thing> a rdfs:Class ; rdfs:subClassOf <w/Any> .`;
    const snapshot = await takeFiles({ 'x.ttl': text });
    expect(documentPage(snapshot, 'doc/x')).toContain('Om saken');
    const reference = documentPage(snapshot, 'w/Thing');
    expect(reference).not.toContain('Om saken');
    expect(textIn(reference)).toContain('Finns i data 1 sak');
  });

  it('takes no markup, script or picture from its texts', async () => {
    const text = await shown(
      '[ a stp:TextBlock ; st:text "<b onclick=x>a</b> [l](javascript:alert(1)) ![i](https://evil.example/i.png)"@sv ]',
    );
    expect(text).not.toMatch(/<b |href="javascript|<img/);
  });

  it('has its class first in the contents, then the publisher’s own, then what has rules', async () => {
    const shapes = await folderWith({
      's.ttl': `@prefix sh: <http://www.w3.org/ns/shacl#> .
        <shapes/r#R> a sh:NodeShape ; sh:targetClass <http://p.example/Ruled> .`,
    });
    const more = `<a/1> a p:Part . <b/1> a p:Ruled . <c/1> a <words/Own> . <id/w> a p:Thing .`;
    const snapshot = await takeFiles({ 'x.ttl': pageWith('', more) }, { shapes });
    const contents = renderBrowsePage(pageAt('browse'), undefined, snapshot);
    const counted = readPage(contents)
      .all('heading')
      .filter((heading) => heading.elements('span', { class: 'count' }).length > 0);
    expect(counted.slice(0, 5).map(({ name }) => name.replace(/ \d+$/, ''))).toEqual([
      'http://p.example/Thing',
      'words/Own',
      'ns/page/Page',
      'http://p.example/Ruled',
      'http://p.example/Part',
    ]);
  });

  it('counts claims under what they are about, in a picture and a table', async () => {
    const claims = `
      <page/r> a stp:ClaimReading ; stp:target ( p:goal ) ; stp:groupedBy ( [ sh:zeroOrOnePath p:part ] ) ;
        stp:groupsOfClass p:Goal ; stp:kind ( p:kind ) ; stp:kinds ( <k/said> <k/read> ) .
      <k/said> rdfs:label "sagt"@sv . <k/read> rdfs:label "tolkat"@sv .
      <g/1> a p:Goal ; rdfs:label "Ett"@sv ; <http://www.w3.org/2004/02/skos/core#notation> "1" ; stp:colour "#000080" .
      <g/2> a p:Goal ; rdfs:label "Två"@sv . p:Goal rdfs:label "riktmärke"@sv . <g/1.1> p:part <g/1> ; rdfs:label "Ett komma ett"@sv .
      <c/1> p:of <id/x> ; p:goal <g/1> ; p:kind <k/read> . <c/2> p:of <id/x> ; p:goal <g/1.1> ; p:kind <k/said> .`;
    const text = await shown(
      `[ a stp:MatrixBlock ; rdfs:label "Matris"@sv ; stp:ofClass p:Thing ; stp:readAs <page/r> ;
         stp:claims ( [ sh:inversePath p:of ] ) ]
       [ a stp:TileBlock ; rdfs:label "Rutor"@sv ; stp:readAs <page/r> ; stp:claims ( [ sh:inversePath p:of ] ) ]`,
      claims,
    );
    const matrix = section(text, 'Matris');
    expect(matrix).toContain('aria-label="Saken: Ett, 2, 1 sagt, 1 tolkat"');
    expect(matrix).toContain('#claims-');
    expect(tableIn(text, 'Matris')).toEqual([
      ['Riktmärke', 'Saken'],
      ['1 Ett', '2'],
    ]);
    expect(textIn(matrix)).toContain('Ingen koppling till: Två .');
    expect(textIn(section(text, 'Rutor'))).toContain('1 Ett sagt tolkat');
    expect(section(text, 'Rutor')).toContain('fill="#000080"');
  });
});
