import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keep } from '../../src/archive/store/archive.ts';
import { hashOf } from '../../src/snapshot/canonical.ts';

/** When the first version was published, in milliseconds; each other one an hour after the one before. */
export const start = Date.parse('2026-01-01T00:00:00Z');

/** Statements as many as a small region has, of which one tells the number of the version. */
export function linesIn(number: number, count = 300): Set<string> {
  const lines = Array.from(
    { length: count },
    (_, index) => `<https://x.example/id/${index}> <https://x.example/p> "${Math.sin(index)}" .\n`,
  );
  return new Set([...lines, `<https://x.example/id/a> <https://x.example/n> "${number}" .\n`]);
}

/** Keeps some versions, one after the other. */
export async function keepMany(folder: string, count: number, size?: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const lines = linesIn(number, size);
    const version = hashOf([...lines].sort());
    const published = new Date(start + number * 3_600_000);
    const changes = `{"total":1}\n{"iri":"<https://x.example/id/a>","told":{"n":${number}}}\n`;
    await keep(folder, { version, published, lines, changes });
  }
}

/** How many bytes the files of a folder have. */
export async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
