import type { PackedQuads } from '../index/pack-quads.ts';

/** The arrays of packed quads by the names that they have in a file, and what is in them. */
export const arrayKinds = {
  termBytes: 'bytes',
  termEnds: 'numbers',
  termTable: 'numbers',
  spo: 'numbers',
  pos: 'numbers',
  osp: 'numbers',
  spoStarts: 'numbers',
  posStarts: 'numbers',
  ospStarts: 'numbers',
} as const;

export type ArrayName = keyof typeof arrayKinds;
export type Arrays = {
  readonly [Name in ArrayName]: (typeof arrayKinds)[Name] extends 'bytes'
    ? Uint8Array
    : Uint32Array;
};
export const arrayNames = Object.keys(arrayKinds) as readonly ArrayName[];

/** What is short enough to stand in the head of a file. */
export type Lists = Pick<PackedQuads, 'hasRepeats' | 'graphs' | 'besides' | 'languages'>;

export interface Parts {
  readonly arrays: Arrays;
  readonly lists: Lists;
}

/** Packed quads as what a file keeps. */
export function takeApart({ terms, orders, starts, ...lists }: PackedQuads): Parts {
  const { bytes: termBytes, ends: termEnds, table: termTable } = terms;
  const { spo: spoStarts, pos: posStarts, osp: ospStarts } = starts;
  return {
    arrays: { termBytes, termEnds, termTable, ...orders, spoStarts, posStarts, ospStarts },
    lists,
  };
}

/** The packed quads again. */
export function putTogether({ arrays, lists }: Parts): PackedQuads {
  const { termBytes, termEnds, termTable, spoStarts, posStarts, ospStarts, ...orders } = arrays;
  return {
    terms: { bytes: termBytes, ends: termEnds, table: termTable },
    orders,
    starts: { spo: spoStarts, pos: posStarts, osp: ospStarts },
    ...lists,
  };
}
