import { terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { adms, dcat, dcatap, spdx } from '../../rdf/catalogue-vocabulary.ts';
import { dcterms, rdf, xsd } from '../../rdf/vocabulary.ts';
import type { Format } from '../../rdf/formats.ts';
import { code, codes, mediaTypeIri } from './authority-codes.ts';
import type { Whole } from './whole.ts';
import type { Dump } from './dumps.ts';
import { pathOf } from '../../site/routes.ts';
import { about, type Fact } from '../../rdf/statements.ts';
import { words } from '../../site/tagged-texts.ts';
import { linkedDataService, sparqlService } from './data-services.ts';

/** The address of a dump's description. */
export function distributionIri(baseIri: string, { extension }: Pick<Format, 'extension'>): string {
  return `${baseIri}id/distribution/${extension}`;
}

/** The dumps as distributions of the dataset (DCAT-AP-SE 3.0.1: Distribution). */
export function describeDistributions(whole: Whole, dumps: readonly Dump[]): Quad[] {
  return dumps.flatMap((dump) => {
    const distribution = terms.namedNode(distributionIri(whole.baseIri, dump.format));
    return [
      ...about(whole.dataset, [[dcat.distribution, distribution]]),
      ...about(distribution, distributionFacts(dump, whole)),
      ...describeMeasure(distribution, dump, whole),
    ];
  });
}

function distributionFacts({ format }: Dump, whole: Whole): Fact[] {
  const url = terms.namedNode(whole.publicUrl + pathOf('dump', { format: format.extension }));
  return [
    [rdf.type, dcat.Distribution],
    ...words(dcterms.title, { sv: `${format.label}-fil`, en: `${format.label} file` }),
    ...words(dcterms.description, {
      sv: `Hela datamängden som ${format.label}.`,
      en: `The whole dataset as ${format.label}.`,
    }),
    [dcat.accessURL, url],
    [dcat.downloadURL, url],
    [dcterms.format, code('file-type', format.fileType)],
    [dcat.mediaType, mediaTypeIri(format.mediaType)],
    [dcatap.availability, codes.stable],
    [adms.status, codes.completed],
    ...(services[format.name] ?? []).map((service): Fact => [
      dcat.accessService,
      terms.namedNode(service(whole.baseIri)),
    ]),
    ...whole.shared(dcterms.license, dcterms.rights, dcterms.language, dcterms.conformsTo),
    ...whole.shared(dcterms.issued),
    ...whole.modified,
  ];
}

/** The services that give the same data, each at the file that is most like its answers. */
const services: Partial<Record<Format['name'], readonly ((baseIri: string) => string)[]>> = {
  turtle: [sparqlService],
  'json-ld': [linkedDataService],
};

/** What a harvester can check its copy by; the values come once the file has been measured. */
function describeMeasure(distribution: NamedNode, dump: Dump, { baseIri }: Whole): Quad[] {
  const { format, measure } = dump;
  const checksum = terms.namedNode(`${baseIri}id/checksum/${format.extension}`);
  const measured: readonly Quad[] = measure
    ? [
        ...about(distribution, [
          [dcat.byteSize, terms.literal(String(measure.byteSize), xsd.nonNegativeInteger)],
        ]),
        ...about(checksum, [[spdx.checksumValue, terms.literal(measure.sha256, xsd.hexBinary)]]),
      ]
    : [];
  return [
    ...about(distribution, [[spdx.checksum, checksum]]),
    ...about(checksum, [
      [rdf.type, spdx.Checksum],
      ...words(dcterms.title, {
        sv: `Kontrollsumma för ${format.label}-filen`,
        en: `Checksum of the ${format.label} file`,
      }),
      [spdx.algorithm, spdx.checksumAlgorithm_sha256],
    ]),
    ...measured,
  ];
}
