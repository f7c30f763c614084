import { expect, it } from 'vitest';
import { newQueryParser } from '../../src/query/syntax/parse-query.ts';

const parse = newQueryParser({
  baseIri: 'http://data.example/',
  namedGraphs: [],
  spellLanguage: (_, tag) => tag,
  services: { allowed: [] },
});

function atDepth<Made>(depth: number, make: () => Made): Made {
  return depth === 0 ? make() : atDepth(depth - 1, make);
}

it('depth is refused wherever in the parser the stack ends', () => {
  const outcomes = Array.from({ length: 15 }, (_, turn) => {
    const brackets = 6000 + turn * 777;
    const query = `ASK { FILTER(${'('.repeat(brackets)}1${')'.repeat(brackets)}) }`;
    return atDepth((turn * 137) % 2000, () => parse(query, undefined)).outcome;
  });
  expect(new Set(outcomes)).toEqual(new Set(['refused']));
});
