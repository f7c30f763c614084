import { inSection, type RenderBlock } from './parts/block.ts';
import { renderClaimList } from './parts/claim-list.ts';
import { claimsOf, readingOf, type ClaimGroup } from './parts/claims.ts';
import { editionOnPage } from './parts/editions.ts';

/** What the claims of a thing are counted under, a numbered line each that opens to the claims: those of the first kind first. */
export const renderTiles: RenderBlock = (block, stage) => {
  const reading = readingOf(block, stage.snapshot);
  if (reading === undefined) return undefined;
  const groups = claimsOf(stage.topic, block, reading, stage.snapshot);
  if (groups.length === 0) return undefined;
  const inOrder = groups.toSorted((one, other) => firstKind(one) - firstKind(other));
  const content = renderClaimList(inOrder, { reading, edition: editionOnPage(stage) }, stage);
  return inSection('tile-list', block, stage, content);
};

function firstKind({ claims }: ClaimGroup): number {
  return Math.min(...claims.map(({ kind }) => kind));
}
