import { isRecord, type JsonLdContext } from '../rdf/syntaxes/json-ld.ts';

/** Where keywords stand among the keys of an object; everything else is between, by its letters. */
const ranks: Readonly<Record<string, number>> = {
  '@context': -3,
  '@id': -2,
  '@type': -1,
  '@included': 1,
  '@graph': 2,
};

/**
 * Makes a compacted document easy to read and to compare: keys are sorted, the identity first and what
 * stands beside it last, and `@included` is an array even of one.
 */
export function tidy(document: unknown, context: JsonLdContext): unknown {
  const keywords = keywordsIn(context);
  const rankOf = (key: string) => ranks[keywords.get(key) ?? key] ?? 0;
  const tidied = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(tidied);
    if (!isRecord(value)) return value;
    const keys = Object.keys(value).sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
    return Object.fromEntries(
      keys.map((key) => {
        if (key === '@context') return [key, value[key]];
        const isIncluded = (keywords.get(key) ?? key) === '@included';
        const inner = tidied(value[key]);
        return [key, isIncluded && !Array.isArray(inner) ? [inner] : inner];
      }),
    );
  };
  return tidied(document);
}

/** Alias → keyword, such as `id` → `@id`. */
function keywordsIn(context: JsonLdContext): ReadonlyMap<string, string> {
  const keywords = new Map<string, string>();
  for (const [term, definition] of Object.entries(context)) {
    const meaning = isRecord(definition) ? definition['@id'] : definition;
    if (typeof meaning === 'string' && meaning in ranks) keywords.set(term, meaning);
  }
  return keywords;
}
