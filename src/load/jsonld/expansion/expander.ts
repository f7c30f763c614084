import type { ActiveContext } from '../context/active-context.ts';
import type { Expanded } from './expanded.ts';
import type { ContextProcessor } from '../context/process-context.ts';
import type { Remarks } from '../remarks/remarks.ts';
import type { Tree } from '../text/tree.ts';

/** Where an element stands: below which key, and in which words it is written. */
export interface Standing {
  readonly active: ActiveContext;
  /** The key above as it is written; `null` at the top. */
  readonly property: string | null;
  /** Whether a list within is a list of its own. */
  readonly isInList?: boolean;
  /** Whether the key above belongs to a map of names or classes. */
  readonly isFromMap?: boolean;
}

/** What the parts of the expansion have in common. */
export interface Expander {
  readonly contexts: ContextProcessor;
  readonly remarks: Remarks;
  /** The expansion algorithm (JSON-LD 1.1 API §5.1.2). An array gives its items. */
  readonly expand: (element: Tree, standing: Standing) => readonly Expanded[];
}
