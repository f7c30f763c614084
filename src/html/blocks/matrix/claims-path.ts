import type { NamedNode } from '../../../rdf/terms.ts';
import { documentPathOf, pathUnder } from '../../../site/addresses.ts';
import { linkTo } from '../../kit/page.ts';
import type { BlockContext } from '../parts/block.ts';

/** Where a thing's claims can be read, on the page with its document or here. */
export function claimsPath(
  thing: NamedNode,
  slug: string,
  { page, snapshot }: BlockContext,
): string {
  const path = pathUnder(snapshot.baseIri, thing.value) ?? page.path;
  return `${linkTo(page, documentPathOf(path) ?? path)}#claims-${slug}`;
}
