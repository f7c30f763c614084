import type { NamedNode } from '../../../rdf/terms.ts';
import type { ClaimGroup } from '../parts/claims.ts';

/** How often each thing is linked to each group, by kind of claim. */
export interface Matrix {
  readonly things: readonly NamedNode[];
  /** What claims are counted under: all that could be, then others that are. */
  readonly groups: readonly Omit<ClaimGroup, 'claims'>[];
  /** By thing, then by group. */
  readonly cells: readonly (readonly Cell[])[];
  /** The largest number in a cell. */
  readonly most: number;
}

export interface Cell {
  readonly slug: string;
  /** Numbers of claims, by the place of their kind. */
  readonly counts: readonly number[];
  readonly total: number;
}

/** Counts the claims of some things. */
export function matrixOf(
  things: readonly NamedNode[],
  claims: readonly (readonly ClaimGroup[])[],
  known: Matrix['groups'],
): Matrix {
  const groups = new Map(known.map((group) => [group.slug, group]));
  for (const group of claims.flat()) {
    if (!groups.has(group.slug)) groups.set(group.slug, group);
  }
  const columns = [...groups.values()];
  const cells = claims.map((row) =>
    columns.map(({ slug }) =>
      cellOf(
        slug,
        row.find((group) => group.slug === slug),
      ),
    ),
  );
  const most = Math.max(1, ...cells.flat().map(({ total }) => total));
  return { things, groups: columns, cells, most };
}

function cellOf(slug: string, group: ClaimGroup | undefined): Cell {
  const claims = group?.claims ?? [];
  const kinds = 1 + Math.max(-1, ...claims.map(({ kind }) => kind));
  const counts = Array.from(
    { length: kinds },
    (_, kind) => claims.filter((claim) => claim.kind === kind).length,
  );
  return { slug, counts, total: claims.length };
}

/** Whether anything is linked to a group. */
export function isLinked({ cells }: Matrix, column: number): boolean {
  return cells.some((row) => (row[column]?.total ?? 0) > 0);
}
