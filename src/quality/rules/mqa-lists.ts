import type { Term } from '../../rdf/terms.ts';

const named = (names: string): Readonly<Record<string, true>> =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, true]));

/** The EU's list of formats that nobody owns, as the method's calculators have it. */
export const nonProprietary = named(`BMP CSV DBF ETSI_XML GEOJSON GPKG GZIP HTML ICS JPEG2000 JSON
  JSON_LD KML KMZ NETCDF ODS PNG RDF_N_QUADS RDF_N_TRIPLES RDF_TRIG RDF_TURTLE RDF_XML RSS RTF TAR TIFF
  TSV TXT WMS_SRVC XML ZIP`);

/** That of formats that machines read, as far as data comes in them. */
export const machineReadable =
  named(`ATOM CSV DBF EFORMS_XML ETSI_XML FMX4 GEOJSON GEOTIFF GML GPKG GRID
  GRID_ASCII GTFS HDF HDT HTML ICS IMMC_XML JATS JSON JSON_LD KML KMZ METS N3 NETCDF ODS OWL RDF RDFA
  RDF_N_QUADS RDF_N_TRIPLES RDF_THRIFT RDF_TRIG RDF_TRIX RDF_TURTLE RDF_XML REST RSS SCHEMA_XML SDMX SHP
  SKOS_XML SPARQLQ SPARQLQRES SQL TAB TMX TSV TXT WCS_SRVC WFS_SRVC WMS_SRVC WMTS_SRVC XLIFF XLS XLSX
  XML YAML ZIP`);

/** IANA's media types, as far as data comes in them. */
const mediaTypes =
  named(`application/geo+json application/json application/ld+json application/n-quads
  application/n-triples application/rdf+xml application/sparql-query application/sparql-results+json
  application/sparql-results+xml application/trig application/xml application/zip text/csv text/html
  text/n3 text/plain text/tab-separated-values text/turtle
  application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`);

/** Whether an address is that of a media type at IANA. */
export function isMediaType({ value }: Term): boolean {
  const [, name = ''] =
    /^https?:\/\/www\.iana\.org\/assignments\/media-types\/(.+)$/.exec(value) ?? [];
  return name in mediaTypes;
}

/** Licences by the addresses that the EU's list has for them, letter for letter, or by those of the list itself. */
const licences =
  /^http:\/\/(?:creativecommons\.org\/(?:publicdomain\/(?:zero|mark)\/1\.0|licenses\/by(?:-nc)?(?:-sa|-nd)?\/(?:1\.0|2\.0|2\.5|3\.0|4\.0))\/|opendatacommons\.org\/licenses\/(?:odbl|by|pddl)\/1\.0\/|publications\.europa\.eu\/resource\/authority\/licence\/\w+)$/;

export function isLicence({ value }: Term): boolean {
  return licences.test(value);
}
