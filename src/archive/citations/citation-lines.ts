import { createHash } from 'node:crypto';
import { citationPattern, type Citation, type ForgottenCitation } from './citation.ts';

/** A citation as a line: JSON, and before it a sum that tells whether all of it is as it was written. */
export function writeLine(row: Citation | ForgottenCitation): string {
  const text = JSON.stringify(row);
  return `${sumOf(text)} ${text}`;
}

/** What a line says; nothing where it is damaged. */
export function readLine(line: string): Citation | ForgottenCitation | undefined {
  const [, sum, text = ''] = /^([0-9a-f]{16}) (\{.*\})$/.exec(line) ?? [];
  if (sum === undefined || sum !== sumOf(text)) return undefined;
  const row = JSON.parse(text) as Citation | ForgottenCitation;
  return citationPattern.test(row.id) ? row : undefined;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
