import { formats } from '../../rdf/formats.ts';
import { languages, type Text } from '../../site/text.ts';
import type { Json } from './json.ts';

/** Swedish and English, one after the other: OpenAPI has no place for languages (DIGG DOK.06). */
export function inBoth({ sv, en }: Text): string {
  return `${sv}\n\n${en}`;
}

/**
 * An answer that is as it should be, in one or more media types.
 *
 * @param example what it looks like as JSON, and the name of its schema, if it has one
 */
export function success(
  description: Text,
  mediaTypes: readonly string[],
  example?: { readonly summary: Text; readonly value: Json; readonly schema?: string },
): Json {
  const examples = example && {
    example: { summary: inBoth(example.summary), value: example.value },
  };
  const schema = example?.schema ? { $ref: `#/components/schemas/${example.schema}` } : {};
  const content = mediaTypes.map((mediaType) => [
    mediaType,
    mediaType === 'application/json' ? { schema, examples } : { schema: { type: 'string' } },
  ]);
  return { description: inBoth(description), content: Object.fromEntries(content) as Json };
}

const problems = {
  '400': { sv: 'Begäran eller frågan kan inte läsas.', en: 'The request or query cannot be read.' },
  '403': { sv: 'Inte tillåtet.', en: 'Not allowed.' },
  '404': { sv: 'Det finns inget på adressen.', en: 'There is nothing at the address.' },
  '406': {
    sv: 'Inget av de begärda formaten finns.',
    en: 'None of the formats asked for exists.',
  },
  '410': { sv: 'Borttaget för gott.', en: 'Removed for good.' },
  '413': { sv: 'Begäran är för stor.', en: 'The request is too large.' },
  '415': {
    sv: 'Innehållets typ stöds inte.',
    en: 'The content type of the request is not supported.',
  },
  '429': {
    sv: 'För många frågor från en klient på samma gång. Försök igen efter ”Retry-After”.',
    en: 'Too many queries of one client at once. Try again after “Retry-After”.',
  },
  '502': { sv: 'En annan tjänst svarade inte.', en: 'Another service did not answer.' },
  '503': {
    sv: 'Upptaget, på väg att starta eller för tungt. Försök igen efter ”Retry-After”.',
    en: 'Busy, starting, or too much. Try again after “Retry-After”.',
  },
} as const satisfies Record<string, Text>;

export type ProblemStatus = keyof typeof problems;

/** Errors as RFC 9457 has them (DIGG FEL.01, FEL.02), one description for each status. */
export function failures(...statuses: readonly ProblemStatus[]): Record<string, Json> {
  const answers = statuses.map((status) => [
    status,
    {
      description: inBoth(problems[status]),
      content: {
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      },
    },
  ]);
  return Object.fromEntries(answers) as Record<string, Json>;
}

/** A parameter of an address, in its path or its query. */
export function parameter(
  name: string,
  place: 'path' | 'query',
  description: Text,
  schema: Json = { type: 'string' },
): Json {
  return { name, in: place, required: place === 'path', description: inBoth(description), schema };
}

/** What an address does when it is asked in one way. */
export interface Operation {
  readonly id: string;
  readonly summary: Text;
  readonly description: Text;
  readonly parameters?: readonly Json[];
  readonly requestBody?: Json;
  readonly responses: Readonly<Record<string, Json>>;
  readonly failures: readonly ProblemStatus[];
}

/** An address with what it does, by method. */
export type Path = readonly [path: string, methods: Readonly<Record<string, Operation>>];

/** What the paths are made with: something of the data to show. */
export interface Shown {
  /** The kinds of things, as they stand in addresses: `vision` of `id/vision/…`. */
  readonly kinds: readonly string[];
  /** A document as JSON-LD. */
  readonly document: Json;
  readonly apiInfo: Json;
  readonly prefixes: Json;
}

/** The language of pages and of what is told about errors. */
export const languageParameter = parameter(
  'lang',
  'query',
  {
    sv: 'Språk för sidor och felmeddelanden; annars gäller Accept-Language.',
    en: 'Language of pages and error messages; else Accept-Language counts.',
  },
  { type: 'string', enum: [...languages] },
);

/** All that a document comes as. */
export const documentTypes: readonly string[] = [
  'text/html',
  'application/json',
  ...formats.map(({ mediaType }) => mediaType),
];

export const schemas: Json = {
  Problem: {
    type: 'object',
    description: 'RFC 9457',
    required: ['type', 'title', 'status', 'detail'],
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      instance: { type: 'string', format: 'uri-reference' },
    },
  },
  ApiInfo: {
    type: 'object',
    required: ['apiName', 'apiVersion', 'apiDocumentation', 'apiStatus'],
    properties: {
      apiName: { type: 'string' },
      apiVersion: { type: 'string' },
      apiReleased: { type: 'string', format: 'date' },
      apiDocumentation: { type: 'string', format: 'uri' },
      apiStatus: { type: 'string', enum: ['active'] },
    },
  },
};
