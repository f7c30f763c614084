import { multiCharEscape, propertyEscape, singleCharEscapes, type SetPart } from './char-set.ts';
import { PatternError } from './pattern-reader.ts';

/**
 * `\s`, `\p{Lu}` and their like; nothing for escapes of one character.
 *
 * @param take takes what an expression matches from the rest of the pattern
 */
export function parseSetEscape(
  sign: string,
  take: (expression: RegExp) => string | undefined,
): SetPart | undefined {
  if (sign !== 'p' && sign !== 'P') return multiCharEscape(sign);
  const name = take(/^\{([\w-]+)\}/);
  const part = name === undefined ? undefined : propertyEscape(name, sign === 'P');
  if (!part) throw new PatternError();
  return part;
}

/** The character that an escape stands for: letters and digits have a meaning of their own or none. */
export function parseSingleEscape(sign: string): string {
  const control = singleCharEscapes[sign];
  if (control !== undefined) return control;
  if (sign === '' || /^[\p{L}\p{N}]/u.test(sign)) throw new PatternError();
  return sign;
}
