import { beforeAll, describe, expect, it } from 'vitest';
import { unusedWords } from '../../src/html/query/unused-words.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { processorSeconds } from '../support/processor-seconds.ts';
import { takeFiles } from './render.ts';

describe('a query without an answer', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await takeFiles({
      'x.ttl': `@prefix p: <http://p.example/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
        <id/x> a p:Thing ; p:partOf <id/y> ; p:name "x" .
        p:hasPart a owl:ObjectProperty ; owl:inverseOf p:partOf .
        p:unwritten a owl:ObjectProperty .`,
    });
  });
  const told = (query: string) =>
    unusedWords(`PREFIX p: <http://p.example/> ${query}`, snapshot).map(
      ({ written, instead, isInverse }) => [written, instead, isInverse] as const,
    );

  it('tells of a property that is written from its other end alone', () => {
    expect(told('SELECT * { ?x p:hasPart ?y }')).toEqual([
      ['p:hasPart', '^http://p.example/partOf', true],
    ]);
  });

  it('offers the word that is spelled most like one that no data has', () => {
    expect(told('SELECT * { ?x a p:Thign ; p:nmae ?n }')).toEqual([
      ['p:Thign', 'http://p.example/Thing', false],
      ['p:nmae', 'http://p.example/name', false],
    ]);
  });

  it('tells of what is only defined, and of addresses, without an offer where none is near', () => {
    expect(told('SELECT * { ?x p:unwritten <id/elsewhere> ; a p:Thing }')).toEqual([
      ['p:unwritten', undefined, false],
      ['<id/elsewhere>', undefined, false],
    ]);
  });

  it('takes no word from strings, comments, variables and prefixes that nobody declared', () => {
    expect(told('SELECT ?p:x { ?x p:name "p:none <no>" ; q:name ?y } # p:nothing')).toEqual([
      ['<no>', undefined, false],
    ]);
  });

  it('is read in a time that grows with its text, and tells of a few', () => {
    const long =
      'p:none1 '.repeat(20_000) + Array.from({ length: 50 }, (_, n) => `p:zz${n}zz`).join(' ');
    const start = processorSeconds();
    expect(told(`SELECT * { ${long} }`)).toHaveLength(5);
    expect(processorSeconds() - start).toBeLessThan(5);
  });
});
