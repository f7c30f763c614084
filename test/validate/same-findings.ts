import { expect } from 'vitest';
import { bothWays, read } from './both-ways.ts';
import { newRandom, randomData, randomShapes } from './random-shapes.ts';

/**
 * Expects of random shapes and data that both ways find the same, in the same order.
 *
 * @param mayLeadBack whether shapes may lead back to where they began
 * @returns how much was found
 */
export async function expectSameFindings(
  [first, last]: readonly [first: number, last: number],
  mayLeadBack: boolean,
): Promise<number> {
  let found = 0;
  for (let seed = first; seed <= last; seed += 1) {
    const random = newRandom(seed);
    const data = read(randomData(random));
    const shapes = randomShapes(random, mayLeadBack);
    const { quick, slow } = await bothWays(data, read(shapes));
    expect(quick, `seed ${seed}: ${shapes}`).toEqual(slow);
    found += slow.length;
  }
  return found;
}
