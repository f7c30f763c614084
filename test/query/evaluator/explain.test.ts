import { Parser } from 'n3';
import { expect, it } from 'vitest';
import { newEvaluator } from '../../../src/query/evaluator/evaluate.ts';
import { planText } from '../../../src/query/results/write-plan.ts';
import { packQuads } from '../../../src/query/index/pack-quads.ts';
import { openData } from '../../../src/query/index/query-data.ts';
import { newQueryParser } from '../../../src/query/syntax/parse-query.ts';

const text = '<x:a> <p:of> <x:b> . <x:c> <p:of> <x:b> . <x:a> <p:name> "A" .';
const data = openData(packQuads(new Parser({ format: 'application/n-triples' }).parse(text)));
const parse = newQueryParser({
  ...data,
  baseIri: 'http://data.example/',
  services: { allowed: [] },
});

function explain(query: string) {
  const parsed = parse(query, undefined);
  if (parsed.outcome !== 'parsed') throw new Error(JSON.stringify(parsed));
  const { explain: explainQuery } = newEvaluator({ memoryBytes: 1e8, textCharacters: 1e6 });
  return explainQuery(parsed, data.whole);
}

it('EXPLAIN tells each operator with what it was expected to give and what it gave', () => {
  const plan = explain(
    'SELECT ?s ?n { ?s <p:of> <x:b> OPTIONAL { ?s <p:name> ?n } FILTER(?s != <x:none>) } LIMIT 5',
  );
  expect(plan).toMatchObject({ operator: 'slice', rows: 2, started: 1 });
  const lines = planText(plan).trimEnd().split('\n');
  const shapes = lines.map((line) => line.replace(/ in [\d.]+ ms/, ''));
  expect(shapes).toEqual([
    'slice offset 0 limit 5  (expected 2, got 2)',
    '  join  (expected 2, got 2)',
    '    scan ?s <p:of> <x:b>  (expected 2, got 2)',
    '    left join  (expected 2, got 2)',
    '      scan ?s <p:name> ?n  (expected 1, got 1)',
    '    filter !=(?s, <x:none>)  (expected 1, got 2)',
  ]);
  for (const line of lines) expect(line).toMatch(/ in [\d.]+ ms/);
});

it.each(['ASK { ?s ?p ?o }', 'CONSTRUCT WHERE { ?s ?p ?o }', 'DESCRIBE ?s { ?s <p:of> ?o }'])(
  'EXPLAIN of %s is that of its pattern',
  (query) => {
    const { operator, rows } = explain(query);
    expect(operator).toBe('scan');
    expect(rows).toBeGreaterThan(0);
  },
);
