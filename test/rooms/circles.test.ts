import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../src');

/** The files that each file of a folder names, types included. */
async function importsIn(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts'));
  const read = files.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8');
    const named = [...text.matchAll(/(?:from|import) ?\(?'(\.[^']+\.ts)'/g)];
    return [name, named.map(([, path = '']) => join(dirname(name), path))] as const;
  });
  return new Map(await Promise.all(read));
}

/** A circle of files, each named by the one before it; nothing where there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const search = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of imports.get(file) ?? []) {
      const found = search(next, [...way, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const found = search(file, []);
    if (found.length > 0) return found;
  }
  return [];
}

it('no file imports itself by way of others, not even a type', async () => {
  const imports = await importsIn(source);
  expect(imports.get('http/answer/problem.ts')?.length).toBeGreaterThan(3);
  expect(circleIn(imports)).toEqual([]);
});

it('a circle would be found', () => {
  const imports = new Map([
    ['a.ts', ['b.ts', 'c.ts']],
    ['b.ts', []],
    ['c.ts', ['d.ts']],
    ['d.ts', ['b.ts', 'a.ts']],
  ]);
  expect(circleIn(imports)).toEqual(['a.ts', 'c.ts', 'd.ts', 'a.ts']);
});
