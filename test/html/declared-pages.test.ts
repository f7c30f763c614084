import { beforeAll, describe, expect, it } from 'vitest';
import { renderBrowsePage } from '../../src/html/pages/browse-page.ts';
import { renderHomePage } from '../../src/html/pages/home-page.ts';
import { renderExamples } from '../../src/html/query/query-examples.ts';
import { owl, rdf } from '../../src/rdf/vocabulary.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, ourSources } from '../support/files.ts';
import { pageWith, prefixes, section, shown } from './declared-page.ts';
import { documentPage, pageAt, tableIn, take, takeFiles, textIn } from './render.ts';

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
    expect(textIn(table)).toContain('Namn Tal Andra 1 Tredje');
    expect(table).toMatch(/<caption>\s*Tabell/);
    expect(table).toContain('<th scope="row">');
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
    const classes = [...contents.matchAll(/<h2>([^<]*)<span class="count"/g)];
    expect(classes.slice(0, 5).map(([, name = '']) => name.trim())).toEqual([
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

describe('our own pages', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await take(ourSources());
  });

  it('begin with the four areas, in words of the region that no code has', () => {
    const page = renderHomePage(pageAt(''), snapshot);
    const areas = textIn(section(page, 'Styrkeområdena'));
    for (const area of [
      'Digitala lösningar',
      'Hållbar energi',
      'Jord, skog och vatten',
      'Upplevelser',
    ]) {
      expect(areas).toContain(area);
    }
    expect(page).toContain('href="./page/accessibility"');
    const waysIn = [
      ...section(page, 'För dig som använder data').matchAll(/<h3><a href="([^"]+)"/g),
    ];
    expect(waysIn.map(([, href]) => href)).toEqual(
      expect.arrayContaining([
        './browse',
        './sparql',
        './dump.ttl',
        './page/link',
        './datasets/dcat',
      ]),
    );
  });

  it.each(['digitala-losningar', 'hallbar-energi', 'jord-skog-och-vatten', 'upplevelser'])(
    '%s marks every quotation that is of its vision, and leaves the text as it is',
    (area) => {
      const page = documentPage(snapshot, `doc/strength-area/${area}`);
      const [, shown = ''] = /<p class="reading">([^]*?)<\/p>/.exec(page) ?? [];
      const text = textIn(shown.replace(/<a\s+class="reference"[^]*?<\/a\s*>/g, '')).replaceAll(
        /\s+/g,
        ' ',
      );
      const vision = [...snapshot.dataset].find(
        ({ subject, predicate }) =>
          predicate.value.endsWith('ns/text') && subject.value === currentText(area),
      );
      const words = (of: string): string =>
        of.replace(/&quot;/g, '"').replace(/[^\p{L}\p{N}]/gu, '');
      expect(words(text)).toBe(words(vision?.object.value ?? ''));
      expect([...shown.matchAll(/<mark /g)].length).toBeGreaterThan(4);
    },
  );

  function currentText(area: string): string | undefined {
    return [...snapshot.dataset].find(
      ({ subject, predicate }) =>
        subject.value.endsWith(`id/vision/${area}-2030`) && predicate.value.endsWith('currentText'),
    )?.object.value;
  }

  it('tell what is stated and what is read, and lead from words to reasons', () => {
    const page = documentPage(snapshot, 'doc/strength-area/hallbar-energi');
    const references = [...page.matchAll(/href="#(claims-[^"]+)"/g)].map(([, id = '']) => id);
    expect(references.length).toBeGreaterThan(12);
    for (const id of references) expect(page).toContain(`id="${id}"`);
    expect(textIn(page)).toContain('redaktionens tolkning');
    expect(textIn(page)).toContain('regionens egna ord');
  });

  it('tell of every class what its things have, where a page is declared for those too', () => {
    const own = [...snapshot.dataset.match(null, rdf.type, owl.Class)]
      .filter(({ subject }) => subject.value.startsWith('https://w3id.org/styrkedata/ns/'))
      .map(({ subject }) => subject.value.replace('https://w3id.org/styrkedata/', ''));
    expect(own).toContain('ns/StrengthArea');
    const without = own.filter(
      (path) => !/<caption>\s*Egenskaper:/.test(documentPage(snapshot, path)),
    );
    expect(without).toEqual([]);
  });

  it('run the examples that ask here, whatever names they have in them', () => {
    const examples = renderExamples(pageAt('sparql'), snapshot, { services: [] })?.text ?? '';
    const refused = examples.split('<li class="card">').filter((card) => card.includes('"note"'));
    const asked = refused.map((card) => /SERVICE &lt;([^&]*)/.exec(card)?.[1]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked).not.toContain(undefined);
    const names = [...examples.matchAll(/role="region" aria-label="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('lead from each claim to its own page', () => {
    const page = documentPage(snapshot, 'doc/strength-area/hallbar-energi');
    const claims = page.split('<section class="claim">').slice(1);
    expect(claims.length).toBeGreaterThan(10);
    for (const claim of claims) expect(claim).toMatch(/href="\.\.\/\.\.\/id\/goal-claim\/[^"]+"/);
  });

  it.each(['sv', 'en'] as const)('lead in %s from evidence back to the words', (language) => {
    const page = documentPage(snapshot, 'doc/strength-area/hallbar-energi', language);
    const back = [...page.matchAll(/class="back" href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(back.length).toBeGreaterThan(10);
    for (const id of back) expect(page).toContain(`<mark id="${id}"`);
  });

  it('mark in a translation the sentences that render what is quoted, and show both', () => {
    const page = documentPage(snapshot, 'doc/strength-area/hallbar-energi', 'en');
    const [, text = ''] = /<p class="reading">([^]*?)<\/p>/.exec(page) ?? [];
    expect([...text.matchAll(/<mark /g)].length).toBeGreaterThan(4);
    const claim = page.split('<section class="claim">').find((part) => part.includes('7.2'));
    expect(textIn(claim ?? '')).toMatch(/Sentence All electricity-intensive.*Words of the source/);
    expect(claim).toMatch(/<q lang="en">[^]*<q lang="sv">/);
  });

  it('tell when they were changed, and begin a letter about what is wrong', () => {
    for (const path of ['doc/strength-area/hallbar-energi', 'page/about', 'def/status/under-way']) {
      const page = documentPage(snapshot, path);
      const [, href = ''] = /href="(mailto:region@regionjh\.se\?[^"]*)"/.exec(page) ?? [];
      const letter = new URLSearchParams(href.replaceAll('&amp;', '&').split('?')[1]);
      expect(letter.get('body')).toContain(path.replace('doc/', 'id/'));
      expect(letter.get('subject')).not.toBe('');
    }
    expect(textIn(documentPage(snapshot, 'doc/strength-area/hallbar-energi'))).toMatch(
      /Senast ändrad \d+ \w+ \d{4} Källan lästes \d+/,
    );
  });

  it('tell of an area in the order of its reader’s questions', () => {
    const page = documentPage(snapshot, 'doc/strength-area/hallbar-energi');
    const headings = [...page.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings.slice(0, 7)).toEqual([
      'Visionen för 2030',
      'Vem du kan tala med',
      'Mål som visionen har samband med',
      'Handlingsplanen',
      'Branscher och ämnen',
      'Historik',
      'För dig som använder data',
    ]);
    const goals = page.split('Mål som visionen har samband med')[1]?.split('Handlingsplanen')[0];
    const kinds = [...(goals ?? '').matchAll(/<summary>[^]*?data-kind="(\d)"/g)].map(
      ([, kind]) => kind,
    );
    expect(kinds.indexOf('1')).toBe(kinds.lastIndexOf('0') + 1);
  });

  it('say to readers of English that the translation is unofficial, and keep the original', () => {
    const page = documentPage(snapshot, 'doc/strength-area/hallbar-energi', 'en');
    expect(textIn(page)).toMatch(/unofficial/);
    expect(page).toContain('<p class="reading" lang="sv">');
  });

  it('have no id twice', () => {
    for (const path of [
      'doc/strength-area/upplevelser',
      'doc/vision/upplevelser-2030',
      'page/goals',
    ]) {
      const ids = [...documentPage(snapshot, path).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it('leave people out where they are not published', async () => {
    const without = await take({ ...ourSources(), publishPeople: false });
    const page = documentPage(without, 'doc/strength-area/hallbar-energi');
    expect(page).toContain('Processledare');
    expect([...page.matchAll(/[a-z.]+@regionjh\.se/g)].map(([mailbox]) => mailbox)).toContain(
      'region@regionjh.se',
    );
    expect(page).not.toMatch(/[a-z]\.[a-z]+@regionjh\.se/);
    const about = textIn(documentPage(without, 'page/data-protection'));
    expect(about).toContain('När du besöker webbplatsen');
    expect(about).not.toMatch(/personuppgift|namn/i);
    expect(textIn(documentPage(without, 'page/licence'))).not.toMatch(/personuppgift|namn/i);
  });

  it('name people on the pages of their posts alone', () => {
    const pageOf = (path: string): string => documentPage(snapshot, path);
    expect(pageOf('doc/post/processledare-hallbar-energi')).toMatch(/[a-z]-[a-z]+@regionjh\.se/);
    const area = pageOf('doc/strength-area/hallbar-energi');
    expect(area).toContain('region@regionjh.se');
    expect(area).not.toMatch(/[a-z][.-][a-z]+@regionjh\.se/);
  });
});
