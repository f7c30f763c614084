import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContext } from '../../src/load/contexts/load-context.ts';
import { loadFolder } from '../../src/load/load-folder.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import { terms } from '../../src/rdf/terms.ts';
import { rdf } from '../../src/rdf/vocabulary.ts';
import { checkShapes } from '../../src/validate/shapes/check-shapes.ts';
import type { Files } from '../../src/load/publication/publication-files.ts';
import { baseIri } from './ontology.ts';

const root = join(import.meta.dirname, '../..');
const shapesFolder = join(root, '../shared/shapes/cpov-2.1.1');
const isThere = existsSync(shapesFolder);

/** The Core Public Organisation Vocabulary's own shapes, unmodified; skipped where they are not beside the repository. */
describe.skipIf(!isThere)(`CPOV 2.1.1${isThere ? '' : ` (skipped: no ${shapesFolder})`}`, () => {
  let files: Files;

  beforeAll(async () => {
    const read = await loadContext(join(root, 'ontology'), baseIri);
    const context = read.outcome === 'loaded' ? read.context : undefined;
    const load = async (path: string, graphFolder: string) =>
      (await loadFolder(path, { baseIri, context, graphFolder })).files;
    files = {
      baseIri,
      vocabularyBase: baseIri,
      data: await load(join(root, 'data'), ''),
      ontology: await load(join(root, 'ontology'), 'ontology/'),
      shapes: await load(shapesFolder, 'cpov/'),
      storedCopies: [],
      images: [],
    };
  });

  it('has nothing to say against the organisation', async () => {
    const union = unionOf([...files.data, ...files.ontology].flatMap(({ quads }) => quads));
    expect(await checkShapes(files, union)).toEqual([]);
  });

  it('would speak: it does when it is not told that the address is one', async () => {
    const quads = [...files.data, ...files.ontology].flatMap((file) => file.quads);
    const address = terms.namedNode(`${baseIri}id/address/postadress`);
    const untyped = quads.filter(
      ({ subject, predicate }) => !(subject.equals(address) && predicate.equals(rdf.type)),
    );
    expect(await checkShapes(files, unionOf(untyped))).toMatchObject([
      { severity: 'violation', about: { sv: 'Region Jämtland Härjedalen' } },
    ]);
  });
});
