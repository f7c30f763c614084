import { expect, it } from 'vitest';
import { groupExamples } from '../../src/html/query/example-groups.ts';

const example = (label: string, ...keywords: string[]) => ({
  path: `query/${label}`,
  label,
  comment: '',
  query: 'ASK {}',
  keywords,
  services: [],
});

it('puts examples under the keyword that most share, the largest group first, the rest last', () => {
  const groups = groupExamples(
    [
      example('a', 'alone'),
      example('b', 'vision', 'goal'),
      example('c', 'goal'),
      example('d', 'goal', 'code'),
      example('e', 'place'),
      example('f', 'place', 'odd'),
      example('g'),
    ],
    'Others',
  );
  expect(groups.map(({ name, members }) => [name, members.map(({ label }) => label)])).toEqual([
    ['goal', ['b', 'c', 'd']],
    ['place', ['e', 'f']],
    ['Others', ['a', 'g']],
  ]);
});
