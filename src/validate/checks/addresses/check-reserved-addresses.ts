import { dcat } from '../../../rdf/vocabularies/catalogue-vocabulary.ts';
import { labelProperties } from '../../../rdf/labels.ts';
import { oncePerFile } from '../../../rdf/once-per-file.ts';
import { oncePerText } from '../../../rdf/once-per-text.ts';
import type { Quad } from '../../../rdf/terms.ts';
import { dcterms, foaf, rdf, rdfs, voidTerms } from '../../../rdf/vocabulary.ts';
import { pathUnder, withoutFragment } from '../../../site/addresses.ts';
import { isReserved as isAddressOfSite } from '../../../site/routes/routes.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { placeOf } from '../../findings/place.ts';

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

/** How data names and explains a page of the site, on the site's own pages. */
const words: ReadonlySet<string> = new Set(
  [...labelProperties, dcterms.description, rdfs.comment].map(({ value }) => value),
);

/**
 * Addresses that the site itself answers at, such as `browse`, and that data has taken for things of its own: who looks
 * them up gets the site's page. What only names the page, explains it or says that it is a service is no thing of its own.
 */
export function checkReservedAddresses({ data, baseIri }: Files): Finding[] {
  const quads = data.flatMap((file) => aboutReserved(file.quads, baseIri));
  const isOfClass = ({ predicate }: Quad): boolean => predicate.equals(rdf.type);
  const described = new Set(
    quads.filter((quad) => isDescription(quad)).map(({ subject }) => subject.value),
  );
  const taken = quads
    .toSorted((one, other) => Number(isOfClass(other)) - Number(isOfClass(one)))
    .filter((quad) =>
      isOfClass(quad)
        ? !isDescription(quad)
        : !words.has(quad.predicate.value) && !described.has(quad.subject.value),
    );
  const first = new Map(taken.toReversed().map((quad) => [quad.subject.value, quad]));
  return [...first.values()].map((quad) => ({
    severity: 'warning',
    ...placeOf(quad, data),
    message: reserved(quad.subject.value),
  }));
}

const aboutReserved = oncePerFile((quads, baseIri: string) => {
  const isReserved = oncePerText((iri) => isReservedAddress(iri, baseIri));
  return quads.filter(({ subject }) => isReserved(subject.value));
});

function isDescription({ predicate, object }: Quad): boolean {
  return predicate.equals(rdf.type) && descriptions.has(object.value);
}

function isReservedAddress(iri: string, baseIri: string): boolean {
  const path = pathUnder(baseIri, withoutFragment(iri));
  return path !== undefined && isAddressOfSite(path);
}

function reserved(iri: string): Text {
  return {
    sv: `Adressen ${iri} hör till webbplatsen, som svarar med sin egen sida där. Ge saken en annan adress.`,
    en: `The address ${iri} belongs to the site, which answers with a page of its own there. Give the thing another address.`,
  };
}
