import { formatOf } from '../../rdf/syntaxes/formats.ts';
import { json, markdown } from '../forms.ts';
import type { Route } from './route.ts';

const told = { methods: 'reading', caching: 'revalidated' } as const;
const text = { label: 'text', mediaType: 'text/plain', aliases: [], extension: 'txt' } as const;
const xml = { label: 'XML', mediaType: 'application/xml', aliases: [], extension: 'xml' } as const;

/** RFC 9727 §4.2: a set of links with the profile that a catalogue of APIs names. */
const linkset = {
  label: 'Linkset',
  mediaType: 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
  aliases: [],
  extension: 'json',
} as const;

/** Routes of what programs look for at addresses that are the same everywhere, and of what operators watch. */
export const discoveryRoutes = {
  context: {
    ...told,
    address: 'context.jsonld',
    forms: [formatOf('json-ld')],
    label: 'context.jsonld',
    description: {
      sv: 'Nycklarna som data skrivs med och vad de betyder, som JSON-LD-context.',
      en: 'The keys that data is written with and what they mean, as a JSON-LD context.',
    },
  },
  sharedContext: {
    ...told,
    address: 'context/{digest}.jsonld',
    forms: [formatOf('json-ld')],
    caching: 'immutable',
    label: 'context.jsonld',
    description: {
      sv: 'Den JSON-LD-context som ett dokument anger. Adressen ändras med innehållet.',
      en: 'The JSON-LD context that a document names. The address changes with the content.',
    },
  },
  sitemap: {
    ...told,
    address: 'sitemap.xml',
    forms: [xml],
    label: 'sitemap.xml',
    description: {
      sv: 'Alla sidor, för sökmotorer. Fler än 50 000 delas upp.',
      en: 'All pages, for search engines. More than 50 000 are told in parts.',
    },
  },
  sitemapPart: {
    ...told,
    address: 'sitemap-{number}.xml',
    forms: [xml],
    label: 'document',
    description: { sv: 'En del av sidorna.', en: 'One part of the pages.' },
  },
  robots: {
    ...told,
    address: 'robots.txt',
    forms: [text],
    label: 'robots.txt',
    description: { sv: 'Vad sökmotorer får läsa.', en: 'What crawlers may read.' },
  },
  llms: {
    ...told,
    address: 'llms.txt{?lang}',
    forms: [markdown],
    label: 'llms.txt',
    description: {
      sv: 'Vad webbplatsen innehåller, för program som läser texter, med vad som är utgivarens ord och vad som är någon annans läsning.',
      en: 'What the site holds, for programs that read texts, with what is the publisher’s word and what is somebody’s reading.',
    },
  },
  apiCatalog: {
    ...told,
    address: '.well-known/api-catalog',
    forms: [linkset],
    label: '.well-known/api-catalog',
    description: {
      sv: 'API:erna och vad som beskriver dem (RFC 9727).',
      en: 'The APIs and what describes them (RFC 9727).',
    },
  },
  security: {
    ...told,
    address: '.well-known/security.txt',
    forms: [text],
    label: '.well-known/security.txt',
    description: {
      sv: 'Vem som tar emot rapporter om säkerhetsbrister (RFC 9116).',
      en: 'Who takes reports of security flaws (RFC 9116).',
    },
  },
  openApi: {
    ...told,
    address: 'openapi.json',
    forms: [json],
    label: 'openapi.json',
    description: { sv: 'API:et i OpenAPI 3.1.', en: 'The API in OpenAPI 3.1.' },
  },
  apiInfo: {
    ...told,
    address: 'api-info',
    forms: [json],
    label: 'api-info',
    description: { sv: 'Om API:et', en: 'About the API' },
    operation: { id: 'getApiInfo', summary: { sv: 'Om API:et', en: 'About the API' } },
  },
  metrics: {
    ...told,
    address: 'metrics',
    forms: [text],
    caching: 'never',
    label: 'metrics',
    description: {
      sv: 'Siffror för Prometheus, bara för den här datorn (om inte `--admin-port` har dem): 404 för andra, och där en proxy frågar.',
      en: 'Numbers for Prometheus, for this machine alone (unless `--admin-port` has them): 404 for others, and where a proxy asks.',
    },
    disallowed: 'metrics',
  },
  live: {
    ...told,
    address: 'health/live',
    forms: [json],
    caching: 'never',
    label: 'health/live',
    description: { sv: 'Om processen lever.', en: 'Whether the process lives.' },
    disallowed: 'health/',
  },
  ready: {
    ...told,
    address: 'health/ready',
    forms: [json],
    caching: 'never',
    label: 'health/ready',
    description: {
      sv: 'Om frågor besvaras just nu',
      en: 'Whether queries are answered now',
    },
    operation: {
      id: 'getHealth',
      summary: { sv: 'Om frågor besvaras just nu', en: 'Whether queries are answered now' },
    },
    disallowed: 'health/',
  },
} as const satisfies Readonly<Record<string, Route>>;
