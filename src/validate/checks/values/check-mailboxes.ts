import type { Dataset } from '../../../rdf/dataset.ts';
import { terms, type NamedNode } from '../../../rdf/terms.ts';
import { foaf, rdf, vcard } from '../../../rdf/vocabulary.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { tell } from '../../findings/place.ts';
import { objectsOf } from '../../../rdf/values.ts';

const core = 'http://data.europa.eu/m8g/';
const publicOrganisation = terms.namedNode(`${core}PublicOrganisation`);
const mailboxes: readonly NamedNode[] = [
  foaf.mbox,
  vcard.hasEmail,
  terms.namedNode(`${core}email`),
];

/**
 * A mailbox that is at none of the domains of the organisations' websites is most likely misspelt, and so is one with
 * letters that hardly any mailbox has.
 */
export function checkMailboxes({ data, baseIri }: Files, union: Dataset): Finding[] {
  const domains = [...union.match(null, rdf.type, publicOrganisation)]
    .flatMap(({ subject }) => objectsOf(subject, foaf.homepage, union))
    .filter(({ value }) => pathUnder(baseIri, value) === undefined)
    .flatMap(({ value }) => /^https?:\/\/(?:www\.)?([^/:]+)/.exec(value)?.[1] ?? []);
  if (domains.length === 0) return [];
  return mailboxes
    .flatMap((property) => [...union.match(null, property)])
    .flatMap((quad) => {
      const domain = quad.object.value.split('@')[1]?.toLowerCase() ?? '';
      const isElsewhere = !domains.some((own) => domain === own || domain.endsWith(`.${own}`));
      const isUnusual = /[^\0-\x7F]/.test(quad.object.value);
      const message = isElsewhere ? otherDomain(domains) : unusualLetter;
      return isElsewhere || isUnusual
        ? [tell(quad, message, { files: data, union }, 'warning')]
        : [];
    });
}

const unusualLetter: Text = {
  sv: 'E-postadressen innehåller en annan bokstav än a–z, till exempel å. Är den rättstavad?',
  en: 'The mailbox has a letter other than a–z, for example å. Is it spelt right?',
};

function otherDomain(domains: readonly string[]): Text {
  const list = domains.join(', ');
  return {
    sv: `Brevlådan har en annan domän än organisationens webbplats (${list}). Är den rättstavad?`,
    en: `The mailbox has another domain than the website of the organisation (${list}). Is it spelt right?`,
  };
}
