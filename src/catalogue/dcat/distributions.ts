import { terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { adms, dcat, dcatap, spdx } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { dcterms, rdf, xsd } from '../../rdf/vocabulary.ts';
import { code, codes, mediaTypeIri } from './authority-codes.ts';
import type { Download } from './download.ts';
import type { Whole } from './whole.ts';
import { about, type Fact } from '../../rdf/statements.ts';
import { words } from '../../site/tagged-texts.ts';

/**
 * The files for download as distributions of the dataset (DCAT-AP-SE 3.0.1: Distribution). Portals offer a
 * distribution as open data under its one licence: a file without one is told of in VoID alone, or by the
 * package of all tables.
 */
export function describeDistributions(whole: Whole, downloads: readonly Download[]): Quad[] {
  return downloads.filter(isOffered).flatMap((download) => {
    const distribution = terms.namedNode(`${whole.baseIri}id/distribution/${download.name}`);
    return [
      ...about(whole.dataset, [[dcat.distribution, distribution]]),
      ...about(distribution, distributionFacts(download, whole)),
      ...describeMeasure(distribution, download, whole),
    ];
  });
}

/** Whether a file is open data: the main ones always are, as nothing else would be left of the dataset. */
function isOffered({ isMain, termsOfUse }: Download): boolean {
  return isMain || termsOfUse.licenses.length === 1;
}

function distributionFacts(download: Download, whole: Whole): Fact[] {
  const at = (path: string): NamedNode => terms.namedNode(whole.publicUrl + path);
  const { licenses, rights } = download.termsOfUse;
  return [
    [rdf.type, dcat.Distribution],
    ...words(dcterms.title, download.title),
    ...words(dcterms.description, download.description),
    [dcat.accessURL, at(download.accessPath)],
    [dcat.downloadURL, at(download.path)],
    [dcterms.format, code('file-type', download.fileType)],
    [dcat.mediaType, mediaTypeIri(download.mediaType)],
    [dcatap.availability, codes.stable],
    [adms.status, codes.completed],
    ...(download.schema ? [[dcterms.conformsTo, at(download.schema.path)] as const] : []),
    ...download.services.map((service): Fact => [dcat.accessService, terms.namedNode(service)]),
    ...licenses.map((license): Fact => [dcterms.license, license]),
    ...(rights.length > 0
      ? rights.map((statement): Fact => [dcterms.rights, statement])
      : whole.shared(dcterms.rights)),
    ...whole.shared(dcterms.language),
    ...(download.isProfiled ? whole.shared(dcterms.conformsTo) : []),
    ...whole.shared(dcterms.issued),
    ...whole.modified,
  ];
}

/** What columns are described by, for harvesters: the site answers there with a file, not with what is said here. */
export function describeSchemas({ publicUrl }: Whole, downloads: readonly Download[]): Quad[] {
  const schemas = downloads.filter(isOffered).flatMap(({ schema }) => (schema ? [schema] : []));
  const different = new Map(schemas.map((schema) => [schema.path, schema]));
  return [...different.values()].flatMap(({ path, title, description }) =>
    about(terms.namedNode(publicUrl + path), [
      [rdf.type, dcterms.Standard],
      ...words(dcterms.title, title),
      ...words(dcterms.description, description),
    ]),
  );
}

/** What a harvester can check its copy by; the values come once the file has been measured. */
function describeMeasure(distribution: NamedNode, download: Download, { baseIri }: Whole): Quad[] {
  const { name, title, measure } = download;
  const checksum = terms.namedNode(`${baseIri}id/checksum/${name}`);
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
        sv: `Kontrollsumma: ${title.sv}`,
        en: `Checksum: ${title.en}`,
      }),
      [spdx.algorithm, spdx.checksumAlgorithm_sha256],
    ]),
    ...measured,
  ];
}
