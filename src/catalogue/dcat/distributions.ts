import { terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { adms, dcat, dcatap, spdx } from '../../rdf/catalogue-vocabulary.ts';
import { dcterms, rdf, xsd } from '../../rdf/vocabulary.ts';
import type { Format } from '../../rdf/formats.ts';
import type { Text } from '../../site/text.ts';
import { code, codes, mediaTypeIri } from './authority-codes.ts';
import type { Whole } from './whole.ts';
import type { BulkPart } from './bulk-parts.ts';
import { dumpPath, type Dump, type DumpFile } from './dumps.ts';
import { about, type Fact } from '../../rdf/statements.ts';
import { words } from '../../site/tagged-texts.ts';
import { linkedDataService, sparqlService } from './data-services.ts';

/** The address of a dump's description. */
export function distributionIri(baseIri: string, dump: DumpFile): string {
  return `${baseIri}id/distribution/${nameOf(dump)}`;
}

/** `ttl` for the first part of the data, `texter-ttl` for another. */
function nameOf({ part: { name }, format }: DumpFile): string {
  return name === undefined ? format.extension : `${name}-${format.extension}`;
}

/**
 * The dumps as distributions of the dataset (DCAT-AP-SE 3.0.1: Distribution). Portals offer a distribution
 * as open data under its one licence: a part without one is a file to download, told of in VoID alone.
 */
export function describeDistributions(whole: Whole, dumps: readonly Dump[]): Quad[] {
  const offered = dumps.filter(({ part }) => isOffered(part));
  return offered.flatMap((dump) => {
    const distribution = terms.namedNode(distributionIri(whole.baseIri, dump));
    return [
      ...about(whole.dataset, [[dcat.distribution, distribution]]),
      ...about(distribution, distributionFacts(dump, whole)),
      ...describeMeasure(distribution, dump, whole),
    ];
  });
}

/** Whether a part is open data: the first always is, as nothing else would be left of the dataset. */
function isOffered({ name, termsOfUse }: BulkPart): boolean {
  return name === undefined || termsOfUse.licenses.length === 1;
}

function distributionFacts(dump: Dump, whole: Whole): Fact[] {
  const { part, format } = dump;
  const url = terms.namedNode(whole.publicUrl + dumpPath(dump));
  const { licenses, rights } = part.termsOfUse;
  return [
    [rdf.type, dcat.Distribution],
    ...words(dcterms.title, titleOf(dump)),
    ...words(dcterms.description, {
      sv: `Det i datamängden som filens villkor gäller, som ${format.label}. Personuppgifter är inte med.`,
      en: `What in the dataset the terms of the file apply to, as ${format.label}. Personal data is left out.`,
    }),
    [dcat.accessURL, url],
    [dcat.downloadURL, url],
    [dcterms.format, code('file-type', format.fileType)],
    [dcat.mediaType, mediaTypeIri(format.mediaType)],
    [dcatap.availability, codes.stable],
    [adms.status, codes.completed],
    ...(part.name === undefined ? (services[format.name] ?? []) : []).map((service): Fact => [
      dcat.accessService,
      terms.namedNode(service(whole.baseIri)),
    ]),
    ...licenses.map((license): Fact => [dcterms.license, license]),
    ...(rights.length > 0
      ? rights.map((statement): Fact => [dcterms.rights, statement])
      : whole.shared(dcterms.rights)),
    ...whole.shared(dcterms.language, dcterms.conformsTo),
    ...whole.shared(dcterms.issued),
    ...whole.modified,
  ];
}

function titleOf({ part: { name }, format: { label } }: DumpFile): Text {
  return name === undefined
    ? { sv: `${label}-fil`, en: `${label} file` }
    : { sv: `${label}-fil: ${name}`, en: `${label} file: ${name}` };
}

/** The services that give the same data, each at the file that is most like its answers. */
const services: Partial<Record<Format['name'], readonly ((baseIri: string) => string)[]>> = {
  turtle: [sparqlService],
  'json-ld': [linkedDataService],
};

/** What a harvester can check its copy by; the values come once the file has been measured. */
function describeMeasure(distribution: NamedNode, dump: Dump, { baseIri }: Whole): Quad[] {
  const { format, measure } = dump;
  const checksum = terms.namedNode(`${baseIri}id/checksum/${nameOf(dump)}`);
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
