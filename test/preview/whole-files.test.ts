import { expect, it } from 'vitest';
import { wholeFilesBetween } from '../../src/preview/tasks/whole-files.ts';
import { folderWith } from '../support/files.ts';

it('tells how many files are not in the list', async () => {
  const names = Array.from({ length: 203 }, (_, index): [string, string] => [
    `${index}.yaml`,
    `- id: id/${index}`,
  ]);
  const [now, before] = [await folderWith(Object.fromEntries(names)), await folderWith({})];
  const { listed, more } = await wholeFilesBetween({ now, before }, {});
  expect([listed.length, more]).toEqual([200, 3]);
});
