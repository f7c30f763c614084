import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import type { LoadedFile } from '../../src/load/loaded.ts';
import { termKey } from '../../src/rdf/term-key.ts';
import { newTermFactory, terms, type Quad, type Term } from '../../src/rdf/terms.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import { sh } from '../../src/rdf/vocabulary.ts';
import { validateShapes, type Validated } from '../../src/validate/shapes/validate-shapes.ts';
import { readOwn } from '../shapes/check-round.ts';
import { newRandom, oneOf, randomData, randomShapes, type Random } from './random-shapes.ts';

const prefixes = `@prefix : <https://e.example/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;

function read(turtle: string): Quad[] {
  return new Parser({ factory: newTermFactory('t') }).parse(prefixes + turtle);
}

function fileOf(quads: readonly Quad[]): LoadedFile {
  const name = 'https://e.example/file';
  return { path: name, name, graph: name, quads, locate: () => undefined };
}

/** A shape that every node keeps and that leads to itself: what leads to it is validated by the library alone. */
const slow = read(':Slow sh:property [ sh:path :never ; sh:node :Slow ] .');
const targeting = [sh.targetClass, sh.targetNode, sh.targetSubjectsOf, sh.targetObjectsOf];

function slowly(shapes: readonly Quad[]): Quad[] {
  const targeted = new Map(
    shapes
      .filter(({ predicate }) => targeting.some((property) => property.equals(predicate)))
      .map(({ subject }) => [termKey(subject), subject]),
  );
  const leading = [...targeted.values()].map((shape) =>
    terms.quad(shape, sh.node, terms.namedNode('https://e.example/Slow')),
  );
  return [...shapes, ...leading, ...slow];
}

async function validated(data: readonly Quad[], shapes: readonly Quad[]): Promise<Validated> {
  const bases = { baseIri: 'https://e.example/', vocabularyBase: 'https://e.example/' };
  const rest = { ontology: [], storedCopies: [], images: [] };
  const files = { ...bases, ...rest, data: [fileOf(data)], shapes: [fileOf(shapes)] };
  return validateShapes(files, unionOf(data));
}

/** All results in their order, each with what it says. */
function linesOf({ results }: Validated): string[] {
  return results.map(({ focus, path, value, severity, component, shape, messages }) =>
    [focus, path, value, severity, component, shape, ...messages].map(keyOf).join(' | '),
  );
}

function keyOf(term: Term | undefined): string {
  return term ? termKey(term) : '-';
}

async function bothWays(data: readonly Quad[], shapes: readonly Quad[]) {
  const [quick, slow] = [await validated(data, shapes), await validated(data, slowly(shapes))];
  return { quick: linesOf(quick), slow: linesOf(slow) };
}

describe('the quick way', () => {
  it.each([
    ['shapes that lead forwards', false],
    ['shapes that may lead back', true],
  ])('finds what the library finds, in its order: %s', async (_, mayLeadBack) => {
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

  it('finds what the library finds in our data with faults', async () => {
    const { files } = await readOwn();
    const data = [...files.data, ...files.ontology].flatMap(({ quads }) => quads);
    const shapes = files.shapes.flatMap(({ quads }) => quads);
    let found = 0;
    for (let seed = 1; seed <= 2; seed += 1) {
      const { quick, slow } = await bothWays(withFaults(data, newRandom(seed)), shapes);
      expect(quick).toEqual(slow);
      found += slow.length;
    }
    expect(found).toBeGreaterThan(100);
  });
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
