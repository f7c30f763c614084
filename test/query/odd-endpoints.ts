import type { RequestListener } from 'node:http';

const json = { 'content-type': 'application/sparql-results+json' };
/** Terms of rows, as JSON says them. */
const answerOf = (...terms: readonly string[]): string =>
  `{"head":{"vars":["x"]},"results":{"bindings":[${terms.map((term) => `{"x":${term}}`).join()}]}}`;
const oneRow = answerOf('{"type":"literal","value":"1"}');

/** What is asked of them, by path. @param origin where they are, for redirects */
export const oddEndpoints = (origin: () => string): Readonly<Record<string, RequestListener>> => ({
  '/good': (_, response) => response.writeHead(200, json).end(oneRow),
  '/old-terms': (_, response) =>
    response
      .writeHead(200, json)
      .end(
        answerOf(
          '{"type":"typed-literal","value":"01","datatype":"http://www.w3.org/2001/XMLSchema#integer"}',
          '{"type":"literal","value":"a","xml:lang":"ar","its:dir":"rtl"}',
          ...['{"type":"bnode","value":"n"}', '{"type":"bnode","value":"n"}'],
        ),
      ),
  '/silent-socket': () => undefined,
  '/stalls': (_, response) => response.writeHead(200, json).write(oneRow.slice(0, 40)),
  '/html': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>'),
  '/truncated': (_, response) => response.writeHead(200, json).end(oneRow.slice(0, -5)),
  '/cut': (_, response) => {
    response.writeHead(200, { ...json, 'content-length': '9999' }).write(oneRow);
    setTimeout(() => response.destroy(), 50);
  },
  '/other-json': (_, response) => response.writeHead(200, json).end('{"rows":[1,2]}'),
  '/odd-terms': (_, response) => response.writeHead(200, json).end(answerOf('7')),
  '/odd-values': (_, response) =>
    response.writeHead(200, json).end(answerOf('{"type":"uri","value":7}')),
  '/odd-triples': (_, response) =>
    response.writeHead(200, json).end(answerOf('{"type":"triple","value":{"subject":null}}')),
  '/huge': (_, response) => {
    response.writeHead(200, json);
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(100_000)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  '/long': (_, response) => {
    const terms = Array.from({ length: 101 }, () => '{"type":"literal","value":"1"}');
    response.writeHead(200, json).end(answerOf(...terms));
  },
  '/broken': (_, response) => response.writeHead(500, json).end('!ERROR!'),
  '/redirects': (_, response) => response.writeHead(307, { location: `${origin()}/secret` }).end(),
  '/redirects-inside': (_, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/secret': (_, response) => response.writeHead(200, json).end(oneRow),
});
