/** An address as findings show it. A mailbox or telephone may be a person's, and findings end up in logs. */
export function shownAddress(iri: string): string {
  return iri.replace(/^(<?(?:mailto|tel)):.*$/is, '$1:…');
}
