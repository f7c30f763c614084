import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/commands/command.ts';
import { folderWith, inventedRegion } from '../support/files.ts';

it('styrkedata source add reads standard input, and does not store a second source of the same name', async () => {
  const region = inventedRegion();
  const root = join(await folderWith({}), 'data');
  await cp(region.data, root, { recursive: true });
  const folders = [
    ...['--data', root, '--ontology', region.ontology, '--shapes', region.shapes],
    ...['--base', region.baseIri],
  ];
  let [told, complaints] = ['', ''];
  const input = (): Promise<Buffer> => Promise.resolve(Buffer.from('Ur ett brev.'));
  const terminal = {
    ...{ environment: {}, input, isWatched: false },
    print: (text: string) => (told += text),
    complain: (text: string) => (complaints += text),
    ...{ onStop: () => undefined, onInputEnd: () => undefined, onReload: () => undefined },
  };
  const words = ['source', 'add', '-', 'Ett brev = A letter', ...folders];
  expect([await run(words, terminal), complaints]).toEqual([0, '']);
  expect(told).toContain('id/source/ett-brev');
  expect(await run(words, terminal)).toBe(2);
  expect(complaints).toContain('id/source/ett-brev');
});
