import { QueryEngine } from '@comunica/query-sparql';
import { expect, it } from 'vitest';
import { startQueryingSite } from '../support/start-querying-site.ts';

it('a query that asks another service is answered by the command that its page has', async () => {
  const site = await startQueryingSite();
  const textOf = async (query: string): Promise<string> => {
    const path = `/sparql?query=${encodeURIComponent(query)}`;
    return (await site.get(path, { accept: 'text/html', 'accept-language': 'en' })).text();
  };
  const service = `SERVICE <${site.origin}/sparql> { ?loan <http://xmlns.com/foaf/0.1/name> ?name }`;
  const query = `SELECT * { ?loan a ?kind . ${service} }`;
  const [, source = ''] = /comunica-sparql (\S+) -f query\.rq/.exec(await textOf(query)) ?? [];
  const engine = new QueryEngine();
  const sources: [string] = [source.replace('https://services.example', site.origin)];
  const rows = await (await engine.queryBindings(query, { sources })).toArray();
  expect(rows.length).toBeGreaterThan(0);
  await site.close();
});
