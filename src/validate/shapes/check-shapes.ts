import type { Dataset } from '../../rdf/dataset.ts';
import type { Finding } from '../../load/finding.ts';
import type { Files } from '../../load/publication/publication-files.ts';
import { withoutConsequences } from './results/consequences.ts';
import type { Result } from './results/result.ts';
import { tellResult } from './results/tell-result.ts';
import { worthTelling } from './results/worth-telling.ts';
import type { OpenGraphs } from './sparql/ask.ts';
import { validateShapes } from './validate-shapes.ts';

export interface ShapeOptions {
  /** Lends an engine for what shapes ask in SPARQL. */
  readonly openGraphs?: OpenGraphs | undefined;
  /** Whether every file could be read; it could, unless told otherwise. */
  readonly isComplete?: boolean | undefined;
}

/**
 * Checks data and ontology against the shapes (SHACL Core, SHACL-SPARQL).
 *
 * @returns what is wrong with the data, each fault once, and what is wrong with the shapes or not checked
 */
export async function checkShapes(
  files: Files,
  union: Dataset,
  { openGraphs, isComplete = true }: ShapeOptions = {},
): Promise<Finding[]> {
  if (files.shapes.length === 0) return [];
  const { results, shapes, tell, findings } = await findBreaches(files, union, openGraphs);
  const causes = withoutConsequences(results, { shapes, union, isComplete });
  return [...causes.map(tell), ...findings];
}

/** What data and ontology break of the shapes, before it is weighed what only follows from what. */
export interface Breaches {
  readonly results: readonly Result[];
  readonly tell: (result: Result) => Finding;
  /** What is wrong with the shapes, or not checked. */
  readonly findings: readonly Finding[];
  readonly shapes: Dataset;
}

export async function findBreaches(
  files: Files,
  union: Dataset,
  openGraphs?: OpenGraphs,
): Promise<Breaches> {
  const validated = await validateShapes(files, union, openGraphs);
  const { shapes, shapesFiles, resultsOf, conforms, findings } = validated;
  const telling = {
    ...{ shapes, shapesFiles, resultsOf, conforms, union, data: union },
    files: [...files.data, ...files.ontology],
  };
  const results = worthTelling(validated.results, shapes, union);
  return { results, shapes, findings, tell: (result) => tellResult(result, telling) };
}
