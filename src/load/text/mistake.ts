import type { Text } from '../../site/text.ts';
import type { Position } from './position.ts';

/**
 * How much a finding weighs: a `violation` stops publication, a `warning` is probably a mistake, a `note`
 * says what was done with what was found.
 */
export type Severity = 'violation' | 'warning' | 'note';

/** A finding in one file whose path the caller knows. */
export interface Mistake {
  readonly position?: Position | undefined;
  readonly message: Text;
}

/** A finding in one file that need not be a violation. */
export interface Remark extends Mistake {
  readonly severity: Severity;
}
