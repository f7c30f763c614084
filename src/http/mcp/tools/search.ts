import { z } from 'zod';
import { pathOf } from '../../../site/routes/routes.ts';
import { addressOf, foundAt, languageInput, toolOf } from './tool.ts';

/** Finds things by words. */
export const search = toolOf({
  name: 'search',
  title: 'Search the texts',
  description:
    'Finds things whose names or texts have the words, the best hits first. Answers JSON: each hit with its IRI (give that to "describe"), name, class and the words where they stand; "pages" tells how many pages there are.',
  input: {
    words: z.string().min(1).max(500).describe('Words to look for; all of them must be there.'),
    page: z.int().min(1).max(10_000).default(1).describe('Which page of the hits.'),
    language: languageInput,
  },
  run: ({ words, page, language }, { ask }) =>
    foundAt(ask, addressOf(pathOf('searchJson'), language, { q: words, page })),
});
