import { multiCharEscape, propertyEscape, singleCharEscapes, type SetPart } from './char-set.ts';
import { PatternError, type PatternReader } from './pattern-reader.ts';

/** `\s`, `\p{Lu}` and their like; nothing for escapes of one character. */
export function parseSetEscape(sign: string, reader: PatternReader): SetPart | undefined {
  if (sign !== 'p' && sign !== 'P') return multiCharEscape(sign);
  const name = reader.takeMatch(/^\{([\w-]+)\}/);
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
