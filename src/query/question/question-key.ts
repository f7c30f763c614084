import type { Question } from './query-engine.ts';

/** What makes the same question give another answer next time: the clock, chance, and other servers. */
const passing = /\b(?:NOW|RAND|UUID|STRUUID|SERVICE)\b/i;

/**
 * Whether a question has the same answer as long as the data is the same. Judged on the text, so a word in a comment
 * counts too. A plan tells how long it took this time.
 */
export function isRepeatable({ query, isExplained = false }: Question): boolean {
  return !isExplained && !passing.test(query);
}

/** The same for questions that have the same answer: layout and comments do not count. */
export function questionKey(question: Question): string {
  return keyOf({ ...question, query: withoutLayout(question.query) });
}

/** The same for questions that are written alike, so that a mistake is in the same place in both. */
export function exactKey(question: Question): string {
  return keyOf(question);
}

function keyOf({ query, defaultGraphs, namedGraphs, formats }: Question): string {
  const { select, ask, graph } = formats;
  return JSON.stringify([query, defaultGraphs, namedGraphs, select, ask, graph]);
}

/** What may hold blanks and `#` that matter (SPARQL 1.1 Query §19.8), or else a comment, blanks, or a quotation mark that ends nowhere. */
const tokens = new RegExp(
  [
    /"""(?:"{0,2}(?:[^"\\]|\\.))*"""/,
    /'''(?:'{0,2}(?:[^'\\]|\\.))*'''/,
    /"(?:[^"\\\n\r]|\\.)*"/,
    /'(?:[^'\\\n\r]|\\.)*'/,
    /<[^<>"{}|^`\\\s]*>/,
    /\\./,
    /(?<layout>(?:#[^\n\r]*|\s+)+)/,
    /(?<open>["'])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gs',
);

/**
 * Blanks and comments between tokens as one blank. A query with a quotation mark left open stays as it
 * is: it is none, and must not come to look like one.
 */
function withoutLayout(query: string): string {
  const open: string[] = [];
  const short = query.replace(tokens, (token: string, ...rest: unknown[]) => {
    // The last argument is the named groups.
    const groups = rest.at(-1) as { readonly layout?: string; readonly open?: string };
    if (groups.open !== undefined) open.push(token);
    return groups.layout === undefined ? token : ' ';
  });
  return open.length > 0 ? query : short.trim();
}
