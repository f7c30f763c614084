import { createHash } from 'node:crypto';

/** What tells whether a cell is as it was: a hash of its text, without line ends and blanks that programs change. */
export function cellHash(text: string): string {
  const words = text.replaceAll(/[^\S\n]*\r?\n/g, '\n').trim();
  return createHash('sha256').update(words).digest('base64url').slice(0, 10);
}
