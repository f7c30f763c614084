import { it } from 'vitest';
import { museum, ourSources } from '../support/files.ts';
import { expectSamePages } from './same-pages.ts';

it.each([
  ['our data', ourSources()],
  ['a region below a path', museum()],
])(
  'a page of %s is the same at each address as if it were made for that one alone',
  async (_, sources) => {
    await expectSamePages(sources);
  },
  600_000,
);
