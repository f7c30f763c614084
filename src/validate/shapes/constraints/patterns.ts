import { createContext, Script } from 'node:vm';
import { RE2JS } from 're2js';

/** Tells whether a text fits a pattern; `slow` where that took too long to find out. */
type Fits = (text: string) => boolean | 'slow';

export type Pattern =
  | { readonly outcome: 'compiled'; readonly fits: Fits }
  | { readonly outcome: 'invalid'; readonly reason: string };

/** How long a pattern that could try for ever may try one text, in milliseconds. */
const mostMilliseconds = 1000;

/** The flags of XPath (XPath Functions 3.1 §5.6.2) that RE2 knows; `x` and `q` change the pattern instead. */
const re2Flags: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

/** What XML Schema writes that other regular expressions do not know (XML Schema 1.1 Part 2 §G.4.2), outside and inside `[]`. */
const escapes: Readonly<Record<string, readonly [outside: string, inside: string]>> = {
  '\\-': ['-', '\\-'],
  '\\i': ['[\\p{L}_:]', '\\p{L}_:'],
  '\\I': ['[^\\p{L}_:]', '\\I'],
  '\\c': ['[\\p{L}\\p{N}\\p{M}._:\\-]', '\\p{L}\\p{N}\\p{M}._:\\-'],
  '\\C': ['[^\\p{L}\\p{N}\\p{M}._:\\-]', '\\C'],
};

/**
 * Regular expression of sh:pattern, which is one of XPath (SHACL §4.4.3, SPARQL 1.1 Query §17.4.3.14). It takes
 * time in proportion to the text, by RE2. What RE2 has not – looking ahead or behind, references back – is left to
 * JavaScript's own expressions, which may try for ever: then a text that takes more than a second stops it.
 *
 * @param flags those of XPath: i, m, s, x, q
 */
export function compilePattern(pattern: string, flags: string): Pattern {
  if (/[^imsxq]/.test(flags)) return { outcome: 'invalid', reason: `flags: ${flags}` };
  const source = toSource(pattern, flags);
  const fits = compileRe2(source, flags) ?? compileNative(source, flags);
  return typeof fits === 'string'
    ? { outcome: 'invalid', reason: fits }
    : { outcome: 'compiled', fits };
}

function toSource(pattern: string, flags: string): string {
  if (flags.includes('q')) return pattern.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  let isInside = false;
  return pattern.replaceAll(/\\[^]|[^]/g, (token) => {
    if (token === '[') isInside = true;
    if (token === ']') isInside = false;
    if (flags.includes('x') && !isInside && /^\s$/.test(token)) return '';
    return escapes[token]?.[isInside ? 1 : 0] ?? token;
  });
}

function compileRe2(source: string, flags: string): Fits | undefined {
  const options = Array.from(flags, (flag) => re2Flags[flag] ?? 0);
  try {
    const compiled = RE2JS.compile(
      source,
      options.reduce((all, option) => all | option, 0),
    );
    return (text) => compiled.test(text);
  } catch {
    return undefined;
  }
}

/** @returns what is wrong with the pattern, where it is none */
function compileNative(source: string, flags: string): Fits | string {
  const kept = flags.replaceAll(/[xq]/g, '');
  try {
    return bounded(new RegExp(source, `${kept}u`));
  } catch {
    // Many escape what need not be escaped, which JavaScript only takes without its flag u.
  }
  try {
    return bounded(new RegExp(source, kept));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A context of Node can be stopped after a time, even in the middle of an expression. */
function bounded(expression: RegExp): Fits {
  const given: { expression: RegExp; text: string } = { expression, text: '' };
  const context = createContext(given);
  const script = new Script('expression.test(text)');
  return (text) => {
    given.text = text;
    try {
      return script.runInContext(context, { timeout: mostMilliseconds }) === true;
    } catch {
      return 'slow';
    }
  };
}

/** Patterns, each compiled once. One that has been too slow, or is none, is not tried again: nothing breaks it. */
export interface Patterns {
  readonly fits: (text: string, pattern: string, flags: string) => boolean;
  /** Patterns that took longer than they may over one text. */
  readonly slow: () => readonly string[];
}

/** Makes a memory for patterns. */
export function newPatterns(): Patterns {
  const compiled = new Map<string, Pattern>();
  const slow = new Map<string, string>();
  return {
    fits: (text, pattern, flags) => {
      const key = `${flags} ${pattern}`;
      const known = compiled.get(key) ?? compilePattern(pattern, flags);
      compiled.set(key, known);
      if (known.outcome === 'invalid' || slow.has(key)) return true;
      const answer = known.fits(text);
      if (answer === 'slow') slow.set(key, pattern);
      return answer === 'slow' || answer;
    },
    slow: () => [...slow.values()],
  };
}
