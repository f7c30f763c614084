import { beforeAll, describe, expect, it } from 'vitest';
import { excerptOf, markIn } from '../../src/search/search-excerpt.ts';
import { mostCharacters, search, type Hit } from '../../src/search/search.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith } from '../support/files.ts';
import { takeFiles } from '../html/render.ts';

const data = `
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dcterms: <http://purl.org/dc/terms/> .
  @prefix o: <http://other.example/> .
  <id/area> a o:Area ; skos:prefLabel "Ökad handel"@sv , "More trade"@en ; skos:altLabel "Köpenskap"@sv ;
    dcterms:description "Länets företag säljer mer."@sv ; o:about o:goal ; o:next <id/plan> .
  <id/plan> skos:prefLabel "Plan för ökad handel"@sv ; o:part [ dcterms:description "Nämner fjällräven i förbigående."@sv ] .
  <id/okad> skos:prefLabel "Okad"@sv .
  <graph-like> skos:prefLabel "Handel"@sv .
  o:goal skos:prefLabel "Anständiga arbeten"@sv .
  o:Area skos:prefLabel "område"@sv .`;

let snapshot: Snapshot;
beforeAll(async () => {
  const nothing = await folderWith({ 'nothing.ttl': '' });
  snapshot = await takeFiles({ 'x.ttl': data }, { ontology: nothing, shapes: nothing });
});

async function hitsFor(query: string): Promise<readonly Hit[]> {
  const finding = await search(query, snapshot);
  return finding.outcome === 'found' ? finding.hits : [];
}

async function find(query: string): Promise<string[]> {
  const hits = await hitsFor(query);
  return hits.map(({ thing }) => thing.value.replace('https://data.example/', ''));
}

describe('a search', () => {
  it('finds names in both languages, other names, texts, and names of what is elsewhere', async () => {
    expect(await find('trade')).toEqual(['id/area']);
    expect(await find('köpenskap')).toEqual(['id/area']);
    expect(await find('företag')).toEqual(['id/area']);
    expect(await find('anständiga')).toEqual(['id/area']);
    expect(await find('område')).toEqual(['id/area']);
  });

  it('finds what is said in nameless parts', async () => {
    expect(await find('fjällräven')).toEqual(['id/plan']);
  });

  it('counts words in names more than in texts, and what is called so first', async () => {
    expect((await find('ökad handel'))[0]).toBe('id/area');
    expect((await find('okad'))[0]).toBe('id/okad');
  });

  it('finds å, ä and ö by a, a and o, but after what is written so', async () => {
    expect(await find('okad')).toEqual(['id/okad', 'id/area', 'id/plan']);
    expect((await find('ökad')).slice(0, 2).sort()).toEqual(['id/area', 'id/plan']);
    expect(await find('fjallraven')).toEqual(['id/plan']);
  });

  it('finds beginnings, and words with a typing mistake', async () => {
    expect(await find('köpen')).toEqual(['id/area']);
    expect(await find('föreatg')).toEqual(['id/area']);
    expect(await find('hnadel')).toContain('id/area');
  });

  it('wants all words, and is content with some where nothing has all', async () => {
    expect(await find('plan handel')).toEqual(['id/plan']);
    expect(await find('trade xyzzy')).toEqual(['id/area']);
  });

  it('puts what the data is about before everything else', async () => {
    expect((await find('ökad handel')).indexOf('graph-like')).not.toBe(0);
  });

  describe('in data with pages of its own', () => {
    let site: Snapshot;
    beforeAll(async () => {
      site = await takeFiles({
        'x.trig': `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix st: <https://data.example/ns/> . @prefix stp: <https://data.example/ns/page/> .
          @prefix o: <http://other.example/> . @base <https://data.example/> .
          o:Area rdfs:label "område"@sv , "area"@en . o:Claim rdfs:label "koppling"@sv .
          <page/layout> a stp:Page ; stp:layoutFor o:Area ; rdfs:label "Mall för områden med vind"@sv .
          <page/own> a stp:Page ; rdfs:label "Om områden"@sv .
          <graph/wind> rdfs:label "Filen om vind och områden"@sv .
          <graph/wind> {
            <id/area/wind> a o:Area ; rdfs:label "Mera vind"@sv .
            <id/area/other> a o:Area ; rdfs:label "Annat"@sv .
            <id/claim> a o:Claim ; rdfs:label "Mera vind hör ihop"@sv ; rdfs:comment "Vindkällor i vindområden, vindmöten, vind."@sv .
            <id/list> rdfs:label "Områden i en lista"@sv .
          }`,
      });
    });
    const found = async (query: string): Promise<string[]> => {
      const finding = await search(query, site);
      const hits = finding.outcome === 'found' ? finding.hits : [];
      return hits.map(({ thing }) => thing.value.replace('https://data.example/', ''));
    };

    it('puts names before texts, however many words of a text begin so', async () => {
      expect((await found('vind'))[0]).toBe('id/area/wind');
    });

    it.each(['område', 'områden', 'areas'])(
      'puts the things of a class first for «%s»',
      async (query) => {
        expect((await found(query)).slice(0, 2).sort()).toEqual(['id/area/other', 'id/area/wind']);
      },
    );

    it('leaves out graphs, and pages that only lay out others', async () => {
      const all = [...(await found('områden')), ...(await found('vind'))];
      expect(all).toContain('page/own');
      expect(all).not.toContain('page/layout');
      expect(all).not.toContain('graph/wind');
    });
  });

  it.each(['', ' ', '.*', '[(', '\\', '???', '"', '~', '\u0000'])(
    'for «%s», which has no word, finds nothing',
    async (query) => {
      expect(await find(query)).toEqual([]);
    },
  );

  it('takes signs of patterns and of HTML as what stands between words', async () => {
    expect(await find('.*trade[(')).toEqual(['id/area']);
    expect(await find('<trade>')).toEqual(['id/area']);
  });

  it('is refused when it is longer than anybody types', async () => {
    expect(await search('a'.repeat(mostCharacters + 1), snapshot)).toEqual({
      outcome: 'too-long',
      most: mostCharacters,
    });
    expect((await search('å'.repeat(mostCharacters), snapshot)).outcome).toBe('nothing');
  });

  it('finds only what is published: nothing of how the data describes itself', async () => {
    expect(await find('SPARQL')).toEqual([]);
    expect(await find('prefixes')).toEqual([]);
  });
});

describe('an excerpt', () => {
  it('is the text with the words, the words told apart', async () => {
    const [hit] = await hitsFor('foretag säljer');
    const excerpt = hit && excerptOf(hit.thing, hit.matched, { language: 'sv', snapshot });
    expect(excerpt?.parts).toEqual([
      { text: 'Länets ', isMatch: false },
      { text: 'företag', isMatch: true },
      { text: ' ', isMatch: false },
      { text: 'säljer', isMatch: true },
      { text: ' mer.', isMatch: false },
    ]);
    expect(excerpt).toMatchObject({ language: 'sv', isCutBefore: false, isCutAfter: false });
  });

  it('loses nothing of a text that it marks', () => {
    const text = 'Ett två, tre – ett.';
    const parts = markIn({ value: text, language: 'sv' }, new Set(['ett', 'tre']));
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ isMatch }) => isMatch).map((part) => part.text)).toEqual([
      'Ett',
      'tre',
      'ett',
    ]);
  });

  it('of a long text is cut between words, and tells so', async () => {
    const nothing = await folderWith({ 'nothing.ttl': '' });
    const long = `${'ord '.repeat(200)}nålen ${'ord '.repeat(200)}`;
    const hay = await takeFiles(
      { 'x.ttl': `<id/x> <http://p.example/t> "${long}"@sv .` },
      { ontology: nothing, shapes: nothing },
    );
    const finding = await search('nålen', hay);
    const [hit] = finding.outcome === 'found' ? finding.hits : [];
    const excerpt = hit && excerptOf(hit.thing, hit.matched, { language: 'sv', snapshot: hay });
    const text = excerpt?.parts.map((part) => part.text).join('') ?? '';
    expect(excerpt).toMatchObject({ isCutBefore: true, isCutAfter: true });
    expect(text).toMatch(/^(?:ord )+nålen(?: ord)+$/);
    expect(text.length).toBeLessThan(200);
  });
});
