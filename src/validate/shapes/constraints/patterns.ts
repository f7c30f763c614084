import { createContext, Script, type Context } from 'node:vm';
import { entryOf } from '../../../rdf/entry-of.ts';
import { readPattern } from '../../../rdf/patterns/pattern.ts';

/** Tells whether a text fits a pattern; `slow` where that took too long to find out. */
type Fits = (text: string) => boolean | 'slow';

export type Pattern =
  | { readonly outcome: 'compiled'; readonly fits: Fits }
  | { readonly outcome: 'invalid'; readonly reason: string };

/** How long a pattern that could try for ever may try one text, in milliseconds. */
const mostMilliseconds = 1000;

/** Signs that need no backslash before them, and get one from people all the same. */
const needless = /["#%&',/:;<=>@_`~!]/;

/** What XML Schema or POSIX write and JavaScript would read as something else. */
const misread = /\\[iIcC]|\[\[:/;

/**
 * Regular expression of sh:pattern, which is one of XPath (SHACL §4.4.3, SPARQL 1.1 Query §17.4.3.14), and so is read
 * as REGEX reads them, in a time that grows with the text. What XPath has not – looking ahead or behind – is left to
 * JavaScript's own expressions, which may try for ever: then a text that takes more than a second stops it.
 *
 * @param flags those of XPath: i, m, s, x, q
 */
export function compilePattern(pattern: string, flags: string): Pattern {
  if (/[^imsxq]/.test(flags)) return { outcome: 'invalid', reason: `flags: ${flags}` };
  const [opening = '', inline = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? [];
  const source = flags.includes('q') ? pattern : pattern.slice(opening.length);
  const modes = [...new Set(flags + inline)].join('');
  const read = readPattern(flags.includes('q') ? source : withoutNeedless(source), modes);
  if (read) return { outcome: 'compiled', fits: inBoundedTime(read.engineFor, source, modes) };
  const native = compileNative(source, modes);
  return typeof native === 'string'
    ? { outcome: 'invalid', reason: native }
    : { outcome: 'compiled', fits: native };
}

/** The beginnings of groups that look ahead or behind. */
const looks = /\(\?<?[=!]/g;

/**
 * Whether an expression cannot try for long: it cannot where each look ahead or behind could be a group in its place, which would be
 * tried in at least as many ways.
 */
function newIsQuick(source: string, flags: string): (text: string) => boolean {
  const looked = readPattern(withoutNeedless(source.replaceAll(looks, '(?:')), flags);
  return (text) => looked?.isQuickFor(text) === true;
}

function withoutNeedless(source: string): string {
  return source.replaceAll(/\\([^])/g, (whole, sign: string) =>
    needless.test(sign) ? sign : whole,
  );
}

type EngineFor = NonNullable<ReturnType<typeof readPattern>>['engineFor'];

/** References back have no engine that never tries twice: they are given their second. */
function inBoundedTime(engineFor: EngineFor, source: string, flags: string): Fits {
  return (text) => {
    const engine = engineFor(text);
    if (engine) return engine.test(text);
    const native = compileNative(source, flags);
    return typeof native === 'string' ? 'slow' : native(text);
  };
}

/** @returns what is wrong with the pattern, where it is none */
function compileNative(source: string, flags: string): Fits | string {
  if (/[xq]/.test(flags)) return `flags: ${flags}`;
  try {
    return bounded(new RegExp(source, `${flags}u`), newIsQuick(source, flags));
  } catch (error) {
    if (misread.test(source)) return error instanceof Error ? error.message : String(error);
  }
  try {
    // Many escape what need not be escaped, which JavaScript only takes without its flag u.
    return bounded(new RegExp(source, flags), () => false);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const script = new Script('expression.test(text)');

/** A context of Node can be stopped after a time, even in the middle of an expression. */
function bounded(expression: RegExp, isQuick: (text: string) => boolean): Fits {
  const given: { expression: RegExp; text: string } = { expression, text: '' };
  let context: Context | undefined;
  return (text) => {
    if (isQuick(text)) return expression.test(text);
    given.text = text;
    context ??= createContext(given);
    try {
      return script.runInContext(context, { timeout: mostMilliseconds }) === true;
    } catch {
      return 'slow';
    }
  };
}

/** Patterns, each compiled once. One that has been too slow, or is none, is not tried again: nothing breaks it. */
export interface Patterns {
  readonly fitting: (pattern: string, flags: string) => (text: string) => boolean;
  /** Patterns that took longer than they may over one text. */
  readonly slow: () => readonly string[];
}

/** What was compiled, for whoever comes next with the same shapes; begun anew when it is much. */
const compiled = new Map<string, Pattern>();
const mostCompiled = 1000;

function compiledOnce(key: string, pattern: string, flags: string): Pattern {
  if (compiled.size >= mostCompiled) compiled.clear();
  return entryOf(compiled, key, () => compilePattern(pattern, flags));
}

/** Makes a memory for patterns. */
export function newPatterns(): Patterns {
  const slow = new Map<string, string>();
  return {
    fitting: (pattern, flags) => {
      const key = `${flags} ${pattern}`;
      let known: Pattern | undefined;
      return (text) => {
        known ??= compiledOnce(key, pattern, flags);
        if (known.outcome === 'invalid' || slow.has(key)) return true;
        const answer = known.fits(text);
        if (answer === 'slow') slow.set(key, pattern);
        return answer === 'slow' || answer;
      };
    },
    slow: () => [...slow.values()],
  };
}
