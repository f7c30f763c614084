import { inSection, type RenderBlock } from './parts/block.ts';
import { renderClaimList } from './parts/claim-list.ts';
import type { ClaimGroup } from './parts/claims.ts';
import { editionOnPage, evidenceOf } from './parts/editions.ts';

/** What the claims of a thing are counted under, a numbered line each that opens to the claims: those of the first kind first. */
export const renderTiles: RenderBlock = (block, context) => {
  const evidence = evidenceOf(block, context);
  if (evidence === undefined || evidence.groups.length === 0) return undefined;
  const { reading, groups } = evidence;
  const inOrder = groups.toSorted((one, other) => firstKind(one) - firstKind(other));
  const content = renderClaimList(inOrder, { reading, edition: editionOnPage(context) }, context);
  return inSection('tile-list', block, context, content);
};

function firstKind({ claims }: ClaimGroup): number {
  return Math.min(...claims.map(({ kind }) => kind));
}
