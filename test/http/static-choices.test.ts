import { describe, expect, it } from 'vitest';
import { negotiate, negotiateLanguage } from '../../src/http/wire/negotiate.ts';
import {
  acceptChoices,
  languageChoices,
  type Choice,
} from '../../src/http/static/rules/choices.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { documentForms, json, markdown, page, type Form } from '../../src/site/forms.ts';
import { languages } from '../../src/site/text.ts';

/** What a web server would choose by the patterns. */
function chosenBy(choices: readonly Choice[], header: string): string | undefined {
  for (const { pattern, chosen } of choices) {
    const found = new RegExp(pattern, 'i').exec(header);
    if (found)
      return typeof chosen === 'string' ? chosen : chosen.get(found[1]?.toLowerCase() ?? '');
  }
  return undefined;
}

const lists: Readonly<Record<string, readonly Form[]>> = {
  documents: [...documentForms, markdown],
  catalogue: [...formats.toReversed(), page, markdown],
  tables: [json],
};

/** As clients send them. */
const headers = [
  '*/*',
  'text/turtle',
  'TEXT/TURTLE',
  'application/json',
  'application/ld+json',
  'application/xml',
  'application/rdf+xml;q=0.8, text/turtle;q=0.9, */*;q=0.1',
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'text/turtle,application/n-triples,application/ld+json;q=0.8,*/*;q=0.1',
  'application/n-triples;q=0.3, application/n-quads;q=0.4',
  'application/json, text/plain, */*',
  'application/json, text/html, text/turtle',
  'application/ld+json, text/html',
  'application/ld+json, application/rdf+xml, text/turtle, application/json',
  'application/n-quads, text/turtle, text/html',
  'text/*',
  'application/*;q=0.5, text/turtle;q=0.4',
  'image/png',
  'image/png, */*;q=0.01',
  'text/markdown, text/html;q=0.9',
  'text/turtle;charset=utf-8',
  'text/turtle ; q=0.2 , application/trig ; q=1.0',
  'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"',
  'text/turtleish',
];

describe('patterns for web servers choose as the site does', () => {
  const cases = Object.entries(lists).flatMap(([name, forms]) =>
    headers.map((header) => ({ name, forms, header })),
  );
  it.each(cases)('among the forms of $name: $header', ({ forms, header }) => {
    const offered = forms.map(({ mediaType, aliases, extension }) => ({
      mediaTypes: [mediaType, ...aliases],
      extension,
    }));
    const expected = negotiate(header, forms)?.offer.extension;
    expect(chosenBy(acceptChoices(offered), header)).toBe(expected);
  });

  it.each(['sv', 'en', 'en-GB,en;q=0.9,sv;q=0.8', 'de, sv;q=0.5, en;q=0.6', 'de', '*', 'sv-FI'])(
    'among languages: %s',
    (header) => {
      const chosen = chosenBy(languageChoices(languages), header) ?? languages[0];
      expect(chosen).toBe(negotiateLanguage(undefined, header));
    },
  );
});
