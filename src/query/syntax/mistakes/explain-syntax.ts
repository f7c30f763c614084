import { wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import type { Text } from '../../../site/text.ts';
import { bareSyntax } from './bare-syntax.ts';
import { brokenRules, groupedWildcard } from './broken-rules.ts';
import { placeAt } from '../tree/position.ts';
import type { Malformed } from '../../question/query-engine.ts';
import { ReboundVariable } from './rebound-variable.ts';
import { brackets, hintFor } from './syntax-hints.ts';
import { GroupedWildcard, UngroupedVariable } from './ungrouped-variable.ts';
import { listTokens } from './token-words.ts';

/** A token that the grammar does not allow where it stands. */
export class UnexpectedToken extends Error {
  readonly offset: number;
  readonly expected: readonly string[];

  /** @param offset `NaN` at the end of the query */
  constructor(offset: number, expected: readonly string[]) {
    super('The query breaks the SPARQL grammar.');
    this.offset = offset;
    this.expected = expected;
  }
}

/**
 * Whatever the parser threw, for the person who wrote the query.
 *
 * @param prefixes the site's own, beside those that everybody uses
 */
export function explainSyntax(query: string, error: unknown, prefixes: Prefixes = {}): Malformed {
  if (error instanceof UnexpectedToken) {
    const atEnd = Number.isNaN(error.offset);
    const offset = atEnd ? query.trimEnd().length : error.offset;
    return unexpected(query, offset, listTokens(error.expected));
  }
  if (error instanceof UngroupedVariable) {
    return malformed(ungrouped(`?${error.variable}`), query, error.offset);
  }
  if (error instanceof ReboundVariable) {
    return malformed(rebound(`?${error.variable}`), query, error.offset);
  }
  if (error instanceof GroupedWildcard) return malformed(groupedWildcard, query, error.offset);
  const message = error instanceof Error ? error.message : String(error);
  const character = /^unexpected character: .* at offset: (\d+)/s.exec(message);
  if (character) return unexpected(query, Number(character[1]), undefined);
  for (const { pattern, explain } of mistakes) {
    const match = pattern.exec(message);
    if (match) return explain(query, match[1] ?? '', prefixes);
  }
  const broken = brokenRules.find(({ pattern }) => pattern.test(message));
  if (broken) return malformed(broken.reason);
  return malformed({
    sv: `Frågan följer inte SPARQL:s regler: ${message}`,
    en: `The query breaks a rule of SPARQL: ${message}`,
  });
}

/** A word of so many letters is none of SPARQL's, and the parser's time for one grows with the square of its length. */
export const longestWord = 250;

const longWord = new RegExp(
  `(?<![?$@:%\\p{L}\\p{N}_.-])(?=[\\p{N}.]*[\\p{L}_-])[\\p{L}\\p{N}_.-]{${longestWord},}`,
  'u',
);

/** A word that is too long to be read, if there is one; variables and what follows a prefix may be longer. */
export function findLongWord(query: string): Malformed | undefined {
  const found = query.length > longestWord ? longWord.exec(bareSyntax(query)) : null;
  if (found === null) return undefined;
  return malformed(
    {
      sv: `Här står ett ord med över ${longestWord} tecken, och inget ord i SPARQL är så långt.`,
      en: `Here is a word of more than ${longestWord} characters, and no word of SPARQL is that long.`,
    },
    query,
    found.index,
  );
}

/** Whether an error tells of a mistake in the query, rather than of ours. */
export function isMistake(error: unknown): boolean {
  return error instanceof Error && mistakes.some(({ pattern }) => pattern.test(error.message));
}

function unexpected(query: string, offset: number, expected: Text | undefined): Malformed {
  const address = addressAt(query, offset);
  const start = address ?? wordStart(query, offset);
  const found = wordAt(query, start);
  const hint = address === undefined ? hintFor(query, start) : brackets;
  return {
    outcome: 'malformed',
    reason: {
      sv: `${found ? `Här passar inte ${found}` : 'Frågan tar slut för tidigt'}.${expected ? ` Väntade ${expected.sv}.` : ''}`,
      en: `${found ? `${found} does not fit here` : 'The query ends too soon'}.${expected ? ` Expected ${expected.en}.` : ''}`,
    },
    place: placeAt(query, start),
    ...(found !== '' && { token: found }),
    ...(expected && { expected }),
    ...(hint && { hint }),
  };
}

/** As much of the text as a reader takes for one word: an address, a name, or a single sign. */
function wordAt(query: string, offset: number): string {
  const word =
    /^(?:<?[a-z]+:\/\/[^\s<>]{0,60}(?:[ \t][^<>\r\n]{0,60}>)?|[?$@]?[\p{L}\p{N}_:-]{1,60}|\S)/u;
  return word.exec(query.slice(offset))?.[0] ?? '';
}

/** So much around a place is looked at: the work must not grow with the query. */
const reach = 500;

/** The parser may stop within a word that begins like one of its own: `TO` of `TOP`. */
function wordStart(query: string, offset: number): number {
  const [head = ''] = /\p{L}+$/u.exec(query.slice(Math.max(0, offset - 60), offset)) ?? [];
  return /^\p{L}/u.test(query.slice(offset)) ? offset - head.length : offset;
}

/** Where an address begins that is broken by a blank or has no angle brackets, if the offset is within one. */
function addressAt(query: string, offset: number): number | undefined {
  const start = Math.max(0, offset - reach);
  const near = query.slice(start, offset + reach);
  const open = near.lastIndexOf('<', offset - start);
  const [broken = ''] = /^<[a-z][a-z0-9+.-]*:[^<>\r\n"{}]*>/i.exec(near.slice(open)) ?? [];
  if (open >= 0 && /[ \t]/.test(broken) && open + broken.length > offset - start)
    return start + open;
  const [bare] = /https?:\/\/[^\s<>]*$/i.exec(near.slice(0, offset - start)) ?? [];
  return bare === undefined ? undefined : offset - bare.length;
}

type Prefixes = Readonly<Record<string, string>>;

interface Mistake {
  readonly pattern: RegExp;
  readonly explain: (query: string, name: string, prefixes: Prefixes) => Malformed;
}

/** What the parser and the engine say about queries that follow the grammar but break another rule. */
const mistakes: readonly Mistake[] = [
  { pattern: /^Unknown prefix: (.*)$/, explain: missingPrefix },
  {
    pattern: /^(?:Use of ungrouped variable|Variable not allowed in projection)(?:.*\(\?(.*)\))?/,
    explain: about(ungrouped, { sv: 'En variabel', en: 'A variable' }),
  },
  {
    pattern:
      /^(?:Target id of 'AS' \(\?|Illegal binding to variable '|Variable (?=.* used more than once))([^\s)']+)/,
    explain: about(rebound),
  },
  {
    pattern: /^Detected reuse of blank node .*\((_:.*)\)/,
    explain: about((name) => ({
      sv: `${name} används i två grupper. En blank nod gäller bara i den grupp där den står; använd en variabel.`,
      en: `${name} is used in two groups. A blank node counts only in the group it is in; use a variable.`,
    })),
  },
];

function ungrouped(name: string): Text {
  return {
    sv: `${name} står i SELECT men varken i GROUP BY eller i en funktion som COUNT eller SAMPLE.`,
    en: `${name} is in SELECT but neither in GROUP BY nor inside a function such as COUNT or SAMPLE.`,
  };
}

function rebound(name: string): Text {
  return {
    sv: `${name} får sitt värde två gånger. Ge det andra värdet en egen variabel.`,
    en: `${name} is given a value twice. Give the second value a variable of its own.`,
  };
}

/** An explanation that names a variable or blank node, and points at the last place where it stands. */
function about(words: (name: string) => Text, unnamed?: Text): Mistake['explain'] {
  return (query, name) => {
    if (name === '' && unnamed)
      return malformed({ sv: words(unnamed.sv).sv, en: words(unnamed.en).en });
    const isBlank = name.startsWith('_:');
    const pattern = new RegExp(
      `${isBlank ? '' : '[?$]'}${escapeForRegExp(name)}(?![\\p{L}\\p{N}_])`,
      'gu',
    );
    const last = [...query.matchAll(pattern)].at(-1);
    return malformed(words(isBlank ? name : `?${name}`), query, last?.index);
  };
}

function missingPrefix(query: string, prefix: string, prefixes: Prefixes): Malformed {
  // The first use is the undeclared one, if it is no part of a string, comment or IRI.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_:.-])${escapeForRegExp(prefix)}:`, 'u');
  const use = pattern.exec(bareSyntax(query));
  const known: Prefixes = { ...wellKnownPrefixes, ...prefixes };
  const namespace = Object.hasOwn(known, prefix) ? known[prefix] : undefined;
  const line = `PREFIX ${prefix}: <${namespace ?? '…'}>`;
  return {
    ...malformed(
      {
        sv: `Prefix saknas: ${prefix || 'det tomma (:)'}`,
        en: `Prefix missing: ${prefix || 'the empty one (:)'}`,
      },
      query,
      use?.index,
    ),
    hint: { sv: `Lägg till överst: ${line}`, en: `Add at the top: ${line}` },
  };
}

function malformed(reason: Text, query = '', offset?: number): Malformed {
  if (offset === undefined) return { outcome: 'malformed', reason };
  return { outcome: 'malformed', reason, place: placeAt(query, offset) };
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
