import { isLiteral, terms, type Literal } from '../../rdf/terms.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { expandName } from './common-names.ts';

/** Properties whose texts one writes to or calls, in the vocabularies of the field. */
const ways = [
  { scheme: 'mailto', names: ['cv:email', 'schema:email', 'foaf:mbox', 'vcard:email'] },
  { scheme: 'tel', names: ['cv:telephone', 'schema:telephone', 'foaf:phone', 'vcard:tel'] },
] as const;

type Scheme = (typeof ways)[number]['scheme'];

/** What a text must look like to be dialled or written to: a link to anything else would lead nowhere. */
const forms: Readonly<Record<Scheme, RegExp>> = {
  mailto: /^[^\s@<>"?&]+@[^\s@<>"?&]+$/,
  tel: /^\+?[\d\s()/-]{5,30}$/,
};

/**
 * The address that a text of a contact stands for, by the property that says it.
 *
 * @returns `mailto:` (RFC 6068) or `tel:` (RFC 3966), or nothing for any other text
 */
export function contactHref({ value }: Literal, snapshot: Snapshot): string | undefined {
  const scheme = schemesOf(snapshot).get(value);
  if (scheme === undefined || !forms[scheme].test(value)) return undefined;
  return `${scheme}:${scheme === 'tel' ? dialled(value) : value}`;
}

/** A number as RFC 3966 has it. In `+46 (0)63`, the nought is for those who leave the code of the country out (E.123 §6.3). */
function dialled(number: string): string {
  return number.replace(/^(\+.*?)\(0\)/, '$1').replace(/[^\d+]/g, '');
}

const schemesOf = oncePerSnapshot(({ dataset }: Snapshot) => {
  const said = ways.flatMap(({ scheme, names }) =>
    names
      .flatMap((name) => [...dataset.match(null, terms.namedNode(expandName(name)))])
      .map(({ object }) => [object, scheme] as const),
  );
  const texts = said.filter(([object]) => isLiteral(object));
  return new Map(texts.map(([{ value }, scheme]) => [value, scheme]));
});
