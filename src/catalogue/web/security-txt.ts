import { dcat } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { vcard } from '../../rdf/vocabulary.ts';
import { namedObjectsOf, objectsOf } from '../../rdf/values.ts';
import { languages } from '../../site/text.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { contact } from '../../site/settings/read-value.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** Less than a year, as RFC 9116 §2.5.5 recommends: who did not read the files anew for so long may be gone. */
const days = 360;

/**
 * Who takes reports of security flaws (RFC 9116), by the account of the operator or else of the dataset.
 *
 * @param given the operator's contact: an address with `https:`, `mailto:` or `tel:`
 * @returns nothing where nobody is named
 */
export function writeSecurity(snapshot: Snapshot, given?: string): string | undefined {
  const contacts = given === undefined ? contactsOf(snapshot) : [given];
  if (contacts.length === 0) return undefined;
  const { publicUrl, taken } = snapshot;
  const expires = new Date(taken.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const canonical = publicUrl + pathOf('security');
  return [
    ...contacts.map((each) => `Contact: ${each}`),
    `Expires: ${expires}T00:00:00Z`,
    `Preferred-Languages: ${languages.join(', ')}`,
    // RFC 9116 §2.5.2: an address of the web is one of https.
    ...(canonical.startsWith('https:') ? [`Canonical: ${canonical}`] : []),
    '',
  ].join('\n');
}

/** What the dataset says of whom to turn to, mail before telephone. */
function contactsOf({ whole, dataset }: Snapshot): readonly string[] {
  const points = whole ? objectsOf(whole, dcat.contactPoint, dataset) : [];
  const addresses = [vcard.hasEmail, vcard.hasTelephone].flatMap((property) =>
    points.flatMap((point) => namedObjectsOf(point, property, dataset).map(({ value }) => value)),
  );
  return [...new Set(addresses)].filter((address) => 'value' in contact(address));
}
