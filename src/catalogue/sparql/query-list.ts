import { csv, json, workbook } from '../../site/forms.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { formatOf } from '../../rdf/syntaxes/formats.ts';
import type { NamedQuery } from './named-queries.ts';

/** All queries as JSON, each with its address, its parameters and where its answer is. */
export function writeQueryList(queries: readonly NamedQuery[], publicUrl: string): string {
  const list = queries.map((query) => ({
    name: query.name,
    iri: query.iri.value,
    title: query.title,
    description: query.description,
    parameters: query.parameters.map(({ name, title, description, datatype, default: usual }) => ({
      ...{ name, title, description },
      type: datatype ?? 'IRI',
      default: usual ?? null,
    })),
    files: resultForms(query).map(({ mediaType, extension }) => ({
      url: publicUrl + pathOf('queryResult', { query: query.name, format: extension }),
      mediaType,
    })),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** The forms that people and programs take an answer in, best first; there are more. */
export function resultForms({ isGraph }: NamedQuery) {
  return isGraph ? [formatOf('turtle'), formatOf('json-ld')] : [workbook, csv, json];
}
