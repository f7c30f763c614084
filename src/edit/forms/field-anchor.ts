/**
 * Where a property's field is in the form of a thing: the fragment of an address, without `#`.
 *
 * @param property its IRI
 */
export function fieldAnchor(property: string): string {
  return `field-${property.replace(/[^A-Za-z0-9]+/g, '-')}`;
}
