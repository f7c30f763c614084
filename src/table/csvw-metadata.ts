import { rdf } from '../rdf/vocabulary.ts';
import { inLanguage, writtenLanguages, type Text } from '../site/text.ts';
import { foreignKeysOf, type Column, type Table } from './table.ts';

/**
 * What CSV on the Web says of a table (Metadata Vocabulary for Tabular Data): columns with their names, datatypes and
 * keys, and how a row becomes statements again. Cells that are no statement of the row's own thing are left out of
 * those.
 *
 * @param others all tables, for keys that lead from one to another
 */
export function csvwMetadata(table: Table, others: readonly Table[]): string {
  const { name, title, description, columns, key, ofClass, termsOfUse } = table;
  const subject = columns.find(({ isSubject }) => isSubject);
  const isAboutClass = subject !== undefined && key.length === 1 && key[0] === subject.name;
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': writtenLanguages[0] }],
    '@id': table.iri.value,
    url: `${name}.csv`,
    'dc:title': tagged(title),
    'dc:description': tagged(description),
    ...links('dc:license', termsOfUse.licenses),
    ...links('dc:rights', termsOfUse.rights),
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      ...(subject && { aboutUrl: `{+${subject.name}}` }),
      columns: [
        ...columns.map(describeColumn),
        ...(isAboutClass ? [typeColumn(ofClass.value)] : []),
      ],
      ...(key.length > 0 && { primaryKey: key }),
      ...foreignKeys(table, others),
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function describeColumn(column: Column): object {
  const { name, title, description, datatype, language, property, isSubject, separator } = column;
  const isStatement = property !== undefined && !isSubject;
  return {
    name,
    // The head of a file has the name: it must be one of the titles (Tabular Data Model §5.4.3).
    titles: Object.fromEntries(
      writtenLanguages.map((each) => [each, [inLanguage(title, each), name]]),
    ),
    ...(description[writtenLanguages[0]] !== '' && { 'dc:description': tagged(description) }),
    datatype,
    ...(language !== undefined && { lang: language }),
    ...(separator !== undefined && { separator }),
    ...(isStatement ? { propertyUrl: property.value } : { suppressOutput: true }),
    ...(isStatement && datatype === 'anyURI' && { valueUrl: `{+${name}}` }),
  };
}

/** That each row's thing is of the class, which no cell says. */
function typeColumn(ofClass: string): object {
  return { name: 'type', virtual: true, propertyUrl: rdf.type.value, valueUrl: ofClass };
}

function foreignKeys(table: Table, others: readonly Table[]): object {
  const keys = foreignKeysOf(table, others).map(({ column, table: other, key }) => ({
    columnReference: column,
    reference: { resource: `${other}.csv`, columnReference: key },
  }));
  return keys.length > 0 ? { foreignKeys: keys } : {};
}

function tagged(text: Text): object {
  return writtenLanguages.map((language) => ({
    '@value': inLanguage(text, language),
    '@language': language,
  }));
}

function links(property: string, iris: readonly { readonly value: string }[]): object {
  return iris.length > 0 ? { [property]: iris.map(({ value }) => ({ '@id': value })) } : {};
}
