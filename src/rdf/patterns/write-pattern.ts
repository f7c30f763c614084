import type { CharSet, CodePointRange } from './char-set.ts';
import type { Anchor, PatternFlags, PatternNode } from './pattern-tree.ts';

/** How an engine writes what engines write differently. */
export interface PatternSyntax {
  readonly set: (set: CharSet, flags: PatternFlags) => string;
  readonly anchor: (anchor: Anchor, flags: PatternFlags) => string;
}

/** A pattern as an engine's syntax has it. */
export function writePattern(
  node: PatternNode,
  flags: PatternFlags,
  syntax: PatternSyntax,
): string {
  const write = (inner: PatternNode): string => writePattern(inner, flags, syntax);
  switch (node.kind) {
    case 'branches':
      return node.branches.map(write).join('|');
    case 'sequence':
      return node.items.map(write).join('');
    case 'character':
      return writeCodePoint(node.codePoint);
    case 'set':
      return syntax.set(node.set, flags);
    case 'group':
      return `${node.isCaptured ? '(' : '(?:'}${write(node.inner)})`;
    case 'anchor':
      return syntax.anchor(node.anchor, flags);
    case 'back-reference':
      return `(?:\\${node.group})`;
    case 'repetition':
      return `${atomic(node.item, write)}{${bounds(node)}}${node.isReluctant ? '?' : ''}`;
  }
}

function bounds({ least, most }: { readonly least: number; readonly most: number }): string {
  if (most === Infinity) return `${least},`;
  return least === most ? String(least) : `${least},${most}`;
}

/** What a quantifier may stand after. */
function atomic(item: PatternNode, write: (node: PatternNode) => string): string {
  const isWhole = item.kind === 'group' || item.kind === 'back-reference';
  return isWhole ? write(item) : `(?:${write(item)})`;
}

/** Signs with a meaning are escaped; all others stand for themselves in both engines. */
function writeCodePoint(codePoint: number): string {
  return String.fromCodePoint(codePoint).replace(/[\^$\\.*+?()[\]{}|/]/, '\\$&');
}

/** Ranges as the inside of brackets. */
export function writeRanges(
  ranges: readonly CodePointRange[],
  escape: (codePoint: number) => string,
): string {
  return ranges
    .map(([from, to]) => (from === to ? escape(from) : `${escape(from)}-${escape(to)}`))
    .join('');
}
