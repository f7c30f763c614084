/** Comunica's own HTTP endpoint over an in-memory store. */
import { readFileSync } from 'node:fs';
import { HttpServiceSparqlEndpoint } from '@comunica/actor-init-query';
import { QueryEngine } from '@comunica/query-sparql';
import { Parser, Store } from 'n3';

const [file, port] = process.argv.slice(2);
const store = new Store(
  new Parser({ format: 'application/n-triples' }).parse(readFileSync(file, 'utf8')),
);
const endpoint = new HttpServiceSparqlEndpoint({
  engine: new QueryEngine(),
  context: { sources: [{ type: 'rdfjs', value: store }] },
  port: Number(port),
});
await endpoint.run(process.stdout, process.stderr);
