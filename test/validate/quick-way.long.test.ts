import { expect, it } from 'vitest';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { readOwn } from '../shapes/check-round.ts';
import { bothWays } from './both-ways.ts';
import { newRandom, oneOf, type Random } from './random-shapes.ts';
import { expectSameFindings } from './same-findings.ts';

it.each([
  ['shapes that lead forwards', false],
  ['shapes that may lead back', true],
])('the quick way finds what the library finds, in its order: %s', async (_, mayLeadBack) => {
  expect(await expectSameFindings([2, 40], mayLeadBack)).toBeGreaterThan(350);
});

it('the quick way finds what the library finds in our data with faults', async () => {
  const { files } = await readOwn();
  const data = [...files.data, ...files.ontology].flatMap(({ quads }) => quads);
  const shapes = files.shapes.flatMap(({ quads }) => quads);
  let found = 0;
  for (let seed = 1; seed <= 4; seed += 1) {
    const { quick, slow } = await bothWays(withFaults(data, newRandom(seed)), shapes);
    expect(quick).toEqual(slow);
    found += slow.length;
  }
  expect(found).toBeGreaterThan(100);
});

/** Statements left out, and statements whose object or predicate is that of another. */
function withFaults(data: readonly Quad[], random: Random): Quad[] {
  return data.flatMap((quad) => {
    const kind = random(120);
    const { subject, predicate, object, graph } = quad;
    const other = oneOf(random, data);
    if (kind === 0) return [];
    if (kind === 1) return [terms.quad(subject, predicate, other.object, graph)];
    if (kind === 2) return [quad, terms.quad(subject, other.predicate, object, graph)];
    if (kind === 3) return [quad, terms.quad(subject, predicate, other.object, graph)];
    return [quad];
  });
}
