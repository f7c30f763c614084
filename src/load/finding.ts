import type { Text } from '../site/text.ts';

/** A place in a file, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something that a person should mend: what, where, and how. */
export interface Finding {
  readonly severity: 'violation' | 'warning';
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

/** The place of a character in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
