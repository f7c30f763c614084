import { expect, test } from 'vitest';
import {
  newAccumulator,
  type AggregateOptions,
  type Aggregator,
} from '../../../src/query/values/aggregates/aggregates.ts';
import { termOf } from '../../../src/query/values/terms/term-of.ts';
import { valueOf } from '../../../src/query/values/terms/value-of.ts';
import { parseExpression, turtle } from './evaluate-expression.ts';

/** An aggregate of terms as a query writes them; `error` stands for an expression that is one. */
function aggregate(
  aggregator: Aggregator,
  members: readonly string[],
  options: Partial<AggregateOptions> = {},
): string {
  const accumulator = newAccumulator(aggregator, {
    distinct: false,
    chars: () => undefined,
    ...options,
  });
  for (const member of members) {
    const expression = member === 'error' ? undefined : parseExpression(member);
    if (expression && !('term' in expression)) throw new Error(`No term: ${member}`);
    accumulator.add(expression && valueOf(expression.term));
  }
  const result = accumulator.result();
  return result ? turtle(termOf(result)) : 'error';
}

const cases: readonly (readonly [Aggregator, readonly string[], string])[] = [
  ['count', [], '"0"^^xsd:integer'],
  ['count', ['1', 'error', ':a'], '"2"^^xsd:integer'],
  ['sum', [], '"0"^^xsd:integer'],
  ['sum', ['1', '2.5'], '"3.5"^^xsd:decimal'],
  ['sum', ['0.1', '0.2'], '"0.3"^^xsd:decimal'],
  ['sum', ['9007199254740993', '1'], '"9007199254740994"^^xsd:integer'],
  ['sum', ['1', 'error'], 'error'],
  ['sum', ['1', '"x"'], 'error'],
  ['avg', [], '"0"^^xsd:integer'],
  ['avg', ['1', '2'], '"1.5"^^xsd:decimal'],
  ['avg', ['1', '2e0'], '"1.5E0"^^xsd:double'],
  ['avg', ['1', 'error'], 'error'],
  ['min', [], 'error'],
  ['min', [':b', ':a'], '<http://example.org/a>'],
  ['min', [':a', '1', '"x"'], '<http://example.org/a>'],
  ['min', ['01', '1.0'], '"01"^^xsd:integer'],
  ['min', ['1', 'error'], 'error'],
  ['max', ['"apa"', '"Åsna"', '"Zebra"'], '"Åsna"'],
  ['max', [':a', '1', '"x"'], '"x"'],
  ['max', ['"2024-01-01"^^xsd:date', '"2025-01-01"^^xsd:date'], '"2025-01-01"^^xsd:date'],
  ['sample', [], 'error'],
  ['sample', ['error', ':a'], '<http://example.org/a>'],
  ['group_concat', [], '""'],
  ['group_concat', ['"a"', ':b', '1.50'], '"a http://example.org/b 1.50"'],
  ['group_concat', ['"a"', 'error'], 'error'],
];

test.each(cases)('SPARQL 1.1 §18.5.1: %s of %j is %s', (aggregator, members, expected) => {
  expect(aggregate(aggregator, members)).toBe(expected);
});

test('DISTINCT takes each term once, not each value', () => {
  expect(aggregate('sum', ['1', '1', '01'], { distinct: true })).toBe('"2"^^xsd:integer');
  expect(aggregate('count', ['"a"', '"a"@sv', '"a"@SV', ':a'], { distinct: true })).toBe(
    '"3"^^xsd:integer',
  );
  expect(aggregate('sum', ['1', 'error'], { distinct: true })).toBe('error');
});

test('a separator may be empty', () => {
  expect(aggregate('group_concat', ['"a"', '"b"'], { separator: '' })).toBe('"ab"');
  expect(aggregate('group_concat', ['"a"', '"b"'], { separator: ', ' })).toBe('"a, b"');
});

test('GROUP_CONCAT counts what it makes before it makes it', () => {
  let characters = 0;
  const chars = (count: number): void => {
    characters += count;
  };
  aggregate('group_concat', ['"abc"', '"de"'], { separator: '--', chars });
  expect(characters).toBe(7);
});
