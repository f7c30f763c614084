import { createRequire } from 'node:module';
import type * as AsyncIterators from 'asynciterator';
import type * as AsyncJoins from 'asyncjoin';
import { describe, expect, it } from 'vitest';
import { fromIterator } from '../../src/query/comunica/streams.ts';

// The copies that Comunica uses.
const require = createRequire(import.meta.url);
const { ArrayIterator, UnionIterator } = require('asynciterator') as typeof AsyncIterators;
const { HashJoin, SymmetricHashJoin } = require('asyncjoin') as typeof AsyncJoins;

const numbers = (...values: number[]) => new ArrayIterator(values, { autoStart: false });
type Join = AsyncIterators.AsyncIterator<number>;
type MakeJoin = new (
  left: Join,
  right: Join,
  hash: (value: number) => string,
  join: (left: number, right: number) => number,
) => Join;

describe.each([
  ['a hash join', HashJoin as unknown as MakeJoin],
  ['a symmetric hash join', SymmetricHashJoin as unknown as MakeJoin],
])('%s', (_name, Join) => {
  const newJoin = (...left: number[]): Join =>
    new Join(numbers(...left), numbers(2, 3), String, (value) => value);

  it.each([[[]], [[1, 2]]])('of %j does not end within a read', async (left) => {
    const join = newJoin(...left);
    const ended: boolean[] = [];
    await new Promise<void>((resolve) => {
      join.on('end', resolve);
      join.on('readable', () => {
        while (join.read() !== null);
        ended.push(join.ended);
      });
    });
    expect(ended).not.toContain(true);
  });

  it('is read to its end by a union', async () => {
    const union = new UnionIterator([newJoin(), newJoin(1, 2), numbers(9), newJoin()]);
    expect((await union.toArray()).toSorted()).toEqual([2, 9]);
  });
});

describe('a stream', () => {
  it('tells those who come after its end that it has ended', async () => {
    const stream = fromIterator([1][Symbol.iterator]());
    await stream.toArray();
    await new Promise<void>((resolve) => {
      stream.on('end', resolve);
    });
    expect(stream.ended).toBe(true);
  });
});
