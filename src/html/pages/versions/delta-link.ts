import { pathOf } from '../../../site/routes/routes.ts';
import { linkWith, type Page } from '../../kit/page.ts';

/** A relative link to what is different between two versions, of a thing where one is given. */
export function hrefOf(
  between: { readonly from: string; readonly to: string },
  page: Page,
  thing?: string,
): string {
  return linkWith(page, pathOf('delta', between), thing === undefined ? {} : { thing });
}
