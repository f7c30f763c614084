import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lookUp } from '../../src/describe/look-up.ts';
import { renderBrowsePage } from '../../src/html/pages/browse-page.ts';
import { renderHomePage } from '../../src/html/pages/home-page.ts';
import { renderSearchPage } from '../../src/html/pages/search-page.ts';
import { isLiteral, type Literal } from '../../src/rdf/terms.ts';
import { oa } from '../../src/rdf/vocabulary.ts';
import { search } from '../../src/search/search.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { documentPage, pageAt, take } from './render.ts';
import { spokenTexts, type SpokenText } from './spoken-texts.ts';

const root = join(import.meta.dirname, '../..');

let snapshot: Snapshot;
let swedish: ReadonlySet<string>;
let translated: ReadonlySet<string>;

beforeAll(async () => {
  const folder = (name: string): string => join(root, name);
  snapshot = await take({
    data: folder('data'),
    ontology: folder('ontology'),
    shapes: folder('shapes'),
    baseIri: 'https://data.example/',
    today: new Date('2026-11-29'),
  });
  swedish = swedishTexts();
  translated = translatedTexts();
});

/** Texts long enough to be nobody else's: «Energi» could be a name in any language. */
const longEnough = 12;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function literals(): { readonly key: string; readonly literal: Literal }[] {
  return [...snapshot.dataset].flatMap(({ subject, predicate, object }) =>
    isLiteral(object) ? [{ key: `${subject.value} ${predicate.value}`, literal: object }] : [],
  );
}

/** What the data says in Swedish and in no other language, and what it quotes from Swedish sources. */
function swedishTexts(): ReadonlySet<string> {
  const all = literals();
  const isQuote = (key: string): boolean =>
    [oa.exact, oa.prefix, oa.suffix].some(({ value }) => key.endsWith(` ${value}`));
  const others = new Set(
    all
      .filter(({ key, literal }) => literal.language !== 'sv' && !isQuote(key))
      .map(({ literal }) => plain(literal.value)),
  );
  return new Set(
    all
      .filter(({ key, literal }) => literal.language === 'sv' || isQuote(key))
      .map(({ literal }) => plain(literal.value))
      .filter((text) => text.length >= longEnough && !others.has(text)),
  );
}

/** Swedish texts of which the data has the same in English. */
function translatedTexts(): ReadonlySet<string> {
  const all = literals();
  const inEnglish = new Set(
    all.filter(({ literal }) => literal.language === 'en').map(({ key }) => key),
  );
  return new Set(
    all
      .filter(({ key, literal }) => literal.language === 'sv' && inEnglish.has(key))
      .map(({ literal }) => plain(literal.value))
      .filter((text) => swedish.has(text)),
  );
}

/** Texts of a page that are Swedish by the data's account and English by the page's. */
function unmarked(page: string): SpokenText[] {
  return spokenTexts(page).filter(({ text, language, attribute }) => {
    if (language !== 'en') return false;
    // An attribute has no language of its own: what the data has in English only must be in English there.
    return (attribute === undefined ? swedish : translated).has(plain(text));
  });
}

describe('in English', () => {
  it('every document marks what is Swedish in it', () => {
    const paths = [...snapshot.documents.keys()].flatMap((path) => {
      const found = lookUp(snapshot, path);
      if (found.outcome === 'thing') return [found.path];
      return found.outcome === 'document' ? [path] : [];
    });
    expect(paths.length).toBeGreaterThan(200);
    const wrong = paths.flatMap((path) =>
      unmarked(documentPage(snapshot, path, 'en')).map((text) => ({ path, ...text })),
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('so do the start page, the contents and what a search finds', async () => {
    const pages = [
      renderHomePage(pageAt('', 'en'), snapshot),
      renderBrowsePage(pageAt('browse', 'en'), undefined, snapshot),
    ];
    for (const query of ['energi', 'energy', 'vision', 'mål', 'turism']) {
      const finding = await search(query, snapshot);
      pages.push(
        renderSearchPage(
          pageAt('search', 'en'),
          { query, kind: undefined, finding, number: 1 },
          snapshot,
        ),
      );
    }
    expect(pages.flatMap(unmarked)).toEqual([]);
  });

  it('the start page and the pages of areas and visions say in English what the data has in English', () => {
    const paths = [...snapshot.documents.keys()].filter((path) =>
      /^id\/(?:strength-area|vision)\//.test(path),
    );
    expect(paths.length).toBe(8);
    const pages = [
      renderHomePage(pageAt('', 'en'), snapshot),
      ...paths.map((path) => documentPage(snapshot, path.replace('id/', 'doc/'), 'en')),
    ];
    const blocks = pages.map((page) => page.split('<div class="disclosed">')[0] ?? '');
    const inSwedish = blocks.flatMap((page) =>
      spokenTexts(page).filter(({ text, isQuoted }) => !isQuoted && translated.has(plain(text))),
    );
    expect(inSwedish).toEqual([]);
  });

  it('a text that is not marked is found', () => {
    const [text = ''] = translated;
    const page = `<html lang="en"><body><p>${text}</p><p lang="sv">${text}</p><img alt="${text}"></body></html>`;
    expect(unmarked(page)).toHaveLength(2);
  });
});
