import type { Dataset } from '../../rdf/dataset.ts';
import type { Finding } from '../../load/finding.ts';
import type { Files } from '../../load/publication-files.ts';
import { tellResult } from './results/tell-result.ts';
import { worthTelling } from './results/worth-telling.ts';
import type { OpenGraphs } from './sparql/ask.ts';
import { validateShapes } from './validate-shapes.ts';

/**
 * Checks data and ontology against the shapes (SHACL Core, SHACL-SPARQL).
 *
 * @param openGraphs lends an engine for what shapes ask in SPARQL
 * @returns what is wrong with the data, and what is wrong with the shapes or not checked
 */
export async function checkShapes(
  files: Files,
  union: Dataset,
  openGraphs?: OpenGraphs,
): Promise<Finding[]> {
  if (files.shapes.length === 0) return [];
  const validated = await validateShapes(files, union, openGraphs);
  const { shapes, shapesFiles, resultsOf, conforms } = validated;
  const telling = {
    ...{ shapes, shapesFiles, resultsOf, conforms, union, data: union },
    files: [...files.data, ...files.ontology],
  };
  const results = worthTelling(validated.results, shapes, union);
  return [...results.map((result) => tellResult(result, telling)), ...validated.findings];
}
