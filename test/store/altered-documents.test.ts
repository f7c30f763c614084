import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newEdition } from '../../src/http/editions/edition.ts';
import { newEditions } from '../../src/http/editions/editions.ts';
import { newMetrics } from '../../src/http/observe/metrics.ts';
import { letGo } from '../../src/publish/let-go.ts';
import { alterationsIn } from '../../src/store/port/altered-term.ts';
import { newEmbeddedStore } from '../../src/store/port/embedded-store.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { rdfs, xsd } from '../../src/rdf/vocabulary.ts';
import { library } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { noEngine, startSite, type Site } from '../support/start-site.ts';

const integer = (digits: string) => `"${digits}"^^<${xsd.integer.value}>`;
const altered = [
  { given: integer('01'), got: integer('1') },
  { given: `"1.50"^^<${xsd.decimal.value}>`, got: undefined },
];

describe('a site whose statements are in a store that alters terms', () => {
  let here: Site;
  let there: Site;
  beforeAll(async () => {
    const snapshot = await snapshotOf(library());
    const alteredTerms = () => altered;
    const store = { ...newEmbeddedStore(snapshot.read.dataset), alteredTerms };
    const editions = newEditions(newEdition(letGo(snapshot, store), noEngine));
    const more = { editions, alteredTerms };
    here = await startSite(library(), noEngine, newMetrics(), { alteredTerms });
    there = await startSite(library(), noEngine, newMetrics(), more);
  });
  afterAll(() => Promise.all([here.close(), there.close()]));

  /** What is said of what an address leads to by rdfs:comment, in English. */
  async function commentsAt(site: Site, path: string): Promise<string> {
    const response = await site.get(`/${path}`, { accept: 'text/turtle' });
    const quads = new Parser({ factory: terms, baseIRI: response.url }).parse(
      await response.text(),
    );
    const ofItself = quads.filter(
      ({ subject, predicate, object }) =>
        subject.value.endsWith(`/${path}`) &&
        predicate.equals(rdfs.comment) &&
        object.termType === 'Literal' &&
        object.language === 'en',
    );
    return ofItself.map(({ object }) => object.value).join('\n');
  }

  it('says so in the record of each document that has terms of those kinds, and of which', async () => {
    const comment = await commentsAt(there, 'doc/author/selma-lagerlof');
    expect(comment).toContain(`${integer('01')} → ${integer('1')}`);
    expect(comment).not.toContain('1.50');
  });

  it.each(['doc/loan/1', 'terms'])('says nothing in one that has none: %s', async (path) => {
    expect((await there.get(`/${path}`, { accept: 'text/turtle' })).status).toBe(200);
    expect(await commentsAt(there, path)).toBe('');
  });

  it('says nothing in documents that are made from memory', async () => {
    expect(await commentsAt(here, 'doc/author/selma-lagerlof')).toBe('');
  });

  it('says in the service description where documents come from', async () => {
    expect(await commentsAt(here, 'sparql')).toContain('Documents and dumps have them unchanged');
    expect(await commentsAt(there, 'sparql')).toContain('Documents and dumps come from it too');
  });

  it('lists the terms in plain JSON', async () => {
    const recordAt = async (site: Site) =>
      (await (await site.get('/doc/author/selma-lagerlof.json')).json()) as object;
    const told = altered.map(({ given, got = null }) => ({ given, got }));
    expect(await recordAt(there)).toEqual({ ...(await recordAt(here)), alteredTerms: told });
  });
});

it('statements have met alterations of terms of their kinds alone', () => {
  const of = (object: Quad['object']) => {
    const [subject, predicate] = [terms.blankNode('b'), terms.namedNode('urn:p')];
    const known = [
      { given: '"a"@en-GB', got: '"a"@en-gb' },
      { given: '"a \\"b\\""', got: '"a"' },
      { given: '"5"^^<urn:short>', got: '"5"^^<urn:integer>' },
      { given: '<urn:å>', got: '<urn:%C3%A5>' },
      { given: '_:shared', got: undefined },
    ];
    const found = alterationsIn([terms.quad(subject, predicate, object)], known);
    return found.map(({ given }) => given).filter((given) => given.startsWith('"'));
  };
  expect(of(terms.literal('x', 'sv'))).toEqual(['"a"@en-GB']);
  expect(of(terms.literal('"@'))).toEqual(['"a \\"b\\""']);
  expect(of(terms.literal('x', terms.namedNode('urn:integer')))).toEqual(['"5"^^<urn:short>']);
  expect(of(terms.namedNode('urn:o'))).toEqual([]);
});
