import { z } from 'zod';
import { documentPathOf, pathIn, toUriSpelling } from '../../../site/addresses.ts';
import { json, markdown } from '../../../site/forms.ts';
import { addressOf, foundAt, languageInput, problem, toolOf } from './tool.ts';

const forms = { markdown: markdown.mediaType, json: json.mediaType } as const;

/** Tells what is said about a thing. */
export const describe = toolOf({
  name: 'describe',
  title: 'Describe a thing',
  description:
    'Tells what is said about one thing, by its IRI: as Markdown (the page, with names, texts, quotations, sources and, for each link to a goal, whether it is stated or a reading) or as plain JSON (names as {sv, en}, full addresses in "id").',
  input: {
    iri: z.string().min(1).max(2000).describe('IRI of the thing, as "search" or a query tells it.'),
    form: z.enum(['markdown', 'json']).default('markdown').describe('Markdown or plain JSON.'),
    language: languageInput,
  },
  run: ({ iri, form, language }, { snapshot, ask }) => {
    const path = pathIn(snapshot, iri);
    if (path === undefined) {
      return problem(
        `This site describes things whose IRIs begin with ${snapshot.baseIri} or ${snapshot.vocabularyBase}; <${iri}> does not. Find one with "search", or see what the data says of it with "sparql".`,
      );
    }
    const address = toUriSpelling(documentPathOf(path) ?? path);
    return foundAt(ask, addressOf(address, language), forms[form]);
  },
});
