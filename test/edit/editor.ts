import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ourSources } from '../support/files.ts';
import { say, type Said } from '../support/say.ts';

const { ontology, shapes, baseIri } = ourSources();

/** Commands on a folder of data, in the way an editor gives them. */
export function editorOf(root: () => string) {
  const folders = () => ['--data', root(), '--ontology', ontology, '--shapes', shapes];
  const run = (...words: string[]): Promise<Said> => say(...words, ...folders(), '--base', baseIri);
  const read = (name: string): Promise<string> => readFile(join(root(), name), 'utf8');
  return {
    run,
    read,
    /** What a command leaves behind: its exit code, what it said, and whether the check is without errors. */
    make: async (...words: string[]): Promise<string> => {
      const { code, output, complaints } = await run(...words);
      expect([complaints, code]).toEqual(['', 0]);
      return output;
    },
  };
}

/** The lines that a file has and another has not; the others are the same in both. */
export function added(before: string, after: string): string {
  const old = before.split('\n');
  const lines: string[] = [];
  for (const line of after.split('\n'))
    if (line === old[0]) old.shift();
    else lines.push(line);
  expect(old).toEqual([]);
  return lines.join('\n');
}
