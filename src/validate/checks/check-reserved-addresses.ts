import { dcat } from '../../rdf/catalogue-vocabulary.ts';
import type { Quad } from '../../rdf/terms.ts';
import { foaf, rdf, voidTerms } from '../../rdf/vocabulary.ts';
import { pathUnder, withoutFragment } from '../../site/addresses.ts';
import { isReserved as isAddressOfSite } from '../../site/routes.ts';
import type { Text } from '../../site/text.ts';
import type { Finding } from '../../load/finding.ts';
import type { Files } from '../../load/publication-files.ts';
import { placeOf } from '../findings/place.ts';

/** What describes a service of the site, or a page of it, rather than a thing that took its address. */
const descriptions: ReadonlySet<string> = new Set(
  [
    dcat.Catalog,
    dcat.DataService,
    dcat.Dataset,
    dcat.Distribution,
    foaf.Document,
    voidTerms.Dataset,
  ].map(({ value }) => value),
);

/**
 * Addresses that the site itself answers at, such as `browse`, and that data speaks of: who looks them up gets
 * the site's page. A thing with a class has taken the address, which is a warning; a name or a text may be
 * meant for the page of the site, so those are told together as one note.
 *
 * @param path of the data, where the note is told
 */
export function checkReservedAddresses(path: string, { data, baseIri }: Files): Finding[] {
  const quads = data.flatMap((file) => file.quads.filter((quad) => isReserved(quad, baseIri)));
  const subjects = new Set(quads.map(({ subject }) => subject.value));
  const classes = quads.filter(({ predicate }) => predicate.equals(rdf.type));
  const taken = classes.filter(({ object }) => !descriptions.has(object.value));
  for (const { subject } of classes) subjects.delete(subject.value);
  return [...new Map(taken.map((quad) => [quad.subject.value, quad])).values()]
    .map((quad): Finding => ({
      severity: 'warning',
      ...placeOf(quad, data),
      message: reserved(quad.subject.value),
    }))
    .concat(
      subjects.size === 0 ? [] : [{ severity: 'note', path, message: spokenOf([...subjects]) }],
    );
}

function isReserved({ subject }: Quad, baseIri: string): boolean {
  const path = pathUnder(baseIri, withoutFragment(subject.value));
  return path !== undefined && isAddressOfSite(path);
}

function reserved(iri: string): Text {
  return {
    sv: `Adressen ${iri} hör till webbplatsen, som svarar med sin egen sida där. Ge saken en annan adress.`,
    en: `The address ${iri} belongs to the site, which answers with a page of its own there. Give the thing another address.`,
  };
}

function spokenOf(iris: readonly string[]): Text {
  const list = iris.toSorted().join(', ');
  return {
    sv: `Webbplatsen svarar själv på dessa adresser, som uppgifterna ger namn eller text: ${list}. En sak av annat slag behöver en annan adress.`,
    en: `The site itself answers at these addresses, to which the data gives names or texts: ${list}. A thing of another kind needs another address.`,
  };
}
