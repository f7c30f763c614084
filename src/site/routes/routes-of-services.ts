import { formats } from '../../rdf/syntaxes/formats.ts';
import { resultFormats } from '../../rdf/syntaxes/result-formats.ts';
import { json, page, javaScript } from '../forms.ts';
import type { Route } from './route.ts';

const service = { methods: 'reading', caching: 'revalidated' } as const;

/** Routes of what people and programs ask: queries, searches, lists, and what pages need. */
export const serviceRoutes = {
  sparql: {
    ...service,
    address: 'sparql{?query,explain,view,format,lang}',
    methods: 'querying',
    forms: [...resultFormats, ...formats, page],
    label: 'sparql',
    description: {
      sv: 'SPARQL 1.1 över alla uppgifter, enligt SPARQL 1.1 Protocol. Utan fråga: tjänstens beskrivning.',
      en: 'SPARQL 1.1 over all the data, by the SPARQL 1.1 Protocol. Without a query: the description of the service.',
    },
    operation: {
      id: 'query',
      summary: { sv: 'Ställ en fråga i SPARQL', en: 'Ask a query in SPARQL' },
    },
    disallowed: 'sparql?',
  },
  mcp: {
    ...service,
    address: 'mcp',
    methods: 'messaging',
    caching: 'never',
    forms: [json],
    label: 'mcp',
    description: {
      sv: 'Dörren för assistenter: Model Context Protocol över Streamable HTTP, utan sessioner och bara för att läsa. Stängd om inte den som driver webbplatsen har öppnat den.',
      en: 'The door for assistants: the Model Context Protocol over Streamable HTTP, without sessions and for reading only. Closed unless the operator has opened it.',
    },
  },
  browse: {
    ...service,
    address: 'browse{?class,page,lang}',
    forms: [page],
    label: 'browse',
    description: {
      sv: 'Vad som finns, klass för klass, för människor.',
      en: 'What there is, by class, for people.',
    },
  },
  search: {
    ...service,
    address: 'search{?q,kind,page,lang}',
    forms: [page, json],
    label: 'search',
    description: { sv: 'Vad en sökning hittar.', en: 'What a search finds.' },
    disallowed: 'search?',
  },
  searchJson: {
    ...service,
    address: 'search.json{?q,kind,lang}',
    forms: [json],
    label: 'search.json',
    description: {
      sv: 'Saker vars namn eller texter har orden, de bästa träffarna först. Många träffar delas upp: ”page=2” ger nästa del, och ”pages” säger hur många delarna är.',
      en: 'Things whose names or texts have the words, the best hits first. Many hits are divided: “page=2” gives the next part, and “pages” tells how many parts there are.',
    },
    operation: { id: 'search', summary: { sv: 'Sök i texterna', en: 'Search the texts' } },
  },
  openSearch: {
    ...service,
    address: 'opensearch.xml',
    forms: [
      {
        label: 'OpenSearch',
        mediaType: 'application/opensearchdescription+xml',
        aliases: [],
        extension: 'xml',
      },
    ],
    label: 'opensearch.xml',
    description: {
      sv: 'Hur webbläsare söker på webbplatsen (OpenSearch).',
      en: 'How browsers search the site (OpenSearch).',
    },
  },
  prefixes: {
    ...service,
    address: 'prefixes{.format}',
    forms: [
      json,
      { label: 'Turtle', mediaType: 'text/turtle', aliases: [], extension: 'ttl' },
      {
        label: 'SPARQL',
        mediaType: 'application/sparql-query',
        aliases: ['text/plain'],
        extension: 'rq',
      },
    ],
    label: 'prefixes',
    description: {
      sv: 'Prefixen i data, att klistra in i en fråga.',
      en: 'The prefixes of the data, to paste into a query.',
    },
    operation: { id: 'getPrefixes', summary: { sv: 'Prefix', en: 'Prefixes' } },
  },
  asset: {
    ...service,
    address: 'assets/{+name}',
    caching: 'immutable',
    forms: [
      { label: 'CSS', mediaType: 'text/css', aliases: [], extension: 'css' },
      javaScript,
      { label: 'SVG', mediaType: 'image/svg+xml', aliases: [], extension: 'svg' },
      { label: 'PNG', mediaType: 'image/png', aliases: [], extension: 'png' },
      { label: 'WOFF2', mediaType: 'font/woff2', aliases: [], extension: 'woff2' },
    ],
    label: 'asset',
    description: {
      sv: 'Stil, skript och typsnitt för sidorna. Adressen ändras med innehållet.',
      en: 'Style, scripts and fonts of the pages. The address changes with the content.',
    },
  },
} as const satisfies Readonly<Record<string, Route>>;
