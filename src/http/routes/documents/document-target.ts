import type { Topics } from '../../../describe/topics.ts';
import type { Representation } from '../../answer/representations.ts';

/** Which document is asked for, and in which form where the address says so. */
export interface DocumentTarget {
  readonly topics: Topics;
  /** The document's path without the ending that asks for a form. */
  readonly stem: string;
  /** The form that the ending asks for, or that was chosen before. */
  readonly form?: Representation | undefined;
  /** Whether the address names the form; it does where there is one, unless told otherwise. */
  readonly isNamed?: boolean | undefined;
}
