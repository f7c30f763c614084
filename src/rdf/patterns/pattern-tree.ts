import type { CharSet } from './char-set.ts';

/** A regular expression of XPath, read (XPath Functions 3.1 §5.6.1, XML Schema 1.1 Part 2 §G.1). */
export type PatternNode =
  | { readonly kind: 'branches'; readonly branches: readonly PatternNode[] }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'character'; readonly codePoint: number }
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'group'; readonly isCaptured: boolean; readonly inner: PatternNode }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | { readonly kind: 'back-reference'; readonly group: number }
  | Repetition;

export interface Repetition {
  readonly kind: 'repetition';
  readonly item: PatternNode;
  readonly least: number;
  /** Infinite where there is no bound. */
  readonly most: number;
  /** As few as will do (XPath Functions 3.1 §5.6.1.1). */
  readonly isReluctant: boolean;
}

/** Where a pattern matches without taking a character. Edges of words are no part of XPath, but of many queries. */
export type Anchor = '^' | '$' | '\\b' | '\\B';

export interface ParsedPattern {
  readonly root: PatternNode;
  readonly groupCount: number;
}

/** Whether a test holds for a part of a pattern, however deep. */
export function someNode(node: PatternNode, test: (node: PatternNode) => boolean): boolean {
  return test(node) || childrenOf(node).some((child) => someNode(child, test));
}

function childrenOf(node: PatternNode): readonly PatternNode[] {
  if (node.kind === 'branches') return node.branches;
  if (node.kind === 'sequence') return node.items;
  if (node.kind === 'group') return [node.inner];
  return node.kind === 'repetition' ? [node.item] : [];
}

/** What a pattern is read and matched with (XPath Functions 3.1 §5.6.2). */
export interface PatternFlags {
  readonly isDotAll: boolean;
  readonly isMultiLine: boolean;
  readonly ignoresCase: boolean;
  readonly ignoresSpace: boolean;
  readonly isLiteral: boolean;
}

/** Reads flags; nothing where there is one that is none. */
export function readFlags(flags: string): PatternFlags | undefined {
  if (!/^[smixq]*$/.test(flags)) return undefined;
  return {
    isDotAll: flags.includes('s'),
    isMultiLine: flags.includes('m'),
    ignoresCase: flags.includes('i'),
    ignoresSpace: flags.includes('x'),
    isLiteral: flags.includes('q'),
  };
}
