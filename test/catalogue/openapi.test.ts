import { beforeAll, describe, expect, it } from 'vitest';
import { describeCatalogue } from '../../src/catalogue/dcat/catalogue.ts';
import { writeOpenApi } from '../../src/catalogue/api/openapi.ts';
import { defaultLimits } from '../../src/site/settings/limits.ts';
import { museum, ourSources } from '../support/files.ts';
import { recommendations, rules } from './digg-rules.ts';
import type { OpenApi } from './openapi-parts.ts';
import type { Sources } from '../../src/publish/publish.ts';
import { snapshotOf } from '../support/published.ts';

const publicUrl = 'https://data.example/open/';

async function openApiOf(sources: Sources): Promise<OpenApi> {
  const snapshot = { ...(await snapshotOf(sources)), publicUrl };
  const catalogue = describeCatalogue(snapshot, []);
  if (catalogue === undefined) throw new Error('no catalogue');
  const example = { id: 'https://data.example/id/a' };
  const api = { snapshot, catalogue, limits: defaultLimits, example, record: example };
  return JSON.parse(writeOpenApi(api)) as OpenApi;
}

describe('the description of the API', () => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await openApiOf(ourSources());
  });

  it.each(rules)('keeps DIGG’s rule %s: %s', (_, __, mistakes) => {
    expect(mistakes(api)).toEqual([]);
  });

  it.each(recommendations)('follows DIGG’s recommendation %s: %s', (_, __, mistakes) => {
    expect(mistakes(api)).toEqual([]);
  });

  it('names the server by its public address', () => {
    expect(api.servers).toEqual([{ url: 'https://data.example/open' }]);
  });

  it('knows the kinds of things from the data', () => {
    const [kind] = api.paths['/doc/{kind}/{name}']?.['get']?.parameters ?? [];
    expect(kind).toMatchObject({ name: 'kind', schema: { type: 'string' } });
    expect(JSON.stringify(kind)).toContain('"strength-area"');
  });

  it('has the contact and the terms of the dataset', () => {
    expect(api.info).toMatchObject({
      contact: { name: 'Region Jämtland Härjedalen', email: 'region@regionjh.se' },
      license: { url: 'https://data.example/id/rights/datamangden' },
    });
  });

  it('is of another publisher where the data is', async () => {
    const other = await openApiOf(museum());
    expect(other.info).toMatchObject({
      title: 'Samlingen',
      contact: { name: 'Exempelmuseets reception', email: 'reception@museum.example' },
    });
    expect(JSON.stringify(other)).not.toMatch(/strength-area|Jämtland/);
  });
});

describe('the rules', () => {
  it('would tell: a description that keeps none', () => {
    const bad = {
      openapi: '2.0',
      info: {},
      servers: [{ url: 'http://data.example:8080/Open_Data' }],
      paths: {
        '/Get_Things': {
          get: {
            requestBody: { content: { 'application/json': {} } },
            parameters: [
              { name: '1-page', in: 'query', required: true },
              { name: 'page', in: 'query' },
              { name: 'ssn', in: 'path' },
              { name: 'my_id', in: 'path' },
              { name: 'X-Data', in: 'header' },
            ],
            responses: {
              '200': { content: { 'application/json': {} } },
              '201': { content: { 'text/csv': {} } },
              '404': { content: { 'application/json': {} } },
            },
          },
        },
        [`/${'long'.repeat(600)}`]: {},
      },
      components: {
        schemas: { A: { properties: { snake_case: {}, dateOfBirth: {} } } },
        securitySchemes: { key: {} },
      },
    } as unknown as OpenApi;
    const silent = [...rules, ...recommendations].filter(([, , mistakes]) => {
      return mistakes(bad).length === 0;
    });
    expect(silent.map(([id]) => id)).toEqual([]);
  });
});
