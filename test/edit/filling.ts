import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect } from 'vitest';
import { folderWith, ourSources } from '../support/files.ts';
import { say, type Said } from '../support/say.ts';

export const vision = 'vision/hallbar-energi-2030.yaml';

/** What the tests change, and what that names: the whole of our data is read in seconds, and no test needs it. */
const needed = [
  vision,
  'process',
  'source',
  'strength-area/hallbar-energi.yaml',
  'interpretation/topics.yaml',
];

/** Files of our data in a folder of their own for each test of a group, and the command that fills in what they lack. */
export function filling() {
  let root = '';
  const { data, ontology, shapes, baseIri } = ourSources();
  const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8');
  beforeEach(async () => {
    root = join(await folderWith({}), 'data');
    for (const name of needed) await cp(join(data, name), join(root, name), { recursive: true });
  });
  return {
    read,
    fill: (): Promise<Said> =>
      say('fill', '--data', root, '--ontology', ontology, '--shapes', shapes, '--base', baseIri),
    write: (name: string, text: string): Promise<void> => writeFile(join(root, name), text),
    edit: async (name: string, from: string, to: string): Promise<void> => {
      const text = await read(name);
      expect(text).toContain(from);
      await writeFile(join(root, name), text.replace(from, to));
    },
  };
}
