import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import { ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { ask, engineOf, questionsIn } from './ask-questions.ts';

const here = import.meta.dirname;
const root = join(here, '../..');
const baseIri = 'https://data.example/';

let engine: QueryEngine;

beforeAll(async () => {
  engine = engineOf(await snapshotOf(ourSources(baseIri)));
});

afterAll(() => engine.close());

describe('the data answers', () => {
  it.each(questionsIn(here))('$name', async ({ query, answers }) => {
    expect(await ask(engine, query, 'tsv')).toMatchObject({
      outcome: 'answered',
      body: Buffer.from(answers),
    });
  });

  it('the queries in docs/data-model.md', async () => {
    const guide = await readFile(join(root, 'docs/data-model.md'), 'utf8');
    const queries = [...guide.matchAll(/^```sparql\n(.*?)^```$/gms)].map(([, query = '']) => query);
    const rows: number[] = [];
    for (const query of queries) {
      const answer = await ask(engine, query, 'csv');
      rows.push(
        answer.outcome === 'answered' ? answer.body.toString().trim().split('\r\n').length - 1 : 0,
      );
    }
    expect(rows).toEqual([3, 17, 31]);
  });
});
