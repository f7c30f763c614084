import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Measures are plain JavaScript, which no compiler looks at, and run by hand: a room that moved would leave them behind. */
const folder = join(import.meta.dirname, '../../bench');
const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));

interface Named {
  readonly path: string;
  readonly exports: readonly string[];
}

/** The files beside it or of the program that a measure names, and what it takes of each. Packages are installed when it runs. */
function importsIn(text: string): readonly Named[] {
  const found = text.matchAll(
    /import\s+(?:\{([^}]*)\}|\w+)\s+from\s+'(\.(?!.*\/node_modules\/)[^']+)'/g,
  );
  return [...found].map(([, list = '', path = '']) => ({
    path,
    exports: list.split(',').flatMap((part) => /\w+/.exec(part) ?? []),
  }));
}

describe.each(names)('bench/%s', (name) => {
  it('takes what is there', async () => {
    for (const { path, exports } of importsIn(await readFile(join(folder, name), 'utf8'))) {
      const text = await readFile(join(folder, path), 'utf8');
      for (const each of exports)
        expect(text, `${path}: ${each}`).toMatch(new RegExp(`^export .*\\b${each}\\b`, 'm'));
    }
  });
});

it('reads lists of names over several lines', () => {
  expect(importsIn("import {\n  one,\n  two as other,\n} from './a.js';")).toEqual([
    { path: './a.js', exports: ['one', 'two'] },
  ]);
});
