import { beforeAll, describe, expect, it } from 'vitest';
import { renderHomePage } from '../../src/html/pages/home-page.ts';
import { renderExamples } from '../../src/html/query/query-examples.ts';
import { owl, rdf } from '../../src/rdf/vocabulary.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { ourSources } from '../support/files.ts';
import { section } from './declared-page.ts';
import { documentPage, pageAt, take, textIn } from './render.ts';

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
