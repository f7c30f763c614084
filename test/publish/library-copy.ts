import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
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

/** Replaces words of a file, which has them. */
export async function edit(path: string, sought: string | RegExp, by: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toMatch(sought);
  await writeFile(path, text.replace(sought, by));
}
