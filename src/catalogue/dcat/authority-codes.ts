import type { Dataset } from '../../rdf/dataset.ts';
import { terms, type NamedNode, type Quad, type Term } from '../../rdf/terms.ts';
import { formats } from '../../rdf/syntaxes/formats.ts';
import { objectsOf } from '../../rdf/values.ts';
import { dcterms, rdfs } from '../../rdf/vocabulary.ts';
import { csv, json, sssomTable } from '../../site/forms.ts';
import type { Text } from '../../site/text.ts';
import { about } from '../../rdf/statements.ts';
import { words } from '../../site/tagged-texts.ts';

/** The EU's code lists (https://op.europa.eu/en/web/eu-vocabularies). */
const authority = 'http://publications.europa.eu/resource/authority/';

/** A code of one of the EU's lists. */
export function code(list: string, name: string): NamedNode {
  return terms.namedNode(`${authority}${list}/${name}`);
}

/** A media type as IANA lists it. */
export function mediaTypeIri(mediaType: string): NamedNode {
  return terms.namedNode(`https://www.iana.org/assignments/media-types/${mediaType}`);
}

/** BCP 47, as far as this site speaks the languages of the EU's list. */
const languageTags: Readonly<Record<string, string>> = { SWE: 'sv', ENG: 'en' };

/** The languages of a text or a dataset (dcterms:language), as tags; those that the site does not speak are left out. */
export function languageTagsOf(subject: Term, dataset: Dataset): string[] {
  const names = objectsOf(subject, dcterms.language, dataset).map(({ value }) =>
    value.replace(code('language', '').value, ''),
  );
  return names.flatMap((name) => languageTags[name] ?? []);
}

/** The codes that our own files and services have. */
export const codes = {
  stable: code('planned-availability', 'STABLE'),
  completed: code('distribution-status', 'COMPLETED'),
  sparqlQuery: code('file-type', 'SPARQLQ'),
  jsonLd: code('file-type', 'JSON_LD'),
} as const;

/** The codes of the EU's list of file types that tables come in. */
export const tableFileTypes = { csv: 'CSV', json: 'JSON', tsv: 'TSV' } as const;

const names: readonly (readonly [NamedNode, Text])[] = [
  [codes.stable, { sv: 'finns kvar på lång sikt', en: 'stable' }],
  [codes.completed, { sv: 'färdig', en: 'completed' }],
  [codes.sparqlQuery, { sv: 'SPARQL-fråga', en: 'SPARQL query' }],
  ...formats.map(
    ({ fileType, label }) => [code('file-type', fileType), { sv: label, en: label }] as const,
  ),
  ...Object.values(tableFileTypes).map(
    (type) => [code('file-type', type), { sv: type, en: type }] as const,
  ),
  ...[...formats, csv, json, sssomTable].map(
    ({ mediaType }) => [mediaTypeIri(mediaType), { sv: mediaType, en: mediaType }] as const,
  ),
];

/** What the codes are called. */
export function describeCodes(): Quad[] {
  return names.flatMap(([code, name]) => about(code, words(rdfs.label, name)));
}
