import { expect, it } from 'vitest';
import { sparqlTokens } from '../../src/query/syntax/sparql-tokens.ts';
import { Tokens } from '../../src/query/templates/tokens.ts';
import { Random } from './fuzz/random.ts';

/** Where each kind of piece must end: where one of the parser's tokens does. */
const tokensOf = {
  iri: ['IriRef'],
  'prefixed-name': ['PNameLn', 'PNameNs'],
  string: ['StringLiteralLong1', 'StringLiteralLong2', 'StringLiteral1', 'StringLiteral2'],
};

/** What pieces begin with, go on with and end before, beyond ASCII too. */
const bits = [
  ...Array.from('?$<>"\'\\# \n:-._%{}|()[];,^@&=+*/!~5å日\u00b7\u007f\u0001'),
  ...['""', '"""', 'a', 'b1', 'ex:', 'ex:c', '%41', '_:', '{|', '|}', '<<(', ')>>', '\\/'],
  ...['<http://a.example/c>', '"x"', "'y'", '@en', '^^', '1.5', 'LIMIT', 'true'],
];

it('pieces of any query end where those of the parser do', () => {
  for (let seed = 1; seed <= 3000; seed += 1) {
    const random = new Random(seed);
    const length = 1 + random.below(12);
    const tokens = new Tokens(Array.from({ length }, () => random.pick(bits)).join(''));
    while (tokens.next() !== undefined) expect(tokens.end, tokens.query).toBe(endOf(tokens));
  }
});

function endOf({ query, kind, start, end }: Tokens): number {
  if (kind === 'layout')
    return start + (/^(?:[\t\n\r ]+|#[^\n\r]*)+/.exec(rest())?.[0].length ?? 0);
  if (kind === 'other' && /^[?$]\w/.test(rest())) return start + lengthOf(['Var1', 'Var2']);
  if (kind !== 'iri' && kind !== 'prefixed-name' && kind !== 'string') return end;
  return start + lengthOf(tokensOf[kind]);

  function rest(): string {
    return query.slice(start);
  }

  /** Of the first of some tokens that fits. */
  function lengthOf(names: readonly string[]): number {
    const patterns = names.map(
      (name) => sparqlTokens.find((token) => token.name === name)?.PATTERN,
    );
    const found = patterns.map((pattern) => {
      if (!(pattern instanceof RegExp)) throw new Error('The parser knows no such token.');
      return new RegExp(pattern.source, 'y').exec(rest())?.[0].length;
    });
    return found.find((length) => length !== undefined) ?? 0;
  }
}
