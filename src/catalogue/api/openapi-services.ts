import { formats } from '../../rdf/formats.ts';
import type { Text } from '../../site/text.ts';
import type { Json } from './json.ts';
import {
  languageParameter,
  parameter,
  success,
  type Operation,
  type Path,
  type Shown,
} from './openapi-parts.ts';

/** Questions, and what is told of the site itself. */
export function servicePaths({ apiInfo, prefixes }: Shown): Path[] {
  return [
    ['/sparql', { get: query, post: queryByContent }],
    ['/search.json', { get: searching }],
    ['/prefixes', { get: prefixesIn(prefixes) }],
    [
      '/api-info',
      { get: tells('getApiInfo', apiInfoWords, { value: apiInfo, schema: 'ApiInfo' }) },
    ],
    [
      '/health/ready',
      { get: { ...tells('getHealth', readyWords, { value: ready }), failures: ['503'] } },
    ],
  ];
}

function prefixesIn(prefixes: Json): Operation {
  return {
    id: 'getPrefixes',
    summary: { sv: 'Prefix', en: 'Prefixes' },
    description: {
      sv: 'Prefixen i data, att klistra in i en fråga.',
      en: 'The prefixes of the data, to paste into a query.',
    },
    responses: {
      '200': success(
        { sv: 'Prefixen.', en: 'The prefixes.' },
        ['application/json', 'text/turtle', 'application/sparql-query'],
        { summary: { sv: 'Prefix', en: 'Prefixes' }, value: prefixes },
      ),
    },
    failures: ['406'],
  };
}

const ready: Json = { status: 'ok', data: 'current' };

const apiInfoWords: Text = { sv: 'Om API:et', en: 'About the API' };
const readyWords: Text = {
  sv: 'Om frågor besvaras just nu',
  en: 'Whether queries are answered now',
};

function tells(
  id: string,
  summary: Text,
  example: { readonly value: Json; readonly schema?: string },
): Operation {
  return {
    id,
    summary,
    description: summary,
    responses: { '200': success(summary, ['application/json'], { summary, ...example }) },
    failures: ['404'],
  };
}

const resultTypes = [
  'application/json',
  'application/sparql-results+json',
  'application/sparql-results+xml',
  'text/csv',
  'text/tab-separated-values',
  ...formats.map(({ mediaType }) => mediaType),
];

const results = {
  '200': success({ sv: 'Svaret på frågan.', en: 'The answer to the query.' }, resultTypes, {
    summary: { sv: 'Ett svar i SPARQL JSON', en: 'An answer in SPARQL JSON' },
    value: {
      head: { vars: ['count'] },
      results: { bindings: [{ count: { type: 'literal', value: '1' } }] },
    },
  }),
};

const query: Operation = {
  id: 'query',
  summary: { sv: 'Ställ en fråga i SPARQL', en: 'Ask a query in SPARQL' },
  description: {
    sv: 'SPARQL 1.1 över alla uppgifter, enligt SPARQL 1.1 Protocol. Utan fråga: tjänstens beskrivning.',
    en: 'SPARQL 1.1 over all the data, by the SPARQL 1.1 Protocol. Without a query: the description of the service.',
  },
  parameters: [
    parameter('query', 'query', { sv: 'Frågan.', en: 'The query.' }),
    parameter('format', 'query', {
      sv: 'Svarets format, till exempel ”csv”; annars gäller Accept.',
      en: 'The format of the answer, such as “csv”; else Accept counts.',
    }),
    languageParameter,
  ],
  responses: results,
  failures: ['400', '403', '406', '413', '429', '502', '503'],
};

const queryByContent: Operation = {
  ...query,
  id: 'queryByContent',
  parameters: [],
  requestBody: {
    required: true,
    content: {
      'application/sparql-query': { schema: { type: 'string' } },
      'application/x-www-form-urlencoded': {
        schema: {
          type: 'object',
          required: ['query'],
          properties: { query: { type: 'string' }, format: { type: 'string' } },
        },
      },
    },
  },
  failures: [...query.failures, '415'],
};

const searching: Operation = {
  id: 'search',
  summary: { sv: 'Sök i texterna', en: 'Search the texts' },
  description: {
    sv: 'Saker vars namn eller texter har orden, de bästa träffarna först. Många träffar delas upp: ”page=2” ger nästa del, och ”pages” säger hur många delarna är.',
    en: 'Things whose names or texts have the words, the best hits first. Many hits are divided: “page=2” gives the next part, and “pages” tells how many parts there are.',
  },
  parameters: [
    parameter('q', 'query', { sv: 'Det som söks.', en: 'What is searched for.' }),
    languageParameter,
  ],
  responses: {
    '200': success({ sv: 'Träffarna.', en: 'The hits.' }, ['application/json'], {
      summary: { sv: 'En träff', en: 'One hit' },
      value: {
        query: 'a',
        total: 1,
        page: 1,
        pages: 1,
        results: [{ iri: 'https://data.example/id/a', page: './doc/a', name: 'A', language: 'en' }],
      },
    }),
  },
  failures: ['400', '404'],
};
