import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../src/load/publication/publication-files.ts';
import type { LoadedFile } from '../../src/load/loaded.ts';
import { newOpenGraphs } from '../../src/query/prebinding/open-graphs.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import { newTermFactory, terms } from '../../src/rdf/terms.ts';
import { validateShapes } from '../../src/validate/shapes/validate-shapes.ts';
import {
  isShaclSuiteHere,
  lineOf,
  readShaclSuite,
  textOf,
  type ShaclTest,
} from './read-shacl-suite.ts';

/** Tests that fail, each with its reason. One that begins to pass fails the run until it is taken off. */
const twice =
  'Expects a result once for each way that leads to the node. We validate a node against a shape once, so that circles end.';
const knownFailures: Readonly<Record<string, string>> = {
  'core/property/property-001': twice,
  'core/validation-reports/shared': twice,
};

function load(file: string): LoadedFile {
  // Files that are data and shapes at once have the same blank nodes in both.
  const factory = newTermFactory(`${file}#`);
  const parser = new Parser({ baseIRI: file, factory });
  const graph = terms.namedNode(file);
  const quads = parser
    .parse(textOf(file))
    .map(({ subject, predicate, object }) => terms.quad(subject, predicate, object, graph));
  return { path: file, name: file, graph: file, quads, locate: () => undefined };
}

async function validated({ data, shapes }: ShaclTest): Promise<'failure' | string[]> {
  const file = load(data);
  const files: Files = {
    baseIri: 'https://data.example/',
    vocabularyBase: 'https://data.example/',
    data: [file],
    ontology: [],
    shapes: [data === shapes ? file : load(shapes)],
    storedCopies: [],
    images: [],
  };
  const union = unionOf(file.quads);
  const openGraphs = newOpenGraphs(files.baseIri);
  const { results, findings } = await validateShapes(files, union, openGraphs);
  if (findings.some(({ severity }) => severity === 'violation')) return 'failure';
  return results
    .map(({ focus, path, value, severity, component, shape }) =>
      lineOf([focus, path, value, severity, component, shape]),
    )
    .toSorted();
}

describe.skipIf(!isShaclSuiteHere)("W3C's tests of SHACL, by our validation", () => {
  const tests = readShaclSuite();

  for (const test of tests) {
    const declare = test.name in knownFailures ? it.fails : it;
    declare(test.name, async () => {
      expect(await validated(test)).toEqual(test.expected);
    });
  }
});
