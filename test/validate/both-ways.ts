import { Parser } from 'n3';
import type { LoadedFile } from '../../src/load/loaded.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import { termKey } from '../../src/rdf/term-key.ts';
import { newTermFactory, terms, type Quad, type Term } from '../../src/rdf/terms.ts';
import { sh } from '../../src/rdf/vocabulary.ts';
import { validateShapes, type Validated } from '../../src/validate/shapes/validate-shapes.ts';

const prefixes = `@prefix : <https://e.example/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;

export function read(turtle: string): Quad[] {
  return new Parser({ factory: newTermFactory('t') }).parse(prefixes + turtle);
}

function fileOf(quads: readonly Quad[]): LoadedFile {
  const name = 'https://e.example/file';
  return { path: name, name, graph: name, quads, locate: () => undefined };
}

/** A shape that every node keeps and that leads to itself: what leads to it is validated by the library alone. */
const slow = read(':Slow sh:property [ sh:path :never ; sh:node :Slow ] .');
const ofPaths = [
  ...[sh.inversePath, sh.alternativePath, sh.zeroOrMorePath, sh.oneOrMorePath, sh.zeroOrOnePath],
  ...[sh.prefix, sh.namespace, sh.declare],
];

/** All shapes lead there, those within others too: what they lead to would else be judged the quick way. */
function slowly(shapes: readonly Quad[]): Quad[] {
  const described = new Map<string, Quad['subject']>();
  for (const { subject, predicate } of shapes) {
    if (Object.values(sh).some((term) => term.equals(predicate)))
      described.set(termKey(subject), subject);
  }
  for (const { subject, predicate } of shapes) {
    if (ofPaths.some((term) => term.equals(predicate))) described.delete(termKey(subject));
  }
  const leading = [...described.values()].map((shape) =>
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

/** The results of both ways of validation: judged over numbers first, and by the library alone. */
export async function bothWays(data: readonly Quad[], shapes: readonly Quad[]) {
  const [quick, slow] = [await validated(data, shapes), await validated(data, slowly(shapes))];
  return { quick: linesOf(quick), slow: linesOf(slow) };
}
