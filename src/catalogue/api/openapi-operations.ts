import { viewNames } from '../../site/answer-views.ts';
import { page, planForms, type Form } from '../../site/forms.ts';
import type { RouteName, routes } from '../../site/routes/routes.ts';
import type { Text } from '../../site/text.ts';
import type { NamedQuery } from '../sparql/named-queries.ts';
import type { Json } from '../../record/json.ts';
import type { ProblemStatus } from './openapi-parts.ts';

/** Names of the routes that the description of the API has. */
export type OperationName = {
  [Name in RouteName]: (typeof routes)[Name] extends { operation: object } ? Name : never;
}[RouteName];

/** What examples are made of. */
export interface Shown {
  /** Routes that this site has not. */
  readonly hidden: readonly RouteName[];
  /** The kinds of things, as they stand in addresses: `vision` of `id/vision/…`. */
  readonly kinds: readonly string[];
  /** A document as JSON-LD. */
  readonly document: Json;
  readonly apiInfo: Json;
  readonly prefixes: Json;
  readonly tables: TableExamples | undefined;
  readonly links: LinkExamples | undefined;
  /** A thing as plain JSON. */
  readonly record: Json;
  /** What the collections answer as a list; there are none where the data declares none. */
  readonly collections: Json | undefined;
  /** The queries of the data, and their list as JSON; there is none where it declares none. */
  readonly queries: { readonly named: readonly NamedQuery[]; readonly list: Json } | undefined;
}

/** What the tables of the data answer as JSON; there are none where it declares none. */
export interface TableExamples {
  readonly list: Json;
  readonly rows: Json;
  readonly dataPackage: Json;
}

/** What the sets of links answer as JSON; there are none where nothing leads to others. */
export interface LinkExamples {
  readonly list: Json;
  readonly set: Json;
}

/** What an operation answers (OpenAPI 3.1 §4.8.10), beside what the table of routes tells of it. */
export interface Answers {
  /** Status and words of answers without content; without this, the route's forms come with a 200. */
  readonly redirections?: Readonly<Record<string, Text>>;
  /** What a 200 holds; else the summary of the operation. */
  readonly content?: Text;
  readonly example?: { readonly summary?: Text; readonly value: Json; readonly schema?: string };
  /** The forms that programs need to know of; all of the route unless given. */
  readonly forms?: (forms: readonly Form[]) => readonly Form[];
  readonly failures: readonly ProblemStatus[];
}

/** Answers of every operation, with examples out of the data. */
export function answersWith(shown: Shown): Readonly<Partial<Record<OperationName, Answers>>> {
  const { record, prefixes, apiInfo, tables, links, queries, collections } = shown;
  return {
    ...plain,
    ...(tables && answersOfTables(tables)),
    ...(links && answersOfLinks(links)),
    ...(collections !== undefined && { collections: asList(collections) }),
    ...(queries && { queries: asList(queries.list) }),
    document: {
      content: {
        sv: 'Dokumentet, i formatet som begärdes.',
        en: 'The document, in the format asked for.',
      },
      example: {
        summary: { sv: 'En post i vanlig JSON', en: 'A record in plain JSON' },
        value: record,
        schema: 'Record',
      },
      failures: ['404', '406', '410'],
    },
    catalogue: { ...asDocument(shown), content: { sv: 'Katalogen.', en: 'The catalogue.' } },
    void: { ...asDocument(shown), content: { sv: 'Beskrivningen.', en: 'The description.' } },
    prefixes: {
      content: { sv: 'Prefixen.', en: 'The prefixes.' },
      example: { value: prefixes },
      failures: ['406'],
    },
    apiInfo: { example: { value: apiInfo, schema: 'ApiInfo' }, failures: ['404'] },
  };
}

function asList(value: Json): Answers {
  return {
    content: { sv: 'Listan.', en: 'The list.' },
    example: { value },
    failures: ['404'],
  };
}

function answersOfTables({ list, rows, dataPackage }: TableExamples) {
  return {
    tables: asList(list),
    table: {
      content: {
        sv: 'Tabellen, i formatet som begärdes.',
        en: 'The table, in the format asked for.',
      },
      example: { summary: { sv: 'Rader i JSON', en: 'Rows in JSON' }, value: rows },
      failures: ['400', '404', '406'],
    },
    dataPackage: {
      content: { sv: 'Paketet.', en: 'The package.' },
      example: { value: dataPackage },
      failures: ['404'],
    },
  } satisfies Partial<Record<OperationName, Answers>>;
}

function answersOfLinks({ list, set }: LinkExamples) {
  return {
    linkSets: asList(list),
    linkSet: {
      content: {
        sv: 'Länkarna, i formatet som begärdes.',
        en: 'The links, in the format asked for.',
      },
      example: { summary: { sv: 'Länkar i SSSOM/JSON', en: 'Links in SSSOM/JSON' }, value: set },
      failures: ['404', '406'],
    },
  } satisfies Partial<Record<OperationName, Answers>>;
}

/** Answers that are described alike, whatever the data is. */
const plain = {
  thing: {
    redirections: {
      '303': { sv: 'Dokumentet om saken.', en: 'The document about it.' },
      '308': { sv: 'Saken har ersatts.', en: 'The thing was replaced.' },
    },
    failures: ['404', '410'],
  },
  dump: { content: { sv: 'Filen.', en: 'The file.' }, failures: ['404', '406'] },
  sparql: {
    content: { sv: 'Svaret på frågan.', en: 'The answer to the query.' },
    example: {
      summary: { sv: 'Ett svar i SPARQL JSON', en: 'An answer in SPARQL JSON' },
      value: {
        head: { vars: ['count'] },
        results: { bindings: [{ count: { type: 'literal', value: '1' } }] },
      },
    },
    // A plan in JSON goes by a name that answers have too.
    forms: (forms) => [...forms.filter((form) => form !== page), planForms[0]],
    failures: ['400', '403', '406', '413', '429', '502', '503'],
  },
  searchJson: {
    content: { sv: 'Träffarna.', en: 'The hits.' },
    example: {
      summary: { sv: 'En träff', en: 'One hit' },
      value: {
        ...{ query: 'a', total: 1, page: 1, pages: 1 },
        results: [{ iri: 'https://data.example/id/a', page: './doc/a', name: 'A', language: 'en' }],
      },
    },
    failures: ['400', '404'],
  },
  ready: { example: { value: { status: 'ok', data: 'current' } }, failures: ['503'] },
} satisfies Partial<Record<OperationName, Answers>>;

function asDocument({ document }: Shown): Answers {
  const summary = { sv: 'JSON-LD, som för dokument', en: 'JSON-LD, as for documents' };
  return { example: { summary, value: document }, failures: ['404', '406'] };
}

/** How a query comes by POST (SPARQL 1.1 Protocol §2.1.2–3). */
export const queryBody: Json = {
  required: true,
  content: {
    'application/sparql-query': { schema: { type: 'string' } },
    'application/x-www-form-urlencoded': {
      schema: {
        type: 'object',
        required: ['query'],
        properties: {
          query: { type: 'string' },
          explain: { type: 'string', enum: ['true'] },
          view: { type: 'string', enum: [...viewNames] },
          format: { type: 'string' },
        },
      },
    },
  },
};
