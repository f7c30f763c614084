import { createRequire } from 'node:module';
import type * as Evaluator from '@comunica/utils-expression-evaluator';

// As in streams.ts: the copies that Comunica itself loads.
const require = createRequire(import.meta.url);
const { ExpressionError } = require('@comunica/utils-expression-evaluator') as typeof Evaluator;
const { TermFunctionRegex } = require('@comunica/actor-function-factory-term-regex') as RegexModule;
const { TermFunctionReplace } =
  require('@comunica/actor-function-factory-term-replace/lib/TermFunctionReplace') as ReplaceModule;

/** The parts of Comunica's functions that read patterns; its types keep some to themselves. */
interface RegexModule {
  readonly TermFunctionRegex: {
    readonly cleanFlags: (flags: string) => string;
    readonly flagX: (pattern: string) => string;
    readonly flagQ: (pattern: string) => string;
    matches: (text: string, pattern: string, flags?: string) => boolean;
  };
}
interface ReplaceModule {
  readonly TermFunctionReplace: {
    replace: (text: string, pattern: string, replacement: string, flags?: string) => string;
  };
}

/** What XML Schema writes that JavaScript does not know (XML Schema 1.1 Part 2 §G.4.2), outside and inside `[]`. */
const escapes: Readonly<Record<string, readonly [outside: string, inside: string]>> = {
  '\\-': ['-', '\\-'],
  '\\i': ['[\\p{L}_:]', '\\p{L}_:'],
  '\\I': ['[^\\p{L}_:]', ''],
  '\\c': ['[\\p{L}\\p{N}\\p{M}._:\\-]', '\\p{L}\\p{N}\\p{M}._:\\-'],
  '\\C': ['[^\\p{L}\\p{N}\\p{M}._:\\-]', ''],
};

/**
 * A pattern of XPath and its flags as a regular expression.
 *
 * @throws an error of the expression, not of the query, where it is none (SPARQL 1.1 Query §17.3)
 */
function toRegExp(pattern: string, flags: string, more = ''): RegExp {
  try {
    const clean = TermFunctionRegex.cleanFlags(flags);
    const isLiteral = clean.includes('q');
    const spaced = clean.includes('x') ? TermFunctionRegex.flagX(pattern) : pattern;
    const source = isLiteral ? TermFunctionRegex.flagQ(spaced) : translateEscapes(spaced);
    return new RegExp(source, clean.replaceAll(/[qx]/g, '') + more);
  } catch (error) {
    throw new ExpressionError(error instanceof Error ? error.message : String(error));
  }
}

function translateEscapes(pattern: string): string {
  let isInside = false;
  return pattern.replaceAll(/\\[^]|[[\]]/g, (token) => {
    if (token === '[') isInside = true;
    if (token === ']') isInside = false;
    return escapes[token]?.[isInside ? 1 : 0] ?? token;
  });
}

/** Each part of a replacement: a group, a sign that is escaped, or one that must be (XPath Functions 3.1 §5.6.4). */
const parts = /\$(?<group>\d+)|\\(?<escaped>[\\$])|(?<wrong>[\\$])/g;

function replace(text: string, pattern: string, replacement: string, flags = ''): string {
  const expression = toRegExp(pattern, flags, 'g');
  if (flags.includes('q')) return text.replaceAll(expression, () => replacement);
  return text.replaceAll(expression, (...match: unknown[]) => {
    const groups = match.slice(
      0,
      match.findIndex((part) => typeof part === 'number'),
    );
    return replacement.replaceAll(parts, (_part, group?: string, escaped?: string) => {
      if (group !== undefined) return fill(group, groups);
      if (escaped !== undefined) return escaped;
      throw new ExpressionError('“$” and “\\” stand alone in the replacement.');
    });
  });
}

/** A group by the most digits that name one; what is left of them is text. A group that took no part is empty. */
function fill(digits: string, groups: readonly unknown[]): string {
  let length = digits.length;
  while (length > 1 && Number(digits.slice(0, length)) >= groups.length) length -= 1;
  const group = groups[Number(digits.slice(0, length))];
  return (typeof group === 'string' ? group : '') + digits.slice(length);
}

/** Makes REGEX and REPLACE of Comunica read patterns as XPath does, and fail for their expression alone. */
export function readPatternsAsXPath(): void {
  TermFunctionRegex.matches = (text: string, pattern: string, flags = '') =>
    toRegExp(pattern, flags).test(text);
  TermFunctionReplace.replace = replace;
}
