import { formats } from '../../rdf/syntaxes/formats.ts';
import { resultFormats } from '../../rdf/syntaxes/result-formats.ts';
import { wellKnownPrefixes } from '../../rdf/prefixes.ts';
import { json } from '../../site/forms.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { NamedQuery, QueryParameter } from '../sparql/named-queries.ts';
import type { Json } from '../../record/json.ts';
import { failures, inBoth } from './openapi-parts.ts';

/** What DIGG's profile lets names in addresses and of parameters be (UFN.07, FNS.01); others are for people alone. */
const [segment, parameterName] = [/^[a-z0-9-]+$/, /^[a-z][a-zA-Z0-9]*$/];

/** Paths of the named queries, each with its own parameters (OpenAPI 3.1 §4.8.8). */
export function queryPaths(queries: readonly NamedQuery[]): Readonly<Record<string, Json>> {
  const told = queries.filter(
    ({ name, parameters }) =>
      segment.test(name) && parameters.every((each) => parameterName.test(each.name)),
  );
  return Object.fromEntries(
    told.map((query) => [
      `/${pathOf('queryResult', { query: query.name })}`,
      { get: toJson(query) },
    ]),
  );
}

function toJson({ name, title, description, parameters, isGraph }: NamedQuery): Json {
  const types = (isGraph ? formats : resultFormats).map(({ mediaType }) => mediaType);
  const content: Readonly<Record<string, Json>> = {
    [json.mediaType]: { schema: {}, examples: { example: exampleOf(isGraph) } },
    ...Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }])),
  };
  const answer = {
    sv: 'Svaret, i formatet som begärdes.',
    en: 'The answer, in the format asked for.',
  };
  return {
    operationId: `query-${name}`,
    summary: inBoth(title),
    description: inBoth(description.sv === '' ? title : description),
    parameters: parameters.length > 0 ? parameters.map(parameterJson) : undefined,
    responses: {
      '200': { description: inBoth(answer), content },
      ...failures('400', '403', '404', '406', '429', '502', '503'),
    },
  };
}

/** What an answer looks like; nobody has asked the query yet. */
function exampleOf(isGraph: boolean): Json {
  const value = isGraph ? { '@graph': [] } : { head: { vars: [] }, results: { bindings: [] } };
  return { summary: inBoth({ sv: 'Ett tomt svar', en: 'An empty answer' }), value };
}

/** JSON's types for those of XML Schema; all others are texts. */
const types: Readonly<Record<string, string>> = {
  integer: 'integer',
  decimal: 'number',
  double: 'number',
  boolean: 'boolean',
};

function parameterJson({
  name,
  title,
  description,
  datatype,
  default: usual,
}: QueryParameter): Json {
  const type = types[datatype?.replace(wellKnownPrefixes.xsd, '') ?? ''] ?? 'string';
  const about = inBoth({
    sv: `${title.sv}. ${description.sv}`.trim(),
    en: `${title.en}. ${description.en}`.trim(),
  });
  const schema = {
    type,
    ...(datatype === undefined && { format: 'iri' }),
    ...(usual !== undefined && { default: defaultOf(usual, type) }),
  };
  return { name, in: 'query', required: false, description: about, schema };
}

function defaultOf(usual: string, type: string): Json {
  if (type === 'boolean') return usual === 'true' || usual === '1';
  return type === 'string' ? usual : Number(usual);
}
