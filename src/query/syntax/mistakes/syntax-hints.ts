import type { Text } from '../../../site/text.ts';
import { bareSyntax } from './bare-syntax.ts';

/** Where the grammar was broken: the text before, in which strings, comments and IRIs are blanks, and the text from there on. */
interface Spot {
  readonly before: string;
  readonly from: string;
}

interface Slip {
  /** What the text from the place on begins with; anything unless given. */
  readonly from?: RegExp;
  /** What the text before ends with, blanks left out. */
  readonly before?: RegExp;
  readonly hint: Text;
}

const inSelect = /\bSELECT\b(?:(?!\bWHERE\b)[^{}])*$/i;
const afterPattern = /\}[^{}]*$/;

/** Slips that people make who know other languages or other products, each with how SPARQL says it. The first that fits is told. */
const slips: readonly Slip[] = [
  {
    from: /^@(?:prefix|base)\b/i,
    hint: {
      sv: 'I SPARQL skrivs det PREFIX namn: <…>, utan @ och utan punkt.',
      en: 'In SPARQL it is PREFIX name: <…>, without @ and without a dot.',
    },
  },
  {
    from: /^\./,
    before: /\b(?:PREFIX\s+\S*:|BASE)$/i,
    hint: { sv: 'Efter PREFIX står ingen punkt.', en: 'There is no dot after PREFIX.' },
  },
  {
    from: /^[\p{L}\p{N}_-]+\s*</u,
    before: /\bPREFIX$/i,
    hint: {
      sv: 'Kolon saknas efter namnet: PREFIX namn: <…>.',
      en: 'The colon after the name is missing: PREFIX name: <…>.',
    },
  },
  {
    before: /^(?:\s*(?:PREFIX\s+\S*:|BASE))*$/i,
    hint: {
      sv: 'En fråga börjar med SELECT, ASK, CONSTRUCT eller DESCRIBE, efter raderna med PREFIX.',
      en: 'A query begins with SELECT, ASK, CONSTRUCT or DESCRIBE, after the lines with PREFIX.',
    },
  },
  {
    from: /^TOP\b/i,
    before: inSelect,
    hint: {
      sv: 'SPARQL har inget TOP. Skriv LIMIT 10 sist i frågan.',
      en: 'SPARQL has no TOP. Write LIMIT 10 at the end of the query.',
    },
  },
  {
    from: /^,/,
    before: inSelect,
    hint: {
      sv: 'Mellan variabler står blanksteg, inte kommatecken.',
      en: 'Between variables there are spaces, not commas.',
    },
  },
  {
    from: /^(?:AS|COUNT|SUM|MIN|MAX|AVG|SAMPLE|GROUP_CONCAT)\b/i,
    before: inSelect,
    hint: {
      sv: 'Ett uttryck i SELECT står inom parentes och får ett namn: (COUNT(?sak) AS ?antal).',
      en: 'An expression in SELECT is in parentheses and has a name: (COUNT(?thing) AS ?number).',
    },
  },
  {
    from: /^(?:WITH\b|INCLUDE\b|%)/i,
    hint: {
      sv: 'WITH … AS %namn och INCLUDE är Blazegraphs egna. Skriv den inre frågan där den behövs: { SELECT … }.',
      en: 'WITH … AS %name and INCLUDE are Blazegraph’s own. Write the inner query where it is needed: { SELECT … }.',
    },
  },
  {
    from: /^ORDER\b/i,
    before: afterPattern,
    hint: {
      sv: 'ORDER BY står före LIMIT och OFFSET.',
      en: 'ORDER BY comes before LIMIT and OFFSET.',
    },
  },
  {
    from: /^(?:GROUP|HAVING)\b/i,
    before: afterPattern,
    hint: {
      sv: 'GROUP BY och sedan HAVING står före ORDER BY, LIMIT och OFFSET.',
      en: 'GROUP BY and then HAVING come before ORDER BY, LIMIT and OFFSET.',
    },
  },
  {
    from: /^(?:FROM|WHERE)\b/i,
    before: afterPattern,
    hint: {
      sv: 'FROM står före WHERE, och WHERE före allt annat.',
      en: 'FROM comes before WHERE, and WHERE before all else.',
    },
  },
  {
    from: /^,/,
    before: /\b(?:LIMIT|OFFSET)\s+\d+$/i,
    hint: { sv: 'Skriv LIMIT 20 OFFSET 10.', en: 'Write LIMIT 20 OFFSET 10.' },
  },
  {
    from: /^[;.]\s*$/,
    before: afterPattern,
    hint: { sv: 'En fråga slutar utan skiljetecken.', en: 'A query has no sign at its end.' },
  },
  {
    from: /^(?:SELECT|ASK|CONSTRUCT|DESCRIBE|PREFIX|BASE)\b/i,
    before: afterPattern,
    hint: { sv: 'Skicka en fråga i taget.', en: 'Send one query at a time.' },
  },
  {
    from: /^\}/,
    before: /^[^{}]*(?:\{[^{}]*\}[^{}]*)+$/,
    hint: { sv: 'Det står en } för mycket.', en: 'There is one } too many.' },
  },
  {
    from: /^(?:AND|OR)\b/i,
    hint: { sv: 'Skriv && för och, || för eller.', en: 'Write && for and, || for or.' },
  },
  {
    from: /^=/,
    before: /=$/,
    hint: { sv: 'Likhet skrivs med ett enda =.', en: 'Equality is written with a single =.' },
  },
  {
    from: /^LIKE\b/i,
    hint: {
      sv: 'SPARQL har inget LIKE. Använd CONTAINS, STRSTARTS eller REGEX.',
      en: 'SPARQL has no LIKE. Use CONTAINS, STRSTARTS or REGEX.',
    },
  },
  {
    from: /^NOT\b/i,
    hint: { sv: 'Skriv FILTER NOT EXISTS { … }.', en: 'Write FILTER NOT EXISTS { … }.' },
  },
  {
    before: /\b(?:FILTER|HAVING)$/i,
    hint: {
      sv: 'Villkoret står inom parentes: FILTER(…), HAVING(…).',
      en: 'The condition is in parentheses: FILTER(…), HAVING(…).',
    },
  },
  {
    before: /\bORDER\s+BY\b.*\b(?:ASC|DESC)$/is,
    hint: {
      sv: 'Ordningen står först: DESC(?namn).',
      en: 'The direction comes first: DESC(?name).',
    },
  },
];

/** So much of the text before a place is looked at: the work must not grow with the query. */
const reach = 2000;

/** A hint on how SPARQL says what was meant, where the mistake is a common one. */
export function hintFor(query: string, offset: number): Text | undefined {
  const bare = bareSyntax(query);
  const whole = bare.slice(0, offset).trimEnd();
  const before = whole.length > reach ? `…${whole.slice(-reach)}` : whole;
  const from = query.slice(offset);
  const sign = signHint(query, bare, offset) ?? missingDot(query, bare, offset);
  return sign ?? slips.find((slip) => fits(slip, { before, from }))?.hint;
}

function fits({ from: pattern, before: ending }: Slip, { before, from }: Spot): boolean {
  return (pattern?.test(from) ?? true) && (ending?.test(before) ?? true);
}

/** A word that begins a line where the pattern could have ended: the one before has no dot. */
function missingDot(query: string, bare: string, offset: number): Text | undefined {
  const from = query.slice(offset, offset + reach);
  const start = Math.max(0, offset - reach);
  // Strings and addresses are blanks in the bare text; here they are parts of a statement.
  const before = bare
    .slice(start, offset)
    .replace(/ /g, (blank, place: number) =>
      /\s/.test(query[start + place] ?? ' ') ? blank : '"',
    );
  const lineStart = before.lastIndexOf('\n');
  const isFirstOnLine = lineStart >= 0 && before.slice(lineStart).trim() === '';
  const text = before.slice(0, lineStart).trimEnd();
  const above = text.slice(text.lastIndexOf('\n') + 1);
  const beginsStatement = /^(?:[?$][\p{L}\p{N}_]|[\p{L}][\p{L}\p{N}_-]*:|_:|\[|<)/u.test(from);
  const isWithin = before.lastIndexOf('{') > before.lastIndexOf('}');
  if (!isFirstOnLine || !beginsStatement || !isWithin) return undefined;
  // Three parts make a statement; fewer before the line break are another mistake.
  const parts = above
    .replace(/^.*[{}.;]/, '')
    .trim()
    .split(/\s+/);
  if (/[{.;,(|/^]\s*$/.test(above) || parts.length < 2) return undefined;
  const line = query.slice(0, offset).trimEnd().split('\n').length;
  return {
    sv: `Det saknas nog en punkt (.) sist på rad ${line}.`,
    en: `A dot (.) is probably missing at the end of line ${line}.`,
  };
}

/** What is wrong with the quotation marks or angle brackets at a place. */
function signHint(query: string, bare: string, offset: number): Text | undefined {
  const [last, sign] = [
    query.slice(Math.max(0, offset - 1), offset),
    bare.slice(offset, offset + 1),
  ];
  if (/["']/.test(sign)) return unclosed;
  if (sign === '<') return brackets;
  return /["']/.test(last) && /[\p{L}\p{N}]/u.test(sign) ? quoted : undefined;
}

const unclosed: Text = { sv: 'Texten saknar slutcitat.', en: 'The string has no closing quote.' };

const quoted: Text = {
  sv: 'Texten tog slut vid citattecknet före. Ett sådant i en text skrivs med \\ före.',
  en: 'The string ended at the quotation mark before. In a string, write \\ before one.',
};

export const brackets: Text = {
  sv: 'En IRI skrivs mellan < och >, utan blanksteg: ett blanksteg är %20.',
  en: 'An IRI is written between < and >, without spaces: a space is %20.',
};
