import { loadFolder } from '../../src/load/load-folder.ts';
import type { Finding } from '../../src/load/finding.ts';
import type { Quad } from '../../src/rdf/terms.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import { checkShapes } from '../../src/validate/shapes/check-shapes.ts';
import { museum } from '../support/files.ts';

/** What our shapes of DCAT-AP-SE say of a catalogue as it is harvested. */
export async function catalogueFindings(
  quads: readonly Quad[],
  base: string,
): Promise<readonly Finding[]> {
  const { shapes } = museum();
  const loaded = await loadFolder(shapes, { baseIri: base, graphFolder: 'shapes/' });
  const bases = { baseIri: base, vocabularyBase: base };
  const files = {
    ...bases,
    data: [],
    ontology: [],
    shapes: loaded.files,
    storedCopies: [],
    images: [],
  };
  return checkShapes(files, unionOf(quads));
}
