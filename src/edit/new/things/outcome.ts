import type { Text } from '../../../site/text.ts';

/** What came of something that an editor asked for, or why nothing did. */
export type Outcome<Value> = { readonly value: Value } | { readonly mistake: Text };
