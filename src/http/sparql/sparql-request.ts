import { explainParameter } from '../../html/query/asked-query.ts';
import { viewNamed, viewNames, viewParameter, type ViewName } from '../../site/answer-views.ts';
import { decodeUtf8 } from '../../load/decode-utf8.ts';
import { isAbsoluteIri } from '../../rdf/iris/iri.ts';
import type { Limits } from '../../site/settings/limits.ts';
import { querying, type Caller } from '../answer/methods.ts';
import { versionParameter } from '../../site/routes/routes.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { isUtf8Encoded } from '../wire/utf8-address.ts';
import type { Visit } from '../wire/request.ts';

/** What a client asks of the endpoint (SPARQL 1.1 Protocol §2.1). */
export interface SparqlRequest {
  readonly query: string;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
  /** Whether the plan is wanted instead of the answer. */
  readonly isExplained: boolean;
}

export type SparqlReading =
  | {
      readonly outcome: 'asked';
      readonly asked: SparqlRequest;
      /** The parameter of that name, by which an address can ask for a format. */
      readonly format: string | undefined;
      /** How a page shows the answer. */
      readonly view: ViewName | undefined;
      /** The parameter of that name; the endpoint itself knows it in the address alone. */
      readonly version: string | undefined;
    }
  /** A GET that brings no query: somebody looks at the door. */
  | { readonly outcome: 'empty'; readonly format: string | undefined }
  | { readonly outcome: 'mistaken'; readonly problem: Problem };

/** How much a client may send. */
export type RequestLimits = Pick<Limits, 'bodyBytes' | 'queryCharacters'>;

const formType = 'application/x-www-form-urlencoded';

/** The content types that can bring a query, each with the parameters that it stands for (SPARQL 1.1 Protocol §2.1.2–3). */
const contents: Readonly<Record<string, (body: string) => URLSearchParams>> = {
  'application/sparql-query': (body) => new URLSearchParams({ query: body }),
  'application/sparql-update': (body) => new URLSearchParams({ update: body }),
  [formType]: (body) => new URLSearchParams(body),
};

/** The content types of each method that has content. */
const contentsOf: Readonly<Record<string, readonly string[]>> = {
  POST: Object.keys(contents),
  QUERY: ['application/sparql-query'],
};

/**
 * Reads the query and its graphs from any of the protocol's forms. Parameters in the address and in a
 * form count alike, so that a second query is seen wherever it stands.
 *
 * @throws an error with a `status` where the body is too large or broken off
 */
export async function readSparqlRequest(
  visit: Visit,
  caller: Pick<Caller, 'readBody'>,
  limits: RequestLimits,
): Promise<SparqlReading> {
  const types = contentsOf[visit.method];
  if (types === undefined) return readParameters(visit.query, limits);
  const { mediaType, charset } = contentTypeOf(visit);
  const toParameters = types.includes(mediaType) ? contents[mediaType] : undefined;
  if (toParameters === undefined || !/^(?:utf-8|us-ascii)$/.test(charset)) {
    return { outcome: 'mistaken', problem: unsupportedMediaType };
  }
  const body = decodeUtf8(await caller.readBody(limits.bodyBytes));
  const isForm = mediaType === formType;
  if (body.outcome === 'broken' || (isForm && !isUtf8Encoded(body.text))) {
    return { outcome: 'mistaken', problem: notUtf8 };
  }
  const parameters = new URLSearchParams([...visit.query, ...toParameters(body.text)]);
  const reading = readParameters(parameters, limits);
  return reading.outcome === 'empty' ? { outcome: 'mistaken', problem: oneQuery } : reading;
}

function contentTypeOf({ headers }: Visit): { mediaType: string; charset: string } {
  const [mediaType = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => /^\s*charset="?([^"\s]*)/.exec(parameter)?.[1]);
  return { mediaType: mediaType.trim(), charset: charset.find(Boolean) ?? 'utf-8' };
}

function readParameters(
  parameters: URLSearchParams,
  { queryCharacters }: RequestLimits,
): SparqlReading {
  const queries = parameters.getAll('query');
  const [query] = queries;
  // Links that other programs make name every parameter, those that they leave empty too.
  const format = parameters.get('format')?.trim() || undefined;
  if (parameters.has('update')) {
    return { outcome: 'mistaken', problem: query === undefined ? updateRefused : oneQuery };
  }
  if (query === undefined) return { outcome: 'empty', format };
  if (queries.length > 1) return { outcome: 'mistaken', problem: oneQuery };
  if (query.length > queryCharacters) {
    return { outcome: 'mistaken', problem: tooLong(queryCharacters) };
  }
  const defaultGraphs = named(parameters, 'default-graph-uri');
  const namedGraphs = named(parameters, 'named-graph-uri');
  const notAnIri = [...defaultGraphs, ...namedGraphs].find((iri) => !isAbsoluteIri(iri));
  if (notAnIri !== undefined) return { outcome: 'mistaken', problem: badGraph(notAnIri) };
  const explain = parameters.getAll(explainParameter).filter((value) => value.trim() !== '');
  const unknown = explain.find((value) => value !== 'true');
  if (unknown !== undefined) return { outcome: 'mistaken', problem: badExplain(unknown) };
  const isExplained = explain.length > 0;
  const view = parameters.get(viewParameter)?.trim();
  if (view && viewNamed(view) === undefined) return { outcome: 'mistaken', problem: badView(view) };
  return {
    outcome: 'asked',
    asked: { query, defaultGraphs, namedGraphs, isExplained },
    format,
    view: viewNamed(view),
    version: parameters.get(versionParameter)?.trim() || undefined,
  };
}

/** Graphs that a parameter names; an empty one names none. */
function named(parameters: URLSearchParams, parameter: string): readonly string[] {
  return parameters.getAll(parameter).filter((iri) => iri.trim() !== '');
}

const oneQuery: Problem = {
  kind: 'malformedRequest',
  detail: {
    sv: 'Skicka precis en fråga, i parametern query, och ingen uppdatering.',
    en: 'Send exactly one query, in the parameter query, and no update.',
  },
};

const updateRefused: Problem = {
  kind: 'refused',
  detail: {
    sv: 'SPARQL-tjänsten är skrivskyddad (read-only). Uppdateringar tas inte emot.',
    en: 'The endpoint is read-only. Updates are not accepted.',
  },
};

const unsupportedMediaType: Problem = {
  kind: 'unsupportedMediaType',
  detail: {
    sv: 'Skicka frågan som application/sparql-query eller, med POST, som application/x-www-form-urlencoded, i UTF-8.',
    en: 'Send the query as application/sparql-query or, by POST, as application/x-www-form-urlencoded, in UTF-8.',
  },
  headers: querying.headers,
};

const notUtf8: Problem = {
  kind: 'malformedRequest',
  detail: {
    sv: 'Frågan är inte skriven i UTF-8.',
    en: 'The query is not written in UTF-8.',
  },
};

function tooLong(queryCharacters: number): Problem {
  return {
    kind: 'tooLarge',
    detail: {
      sv: `Frågan är för lång. Den får ha högst ${queryCharacters} tecken.`,
      en: `The query is too long. It may have ${queryCharacters} characters at most.`,
    },
    headers: { 'Retry-After': '10' },
  };
}

function badGraph(iri: string): Problem {
  return {
    kind: 'malformedRequest',
    detail: {
      sv: `”${iri}” är ingen fullständig adress till en graf.`,
      en: `“${iri}” is not the absolute IRI of a graph.`,
    },
  };
}

function badView(value: string): Problem {
  const names = viewNames.join(', ');
  return {
    kind: 'malformedRequest',
    detail: {
      sv: `Parametern view kan inte vara ”${value}”. Den säger hur sidan visar svaret: ${names}.`,
      en: `The parameter view cannot be “${value}”. It says how the page shows the answer: ${names}.`,
    },
    extensions: { available: viewNames },
  };
}

function badExplain(value: string): Problem {
  return {
    kind: 'malformedRequest',
    detail: {
      sv: `Parametern explain kan inte vara ”${value}”. Skriv explain=true för att få veta hur frågan besvaras, eller utelämna den för att få svaret.`,
      en: `The parameter explain cannot be “${value}”. Write explain=true to be told how the query is answered, or leave it out to get the answer.`,
    },
    extensions: { available: ['true'] },
  };
}
