import type { PackedQuads } from '../../query/index/pack-quads.ts';
import { linesOf } from './version-lines.ts';

/** A version that is to be on every server. */
export interface WantedVersion {
  readonly name: string;
  /** How many statements a server has that has all of it. */
  readonly count: () => number;
  readonly parts: () => Iterable<string>;
}

/** @param pack makes its quads, each time that a server has to be loaded: they are not kept for that */
export function newWantedVersion(name: string, pack: () => PackedQuads): WantedVersion {
  let count: number | undefined;
  return {
    name,
    count: () => (count ??= linesOf(pack()).count),
    parts: () => {
      const lines = linesOf(pack());
      count = lines.count;
      return lines.parts();
    },
  };
}
