import type { Mistake } from '../load/text/mistake.ts';
import { readCodes } from './read-codes.ts';
import { writeCodes, type Scheme } from './write-codes.ts';

export type CodesImport =
  | { readonly outcome: 'imported'; readonly turtle: string; readonly count: number }
  | { readonly outcome: 'mistaken'; readonly mistakes: readonly Mistake[] };

/** A table of codes (CSV) → a concept scheme (Turtle), or every mistake in the table. */
export function importCodes(bytes: Buffer, scheme: Scheme): CodesImport {
  const reading = readCodes(bytes);
  if (reading.outcome === 'mistaken') return reading;
  const { codes } = reading;
  return { outcome: 'imported', turtle: writeCodes(codes, scheme), count: codes.length };
}
