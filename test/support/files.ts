import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where tests make folders of their own. */
export const testFolders =
  process.env['STYRKEDATA_TEST_FOLDERS'] ?? join(tmpdir(), 'styrkedata-tests');

/** Path of a fixture folder. */
export function fixture(name: string): string {
  return join(import.meta.dirname, '../fixtures', name);
}

/**
 * Vocabulary or shapes that say nothing of any data: named, lest those of this repository be taken. The same folder for all, so
 * that it is read once.
 */
export const noWords = fixture('none');

/**
 * Vocabulary and shapes without a statement, which add nothing to what is published. Where none are named, those of this repository
 * are read, for each base anew.
 */
export const wordless = { ontology: fixture('empty'), shapes: fixture('empty') };

/** The library fixture, as sources under a base. */
export function library(baseIri = 'https://library.example/') {
  return {
    data: fixture('library/data'),
    ontology: fixture('library/ontology'),
    shapes: fixture('library/shapes'),
    baseIri,
    publicUrl: 'https://services.example/',
  };
}

/** Another publisher with a catalogue, without a context: the museum fixture, held to our shapes for catalogues. */
export function museum(baseIri = 'https://museum.example/data/') {
  return {
    data: fixture('museum/data'),
    ontology: fixture('museum/ontology'),
    shapes: join(import.meta.dirname, '../../shapes/dcat-ap-se.ttl'),
    baseIri,
    publicUrl: baseIri,
  };
}

/** Our own data, as sources under a base. */
export function ourSources(baseIri = 'https://data.example/') {
  const root = join(import.meta.dirname, '../..');
  return {
    data: join(root, 'data'),
    ontology: join(root, 'ontology'),
    shapes: join(root, 'shapes'),
    baseIri,
    publicUrl: baseIri,
  };
}

/** A region that does not exist, with our ontology and shapes and no declared page. */
export function inventedRegion(baseIri = 'https://data.example/') {
  return { ...ourSources(baseIri), data: fixture('exempellan/data') };
}

/** A new folder with the given files in it. */
export async function folderWith(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<string> {
  await mkdir(testFolders, { recursive: true });
  const root = await mkdtemp(join(testFolders, '/'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return root;
}

/** What every file of a folder holds, by its path there. */
export async function filesIn(root: string): Promise<Record<string, string>> {
  const names = await readdir(root, { recursive: true });
  const files = names.filter((name) => /\.\w+$/.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(root, name), 'utf8')));
  return Object.fromEntries(files.map((name, index) => [name, texts[index] ?? '']));
}
