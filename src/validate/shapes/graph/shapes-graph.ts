import type { Dataset } from '../../../rdf/dataset.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { Quad, Term } from '../../../rdf/terms.ts';
import { unionOf } from '../../../rdf/datasets/union.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import type { Finding } from '../../../load/finding.ts';
import type { LoadedFile } from '../../../load/loaded.ts';
import { findIllFormed } from './ill-formed.ts';
import { tellRecursion } from './recursion.ts';
import { tellUnchecked } from './unchecked.ts';

/** What files of shapes say, whatever data is validated against it. */
export interface ShapesGraph {
  /** What the files say without the shapes that are ill-formed. */
  readonly whole: Dataset;
  /** What of it our validators and the library check without a query. */
  readonly core: Dataset;
  /** What is wrong with it, or not checked. */
  readonly findings: readonly Finding[];
}

/** Reads a shapes graph; of files that come again with the next publication it is known already. */
export function readShapes(files: readonly LoadedFile[]): ShapesGraph {
  const [first] = files;
  if (first === undefined) return read(files);
  const known = kept.get(first);
  if (known?.files.length === files.length && files.every((file, at) => file === known.files[at])) {
    return known.graph;
  }
  const graph = read(files);
  kept.set(first, { files, graph });
  return graph;
}

const kept = new WeakMap<
  LoadedFile,
  { readonly files: readonly LoadedFile[]; readonly graph: ShapesGraph }
>();

function read(files: readonly LoadedFile[]): ShapesGraph {
  const written = unionOf(files.flatMap(({ quads }) => quads));
  const illFormed = findIllFormed(written, files);
  const whole = without(written, illFormed.shapes);
  return {
    whole,
    core: unionOf([...whole].filter(isCore)),
    findings: [
      ...illFormed.findings,
      ...tellRecursion(whole, files),
      ...tellUnchecked(written, files),
    ],
  };
}

function without(dataset: Dataset, subjects: ReadonlyMap<string, Term>): Dataset {
  if (subjects.size === 0) return dataset;
  return unionOf([...dataset].filter(({ subject }) => !subjects.has(termKey(subject))));
}

/** Parameters of components that the library knows and has no validator for; those of sh:sparql are read before. */
const notCore = [sh.sparql, sh.js, sh.expression];

function isCore({ predicate }: Quad): boolean {
  return !notCore.some((parameter) => parameter.equals(predicate));
}
