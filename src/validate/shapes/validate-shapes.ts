import type { Dataset } from '../../rdf/dataset.ts';
import { lastingUnionOf } from '../../rdf/datasets/union.ts';
import { termKey } from '../../rdf/term-key.ts';
import { terms, type Term } from '../../rdf/terms.ts';
import { sh } from '../../rdf/vocabulary.ts';
import { numberedTriplesOf } from '../../rdf/datasets/numbered-triples.ts';
import type { Finding } from '../../load/finding.ts';
import type { LoadedFile } from '../../load/loaded.ts';
import type { Files } from '../../load/publication/publication-files.ts';
import { newPatterns } from './constraints/patterns.ts';
import { newShapeValidator, type ShapeValidator } from './constraints/validator.ts';
import { resolveImports } from './graph/imports.ts';
import { shapesReachedFrom } from './graph/references.ts';
import { readShapes } from './graph/shapes-graph.ts';
import { toResult, type Result } from './results/result.ts';
import type { OpenGraphs } from './sparql/ask.ts';
import { hasSparql, readSparql, type ReadSparql } from './sparql/read-sparql.ts';
import { tellNotAsked, tellSlowPatterns, tellSparqlOff } from './tell-shapes.ts';
import { focusNodesOf, targetsIn, type FocusNodes } from './targets.ts';
import { indexClasses } from './verdicts/class-index.ts';
import { newQuickWay, type QuickWay } from './verdicts/quick-way.ts';
import { indexTriples, type TripleIndex } from './verdicts/triple-index.ts';

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
  const { whole, core, findings } = readShapes(shapesFiles);
  const sparql = openGraphs && hasSparql(whole) ? await open(files, whole, openGraphs) : undefined;
  const shapes = sparql ? lastingUnionOf([...core, ...sparql.quads]) : core;
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
      ...findings,
      ...(sparql ? tellNotAsked(sparql, shapesFiles) : tellSparqlOff(shapesFiles)),
      ...tellSlowPatterns(validator.slowPatterns(), whole, shapesFiles),
    ],
  };
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
  const patterns = newPatterns();
  const newValidator = (surelyConforms: QuickWay['surelyConforms']): ShapeValidator =>
    newShapeValidator({ shapes, data, more, patterns, surelyConforms });
  const index = indexTriples(numberedTriplesOf(data));
  const indexed = { index, classes: indexClasses(index) };
  const targeted = targetsIn(shapes).map((target) => ({
    shape: target.shape,
    focusNodes: focusNodesOf(target, shapes, indexed),
  }));
  const quickWay = newQuickWay(shapes, data, { ...indexed, patterns });
  const targets = targeted.map((target) => left(target, index, quickWay));
  const validateAll = (some: readonly Targeted[]): void => {
    for (const { shape, focusNodes } of some) {
      for (const term of focusNodes.named) validator.validate(term, shape);
      for (const number of focusNodes.found)
        validator.validate(index.triples.terms[number] as Term, shape);
    }
  };
  let validator = newValidator(quickWay.surelyConforms);
  const asking = targeted.filter(({ shape }) => sparql && leadsTo(shape, sparql, shapes));
  while (sparql && asking.length > 0) {
    validateAll(asking);
    const isMore = await sparql.answers.askForMissed();
    validator = validator.again();
    if (!isMore) break;
  }
  validateAll(targets);
  if (patterns.slow().length === 0) return validator;
  // Nothing breaks a pattern that was given up: what does hangs on the order in which nodes are met.
  validator = newValidator(() => false);
  validateAll(targeted);
  return validator;
}

/** What is left to the library, which makes the results: the nodes that do not surely conform. */
function left(targeted: Targeted, { find }: TripleIndex, { conformsTo }: QuickWay): Targeted {
  const { shape, focusNodes } = targeted;
  const { named, found } = focusNodes;
  const conforms = named.length + found.length > 0 ? conformsTo(shape) : undefined;
  if (conforms === undefined) return targeted;
  const fails = (number: number | undefined): boolean => number === undefined || !conforms(number);
  return {
    shape,
    focusNodes: {
      named: named.filter((term) => fails(find(term))),
      found: found.filter(fails),
    },
  };
}

interface Targeted {
  readonly shape: Term;
  readonly focusNodes: FocusNodes;
}

function leadsTo(shape: Term, { askingShapes }: ReadSparql, shapes: Dataset): boolean {
  const reached = [...shapesReachedFrom(shape, shapes).keys()];
  return [termKey(shape), ...reached].some((key) => askingShapes.has(key));
}
