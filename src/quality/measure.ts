import { inLanguage, type Language, type Text } from '../site/text.ts';

/** What was found of something that quality is judged by. */
export type Found =
  /** So many points of so many. */
  | { readonly kind: 'points'; readonly value: number; readonly of: number }
  /** So many of so many: tests that passed, links that answer. */
  | { readonly kind: 'share'; readonly value: number; readonly of: number }
  | { readonly kind: 'met'; readonly value: boolean }
  /** A number that is neither good nor bad by itself. */
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'not-looked-at'; readonly why: Text };

/** One thing that quality is judged by, with what was found. */
export interface Measure {
  /** What tells it from all others: part of an address. */
  readonly name: string;
  readonly title: Text;
  readonly found: Found;
  /** What was looked at. */
  readonly lookedAt: Text;
  /** When, in ISO 8601, where it was not when the data was read. */
  readonly at?: string;
  /** What is missing or wrong, as far as it can be named: addresses, properties, media types, with words where those need some. */
  readonly missing: readonly (string | Text)[];
}

/** Measures that belong together, by a method that somebody has described. */
export interface Dimension {
  readonly name: string;
  readonly title: Text;
  /** Whose method it is, and what it says. */
  readonly method: Text;
  readonly measures: readonly Measure[];
}

/** Points of a dimension, of those that can be had; nothing where its measures have none. */
export function pointsOf({ measures }: Dimension): { readonly value: number; readonly of: number } {
  let [value, of] = [0, 0];
  for (const { found } of measures) {
    if (found.kind !== 'points') continue;
    value += found.value;
    of += found.of;
  }
  return { value, of };
}

/** How many measures of a dimension are met, of those that were looked at. */
export function metOf({ measures }: Dimension): { readonly value: number; readonly of: number } {
  const judged = measures.filter(({ found }) => found.kind === 'met');
  return { value: judged.filter(isMet).length, of: judged.length };
}

/** Whether a measure has all that it can have; one that is a mere number or was not looked at has nothing to lack. */
export function isMet({ found }: Measure): boolean {
  if ('of' in found) return found.value === found.of;
  return found.kind !== 'met' || found.value;
}

/** Whether something was found out. */
export function isSeen({ found }: Measure): boolean {
  return found.kind !== 'not-looked-at';
}

/** Something missing, in a language. */
export function missingIn(missing: Measure['missing'][number], language: Language): string {
  return typeof missing === 'string' ? missing : inLanguage(missing, language);
}
