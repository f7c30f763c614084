import type { Dataset } from '../../rdf/dataset.ts';
import { lastingUnionOf, unionOf } from '../../rdf/datasets/union.ts';
import { termKey } from '../../rdf/term-key.ts';
import { terms, type Quad, type Term } from '../../rdf/terms.ts';
import { sh } from '../../rdf/vocabulary.ts';
import type { Finding } from '../../load/finding.ts';
import type { LoadedFile } from '../../load/loaded.ts';
import type { Files } from '../../load/publication-files.ts';
import { newShapeValidator, type ShapeValidator } from './constraints/validator.ts';
import { findIllFormed } from './graph/ill-formed.ts';
import { resolveImports } from './graph/imports.ts';
import { tellRecursion } from './graph/recursion.ts';
import { shapesReachedFrom } from './graph/references.ts';
import { tellUnchecked } from './graph/unchecked.ts';
import { toResult, type Result } from './results/result.ts';
import type { OpenGraphs } from './sparql/ask.ts';
import { hasSparql, readSparql, type ReadSparql } from './sparql/read-sparql.ts';
import { tellNotAsked, tellSlowPatterns, tellSparqlOff } from './tell-shapes.ts';
import { findTargets, type Targeted } from './targets.ts';

/** What validation against a shapes graph has found. */
export interface Validated {
  readonly results: readonly Result[];
  /** What is wrong with the shapes, or not checked. */
  readonly findings: readonly Finding[];
  readonly shapes: Dataset;
  readonly shapesFiles: readonly LoadedFile[];
  /** The results of one node against a shape. */
  readonly resultsOf: (node: Term, shape: Term) => readonly Result[];
  readonly conforms: (node: Term, shape: Term) => boolean;
}

/** The graph that queries of shapes know as `$shapesGraph`. */
const shapesGraph = terms.namedNode('urn:x-styrkedata:shapes');

/**
 * Validation of a data graph against a shapes graph (SHACL §3.4): SHACL Core, SHACL-SPARQL and SPARQL-based
 * targets, with owl:imports resolved to files that are here.
 *
 * @param openGraphs lends an engine for what shapes ask in SPARQL; without one that is told of and not checked
 */
export async function validateShapes(
  files: Files,
  union: Dataset,
  openGraphs?: OpenGraphs,
): Promise<Validated> {
  const { files: shapesFiles, findings: imports } = resolveImports(files);
  const written = lastingUnionOf(shapesFiles.flatMap(({ quads }) => quads));
  const illFormed = findIllFormed(written, shapesFiles);
  const whole = without(written, illFormed.shapes);
  const sparql = openGraphs && hasSparql(whole) ? await open(files, whole, openGraphs) : undefined;
  const shapes = lastingUnionOf([...[...whole].filter(isCore), ...(sparql?.quads ?? [])]);
  const validator = await walk(shapes, union, sparql);
  const toOurs = (result: Parameters<typeof toResult>[0]): Result =>
    toResult(result, shapes, sparql?.breachOf ?? (() => undefined));
  return {
    shapes,
    shapesFiles,
    results: validator.results().map(toOurs),
    resultsOf: (node, shape) => validator.resultsOf(node, shape).map(toOurs),
    conforms: validator.conforms,
    findings: [
      ...imports,
      ...illFormed.findings,
      ...tellRecursion(shapes, shapesFiles),
      ...tellUnchecked(written, shapesFiles),
      ...(sparql ? tellNotAsked(sparql, shapesFiles) : tellSparqlOff(shapesFiles)),
      ...tellSlowPatterns(validator.slowPatterns(), whole, shapesFiles),
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

function open(files: Files, shapes: Dataset, openGraphs: OpenGraphs): Promise<ReadSparql> {
  const data = [...files.data, ...files.ontology].flatMap(({ quads }) => quads);
  const prepare = openGraphs({ data, shapes: [...shapes], shapesGraph });
  return readSparql(shapes, shapesGraph, prepare);
}

/**
 * Walks all shapes over their focus nodes. Where shapes ask in SPARQL, the walk is repeated over those that lead
 * there until every answer is known: a shape may hang on the answer to another.
 */
async function walk(
  shapes: Dataset,
  data: Dataset,
  sparql: ReadSparql | undefined,
): Promise<ShapeValidator> {
  const more = sparql ? ([[sh.SPARQLConstraintComponent, sparql.check]] as const) : [];
  let validator = newShapeValidator({ shapes, data, more });
  const targets = findTargets(shapes, data, validator.classesBelow);
  const asking = targets.filter(({ shape }) => sparql && leadsTo(shape, sparql, shapes));
  while (sparql && asking.length > 0) {
    validateAll(asking, validator);
    const isMore = await sparql.answers.askForMissed();
    validator = validator.again();
    if (!isMore) break;
  }
  validateAll(targets, validator);
  return validator;
}

function validateAll(targets: readonly Targeted[], validator: ShapeValidator): void {
  for (const { shape, focusNodes } of targets) {
    for (const focus of focusNodes) validator.validate(focus, shape);
  }
}

function leadsTo(shape: Term, { askingShapes }: ReadSparql, shapes: Dataset): boolean {
  const reached = [...shapesReachedFrom(shape, shapes).keys()];
  return [termKey(shape), ...reached].some((key) => askingShapes.has(key));
}
