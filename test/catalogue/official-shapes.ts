import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetCore } from '@rdfjs/types';
import { Parser } from 'n3';
import SHACLValidator, { type Options } from 'rdf-validate-shacl';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import type { Quad } from '../../src/rdf/terms.ts';

/** The EU's shapes of DCAT-AP 3.0.1, unmodified, beside the repository. */
export const shapesFolder = join(import.meta.dirname, '../../../shared/shapes/dcat-ap-3.0.1');
export const isThere = existsSync(shapesFolder);

/**
 * What one file of the EU's shapes says of a catalogue: severity, thing and property of each result. The
 * files share names, so that each has to be run by itself.
 *
 * @param background files with what is known of codes of others, as nothing is fetched
 */
export async function resultsOf(
  file: string,
  catalogue: readonly Quad[],
  background: readonly Quad[] = [],
): Promise<string[]> {
  // One file imports vocabularies; they are not needed for what it asks.
  const options: Options & { readonly maxNodeChecks: number } = {
    maxNodeChecks: 0,
    importGraph: () => Promise.resolve(unionOf([]) as DatasetCore),
  };
  const shapes = unionOf(await readTurtle(join(shapesFolder, file)));
  const validator = new SHACLValidator(shapes as DatasetCore, options);
  const report = await validator.validate(unionOf([...catalogue, ...background]));
  return report.results.map(({ severity, focusNode, path, value }) =>
    [severity, focusNode, path, value]
      .map((term) => (term as { value: string } | null)?.value ?? '')
      .map((text) => text.replace('http://www.w3.org/ns/shacl#', ''))
      .join(' '),
  );
}

export async function readTurtle(path: string): Promise<Quad[]> {
  return new Parser().parse(await readFile(path, 'utf8'));
}
