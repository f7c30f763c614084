import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Store } from 'oxigraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listExamples } from '../../src/catalogue/sparql/examples.ts';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import { question, rowsOf, startEngine } from '../query/start-engine.ts';
import { ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

/** More than a call of SERVICE may bring here: a query that selects nothing over there fails. */
const many = Array.from({ length: 300 }, (_, index) => index);
const mostRows = 150;

/** What the endpoints of others hold, as far as their published queries show: their words, invented things. */
const theirs = `
@prefix eu: <https://linkedopendata.eu/entity/> . @prefix eut: <https://linkedopendata.eu/prop/direct/> .
@prefix eurio: <http://data.europa.eu/s66#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix wd: <http://www.wikidata.org/entity/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .
eu:region-z eut:P192 "SE322" . eu:region-x eut:P192 "SE321" .
eu:kept eut:P35 eu:Q9934 ; eut:P1845 eu:region-z ; rdfs:label "Kept"@en , "Behållet"@sv .
<https://cordis.example/forest> a eurio:Project ; eurio:title "New forest products" .
wd:Q103679 wdt:P1082 132054 .
${many
  .map(
    (
      index,
    ) => `eu:other-${index} eut:P35 eu:Q9934 ; eut:P1845 eu:region-x ; rdfs:label "Other ${index}"@en .
<https://cordis.example/${index}> a eurio:Project ; eurio:title "Something else ${index}" .
wd:Q${index} wdt:P1082 ${index} .`,
  )
  .join('\n')}`;

let endpoint: Server;
let address: string;
let engine: QueryEngine;

beforeAll(async () => {
  const store = new Store();
  store.load(theirs, { format: 'text/turtle' });
  endpoint = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = new URLSearchParams(Buffer.concat(parts).toString());
      const asked =
        body.get('query') ?? new URL(request.url ?? '', address).searchParams.get('query');
      const format = 'application/sparql-results+json';
      const answer = store.query(asked ?? '', { results_format: format }) as string;
      response.writeHead(200, { 'content-type': format }).end(answer);
    });
  }).listen(0, '127.0.0.1');
  await once(endpoint, 'listening');
  address = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/sparql`;
  const { read } = await snapshotOf(ourSources('http://data.example/'));
  const trig = read.quads
    .map(({ subject, predicate, object }) =>
      quadToNQuads({ subject, predicate, object, graph: { termType: 'DefaultGraph' } } as never),
    )
    .join('\n');
  engine = startEngine(trig, {
    services: [address],
    servicesOnLoopback: true,
    limits: { serviceRows: mostRows },
  });
});
afterAll(async () => {
  await engine.close();
  endpoint.close();
});

/** An example, asking the stand-in instead of the endpoint that it names. */
async function rows(name: string): Promise<readonly string[]> {
  const snapshot = await snapshotOf(ourSources('http://data.example/'));
  const example = listExamples(snapshot, 'en').find(({ path }) => path === `query/${name}`);
  const query = (example?.query ?? '').replaceAll(/SERVICE <[^>]*>/g, `SERVICE <${address}>`);
  return rowsOf(await engine.run(question(query)));
}

describe('an example that asks elsewhere selects there, and joins with what is here', () => {
  it('projects of Kohesio in the county, by its NUTS code', async () => {
    expect(await rows('eu-projekt')).toEqual([
      'http://data.example/id/place/jamtlands-lan,SE322,https://linkedopendata.eu/entity/kept,Kept',
    ]);
  });

  it('projects of CORDIS about the subjects', async () => {
    expect(await rows('cordis-projekt')).toEqual([
      'https://cordis.example/forest,New forest products',
    ]);
  });

  it('the population of the county in Wikidata', async () => {
    expect(await rows('wikidata-befolkning')).toEqual([
      'http://data.example/id/place/jamtlands-lan,http://www.wikidata.org/entity/Q103679,132054',
    ]);
  });
});
