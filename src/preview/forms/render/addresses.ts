import { fieldAnchor } from '../../../edit/forms/field-anchor.ts';

/**
 * The form of a thing, as a link from any page of the preview's folder.
 *
 * @param thing its IRI
 * @param property the IRI of the property whose field is meant; the whole form, unless given
 */
export function formLink(thing: string, property?: string): string {
  const fragment = property === undefined ? '' : `#${fieldAnchor(property)}`;
  return `form?thing=${encodeURIComponent(thing)}${fragment}`;
}
