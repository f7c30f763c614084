import type { Flags, Origins } from '../../site/settings/given.ts';

/** What stands after the command's name, and the flags that are its own. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly flags: Flags;
  /** Where settings were given. */
  readonly origins: Origins;
}
