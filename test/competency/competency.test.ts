import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startQueryEngine } from '../../src/query/process/engine.ts';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import type { ResultFormatName } from '../../src/rdf/result-formats.ts';
import { snapshotOf } from '../support/published.ts';

const here = import.meta.dirname;
const root = join(here, '../..');
const baseIri = 'https://data.example/';

/** Each question is a query with its table of answers beside it. */
const questions = readdirSync(here)
  .filter((name) => name.endsWith('.rq'))
  .map((name) => name.replace('.rq', ''));

let engine: QueryEngine;

beforeAll(async () => {
  const [data, ontology, shapes] = ['data', 'ontology', 'shapes'].map((name) => join(root, name));
  const snapshot = await snapshotOf({ data: data ?? '', ontology, shapes, baseIri });
  const { read, prefixes } = snapshot;
  engine = startQueryEngine({ quads: read.quads, baseIri, prefixes, workers: 1 });
});

afterAll(() => engine.close());

function ask(query: string, format: ResultFormatName) {
  const formats = { select: format };
  return engine.run({ query, defaultGraphs: [], namedGraphs: [], formats });
}

describe('the data answers', () => {
  it.each(questions)('%s', async (name) => {
    const query = await readFile(join(here, `${name}.rq`), 'utf8');
    const expected = await readFile(join(here, `${name}.tsv`), 'utf8');
    expect(await ask(query, 'tsv')).toMatchObject({
      outcome: 'answered',
      body: Buffer.from(expected),
    });
  });

  it('the queries in docs/data-model.md', async () => {
    const guide = await readFile(join(root, 'docs/data-model.md'), 'utf8');
    const queries = [...guide.matchAll(/^```sparql\n(.*?)^```$/gms)].map(([, query = '']) => query);
    const rows: number[] = [];
    for (const query of queries) {
      const answer = await ask(query, 'csv');
      rows.push(
        answer.outcome === 'answered' ? answer.body.toString().trim().split('\r\n').length - 1 : 0,
      );
    }
    expect(rows).toEqual([3, 17, 31]);
  });
});
