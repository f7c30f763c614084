import type { Finding } from '../load/finding.ts';
import type { Text } from '../site/text.ts';
import type { Rewritten } from './files/write-files.ts';

/** What an editor asked for as files that are to be, with what else is told of it; or why it cannot be done. Nothing is written. */
export type Prepared<More = unknown> =
  | ({ readonly outcome: 'prepared'; readonly files: readonly Rewritten[] } & More)
  | {
      readonly outcome: 'refused';
      readonly why?: Text;
      readonly findings: readonly Finding[];
    }
  | { readonly outcome: 'impossible'; readonly why: Text };
