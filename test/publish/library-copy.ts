import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sources } from '../../src/publish/publish.ts';
import { fixture, folderWith } from '../support/files.ts';

/** The library in a folder of its own, to be changed. */
export async function libraryCopy(): Promise<Sources> {
  const root = await folderWith({});
  await cp(fixture('library'), root, { recursive: true });
  return {
    data: join(root, 'data'),
    ontology: join(root, 'ontology'),
    shapes: join(root, 'shapes'),
    baseIri: 'https://library.example/',
  };
}
