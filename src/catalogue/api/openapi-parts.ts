import type { Text } from '../../site/text.ts';
import type { Json } from '../../record/json.ts';

/** Swedish and English, one after the other: OpenAPI has no place for languages (DIGG DOK.06). */
export function inBoth({ sv, en }: Text): string {
  return `${sv}\n\n${en}`;
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

export const schemas: Readonly<Record<string, Json>> = {
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
