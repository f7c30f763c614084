import { expect, it } from 'vitest';
import { bothWays, read } from './both-ways.ts';
import { newRandom, randomData, randomShapes } from './random-shapes.ts';

it.each([
  ['shapes that lead forwards', false],
  ['shapes that may lead back', true],
])('the quick way finds what the library finds, in its order: %s', async (_, mayLeadBack) => {
  let found = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = newRandom(seed);
    const data = read(randomData(random));
    const shapes = randomShapes(random, mayLeadBack);
    const { quick, slow } = await bothWays(data, read(shapes));
    expect(quick, `seed ${seed}: ${shapes}`).toEqual(slow);
    found += slow.length;
  }
  expect(found).toBeGreaterThan(400);
});
