import type { Text } from '../site/text.ts';

/** A place in a file, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * How much a finding weighs: a `violation` stops publication, a `warning` is probably a mistake, a `note`
 * says what was done with what was found.
 */
export type Severity = 'violation' | 'warning' | 'note';

/** Something that a person should mend or know: what, where, and how. */
export interface Finding {
  readonly severity: Severity;
  readonly path: string;
  readonly position?: Position | undefined;
  /** What the finding is about, as people call it. */
  readonly about?: Text | undefined;
  readonly message: Text;
  /** The shape that asked for it, where one did. */
  readonly shape?: { readonly path: string; readonly position?: Position | undefined };
}

/** A finding in one file whose path the caller knows. */
export interface Mistake {
  readonly position?: Position | undefined;
  readonly message: Text;
}

/** A finding in one file that need not be a violation. */
export interface Remark extends Mistake {
  readonly severity: Severity;
}

/** The place of a character in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** Places of many characters in one text. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Mistakes in a file → findings that stop publication. */
export function violationsIn(path: string, mistakes: readonly Mistake[]): Finding[] {
  return mistakes.map((mistake) => ({ severity: 'violation', path, ...mistake }));
}
