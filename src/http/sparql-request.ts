import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Visit } from './visit.ts';
import type { Problem } from './problem.ts';

/** What a client asks of the endpoint (SPARQL 1.1 Protocol §2.1). */
export interface SparqlRequest {
  readonly query: string;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

export type SparqlReading =
  | { readonly outcome: 'asked'; readonly asked: SparqlRequest }
  /** A GET that brings no query: somebody looks at the door. */
  | { readonly outcome: 'empty' }
  | { readonly outcome: 'mistaken'; readonly problem: Problem };

const bodyLimit = '1mb';

/** Content types of a POST (SPARQL 1.1 Protocol §2.1.2–3) and where each has the query. */
const bodies: Readonly<Record<string, (body: string, visit: Visit) => URLSearchParams>> = {
  'application/x-www-form-urlencoded': (body) => new URLSearchParams(body),
  'application/sparql-query': (body, { query }) => {
    const parameters = new URLSearchParams(query);
    parameters.append('query', body);
    return parameters;
  },
};

const readText: RequestHandler = express.text({ type: () => true, limit: bodyLimit });

/**
 * Reads the query and its graphs from any of the protocol's three forms.
 *
 * @throws what express throws of a body that is too large or broken off; it has a `status`
 */
export async function readSparqlRequest(
  request: Request,
  response: Response,
  visit: Visit,
): Promise<SparqlReading> {
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return readParameters(visit.query);
    case 'POST': {
      const read =
        bodies[request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''];
      if (read === undefined) return { outcome: 'mistaken', problem: unsupportedMediaType };
      const reading = readParameters(read(await bodyOf(request, response), visit));
      return reading.outcome === 'empty' ? { outcome: 'mistaken', problem: oneQuery } : reading;
    }
    default:
      response.set('Allow', 'GET, HEAD, POST, OPTIONS');
      return { outcome: 'mistaken', problem: methodNotAllowed };
  }
}

function bodyOf(request: Request, response: Response): Promise<string> {
  return new Promise((resolve, reject) => {
    readText(request, response, (error?: Error | 'router' | 'route') => {
      if (error instanceof Error) reject(error);
      else resolve(typeof request.body === 'string' ? request.body : '');
    });
  });
}

function readParameters(parameters: URLSearchParams): SparqlReading {
  const queries = parameters.getAll('query');
  const [query] = queries;
  if (parameters.has('update')) return { outcome: 'mistaken', problem: updateRefused };
  if (query === undefined) return { outcome: 'empty' };
  if (queries.length > 1) return { outcome: 'mistaken', problem: oneQuery };
  const defaultGraphs = parameters.getAll('default-graph-uri');
  const namedGraphs = parameters.getAll('named-graph-uri');
  const notAnIri = [...defaultGraphs, ...namedGraphs].find((iri) => !isAbsoluteIri(iri));
  if (notAnIri !== undefined) return { outcome: 'mistaken', problem: badGraph(notAnIri) };
  return { outcome: 'asked', asked: { query, defaultGraphs, namedGraphs } };
}

/** RFC 3987 §2.2, as far as it can be told without knowing the scheme. */
function isAbsoluteIri(iri: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i.test(iri);
}

const oneQuery: Problem = {
  kind: 'malformedRequest',
  detail: {
    sv: 'Skicka precis en fråga, i parametern query.',
    en: 'Send exactly one query, in the parameter query.',
  },
};

const updateRefused: Problem = {
  kind: 'refused',
  detail: {
    sv: 'Data här kan bara läsas. Uppdateringar tas inte emot.',
    en: 'Data here can only be read. Updates are not accepted.',
  },
};

const unsupportedMediaType: Problem = {
  kind: 'unsupportedMediaType',
  detail: {
    sv: 'Skicka frågan som application/sparql-query eller application/x-www-form-urlencoded.',
    en: 'Send the query as application/sparql-query or application/x-www-form-urlencoded.',
  },
  headers: { 'Accept-Post': 'application/sparql-query, application/x-www-form-urlencoded' },
};

const methodNotAllowed: Problem = {
  kind: 'methodNotAllowed',
  detail: {
    sv: 'Fråga med GET eller POST.',
    en: 'Query with GET or POST.',
  },
};

function badGraph(iri: string): Problem {
  return {
    kind: 'malformedRequest',
    detail: {
      sv: `”${iri}” är ingen fullständig adress till en graf.`,
      en: `“${iri}” is not the absolute IRI of a graph.`,
    },
  };
}
