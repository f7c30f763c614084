import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { expect } from 'vitest';
import { mostInHead } from '../../src/catalogue/web/in-head.ts';
import { rulesOf } from '../../src/model/rules-snapshot.ts';
import { terms } from '../../src/rdf/terms.ts';
import { rdf } from '../../src/rdf/vocabulary.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import type { Site } from '../support/start-site.ts';

/** What stands in the head of a page for programs, as text. */
export async function headOf(path: string, from: Site): Promise<readonly string[]> {
  const page = await (await from.get(`/${path}`, { accept: 'text/html' })).text();
  const [head = ''] = page.split('</head>');
  expect(page.slice(head.length)).not.toContain('application/ld+json"');
  return [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => json,
  );
}

/** What jsonld.js reads; of schema.org's context only what it does to keys. */
export async function read(text: string): Promise<readonly Quad[]> {
  const documentLoader = (url: string) => {
    if (url !== 'https://schema.org/') return Promise.reject(new Error(url));
    const document = { '@context': { '@vocab': 'http://schema.org/' } };
    return Promise.resolve({ document, documentUrl: url, contextUrl: undefined });
  };
  const options = { format: 'application/n-quads', documentLoader } as const;
  const written: unknown = await jsonld.toRDF(JSON.parse(text) as object, options);
  return new Parser({ format: 'N-Quads', factory: terms }).parse(String(written));
}

/** What neither data nor rules say. */
function sayings(snapshot: Snapshot) {
  const datasets = [snapshot.dataset, rulesOf(snapshot).dataset];
  const values = new Set<string>();
  for (const { subject, object } of snapshot.dataset) values.add(subject.value).add(object.value);
  return {
    isNoStatement: ({ subject, predicate, object }: Quad): boolean =>
      !datasets.some((each) => each.match(subject, predicate, object).size > 0),
    isNoValue: ({ predicate, object }: Quad): boolean =>
      object.termType !== 'BlankNode' && !predicate.equals(rdf.type) && !values.has(object.value),
  };
}

/**
 * Expects of pages that what stands in their heads is small, and says what the data says.
 *
 * @returns how many of them say it in the words of schema.org, and how many in those of the data
 */
export async function expectHeads(paths: readonly string[], snapshot: Snapshot, site: Site) {
  const said = sayings(snapshot);
  const seen = { schema: 0, statements: 0 };
  for (const path of paths) {
    const [text, ...more] = await headOf(path, site);
    expect([path, more]).toEqual([path, []]);
    if (text === undefined) continue;
    expect([path, Buffer.byteLength(text) <= mostInHead]).toEqual([path, true]);
    const quads = await read(text);
    expect([path, quads.length > 0]).toEqual([path, true]);
    // The words of the catalogue have tests of their own.
    if (text.includes('"@graph"')) continue;
    const isSchema = text.includes('https://schema.org/');
    seen[isSchema ? 'schema' : 'statements'] += 1;
    const wrong = quads.filter(isSchema ? said.isNoValue : said.isNoStatement);
    expect([path, wrong]).toEqual([path, []]);
  }
  return seen;
}
