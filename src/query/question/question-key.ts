import type { Question } from './query-engine.ts';

/** What makes the same question give another answer next time: the clock, chance, and other servers. */
const passing = /\b(?:NOW|RAND|UUID|STRUUID|SERVICE)\b/i;

/** A letter of those words as an escape: it may be one of them. */
const escapedLetter = /\\(?:u00|U000000)[4-7][\da-f]/i;

/**
 * Whether a question has the same answer as long as the data is the same. Judged on the text, so a word in a comment
 * counts too. A plan tells how long it took this time.
 */
export function isRepeatable({ query, isExplained = false }: Question): boolean {
  return !isExplained && !passing.test(query) && !escapedLetter.test(query);
}

const keys = new WeakMap<Question, string>();

/** The same for questions that have the same answer: layout and comments do not count. */
export function questionKey(question: Question): string {
  const key = keys.get(question) ?? keyOf(question);
  keys.set(question, key);
  return key;
}

/** The same for questions that are written alike, so that a mistake is in the same place in both. */
export function exactKey(question: Question): string {
  return `${questionKey(question)}\n${question.query}`;
}

function keyOf({ query, defaultGraphs, namedGraphs, formats, values = {} }: Question): string {
  const { select, ask, graph } = formats;
  const text = withoutLayout(query);
  const bound = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([text, defaultGraphs, namedGraphs, select, ask, graph, bound]);
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
    /((?:#[^\n\r]*|\s+)+)/,
    /(["'])/,
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
  const short = query.replace(tokens, (token: string, layout?: string, mark?: string) => {
    if (mark !== undefined) open.push(mark);
    return layout === undefined ? token : ' ';
  });
  return open.length > 0 ? query : short.trim();
}
