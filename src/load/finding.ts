import type { Term } from '../rdf/terms.ts';
import type { Text } from '../site/text.ts';
import type { Mistake, Severity } from './text/mistake.ts';
import type { Position } from './text/position.ts';

/** Something that a person should mend or know: what, where, and how. */
export interface Finding {
  readonly severity: Severity;
  readonly path: string;
  readonly position?: Position | undefined;
  /** What the finding is about, as people call it. */
  readonly about?: Text | undefined;
  readonly message: Text;
  /** The value that is wrong; none where something is missing, or wrong with a thing as a whole. */
  readonly value?: Term | undefined;
  /** The IRI of the property that it is about, where it is about one. */
  readonly property?: string | undefined;
  /** The shape that asked for it, where one did. */
  readonly shape?: { readonly path: string; readonly position?: Position | undefined };
}

/** Mistakes in a file → findings that stop publication. */
export function violationsIn(path: string, mistakes: readonly Mistake[]): Finding[] {
  return mistakes.map((mistake) => ({ severity: 'violation', path, ...mistake }));
}
