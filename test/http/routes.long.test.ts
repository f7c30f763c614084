import { describe, expect, it } from 'vitest';
import { cacheControls, methodSets } from '../../src/site/routes/route.ts';
import { pathOf } from '../../src/site/routes/routes.ts';
import { isSyntax, ofForm, rows, samples, siteOfEachRoute } from './route-samples.ts';

const { site, citation } = siteOfEachRoute();

/** A message of the one route that only takes messages. */
function sendMessage(path: string): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': 'tools/list',
  };
  const capabilities = 'io.modelcontextprotocol/clientCapabilities';
  const version = 'io.modelcontextprotocol/protocolVersion';
  const _meta = { [version]: '2026-07-28', [capabilities]: {} };
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta } };
  return fetch(site().origin + path, { method: 'POST', headers, body: JSON.stringify(message) });
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'QUERY', 'OPTIONS'];

describe.each(rows)('the route $name', ({ name, route, first }) => {
  const address = `/${samples[name](first)}`;
  const allowed: readonly string[] = methodSets[route.methods];

  it.each(methods)('takes %s or tells what it takes', async (method) => {
    const { status, headers } = await fetch(site().origin + address, {
      method,
      redirect: 'manual',
    });
    expect([method, status === 405]).toEqual([method, !allowed.includes(method)]);
    if (method === 'OPTIONS' || status === 405)
      expect(headers.get('allow')).toBe(allowed.join(', '));
  });

  // A mark in PNG is a region's, and ours is none: look.test.ts has one.
  const here = route.forms.filter(({ mediaType }) => mediaType !== 'image/png');
  it.each(here.map((form) => [form.label, form] as const))('comes as %s', async (_, form) => {
    const response = await (allowed.includes('GET')
      ? site().get(`/${samples[name](form)}`, { accept: form.mediaType })
      : sendMessage(`/${samples[name](form)}`));
    // A thing is not its document.
    expect(response.status).toBe(name === 'thing' ? 303 : 200);
    const mediaType = name === 'thing' ? null : form.mediaType.split(';')[0];
    expect(response.headers.get('content-type')?.split(';')[0] ?? null).toBe(mediaType);
    expect(response.headers.get('cache-control')).toBe(cacheControls[route.caching]);
  });

  it('is counted under its label', async () => {
    await site().get(address);
    const numbers = await (await site().get('/metrics')).text();
    expect(numbers).toContain(`styrkedata_requests_total{route="${route.label}",status=`);
  });
});

describe('an address with the ending of a form', () => {
  const ended = rows.filter(({ route }) => route.address.includes('{.format}'));
  it.each(ended.flatMap(({ name, route }) => route.forms.map((form) => [name, form] as const)))(
    'of %s comes as $label, whatever is accepted',
    async (name, form) => {
      const query = isSyntax(form) ? 'natverk' : 'kommuner';
      const response = await site().get(
        `/${pathOf(name, { table: 'areas', set: 'nace', page: 'goals', query, id: citation(), ...ofForm(form) })}`,
        {
          accept: 'image/png',
        },
      );
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(form.mediaType);
    },
  );

  it.each(['prefixes.xml', 'dump.html', 'datasets/dcat.json', 'sitemap-0.xml', 'assets/none.js'])(
    'that the route has not is nothing: %s',
    async (path) => {
      expect((await site().get(`/${path}`)).status).toBe(404);
    },
  );
});

describe('OpenAPI', () => {
  it('describes every operation of the table', async () => {
    const { paths } = (await (await site().get('/openapi.json')).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    // Each collection that the data declares has a path of its own.
    const ofTable = Object.entries(paths).filter(([path]) => !/^\/api\/./.test(path));
    const ids = ofTable.flatMap(([, path]) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    const named = rows.flatMap(({ route }) => route.operation?.id ?? []);
    const ofQueries = ids.filter((id) => id.startsWith('query-'));
    expect(ofQueries).toContain('query-kommuner');
    const others = ids.filter((id) => !id.endsWith('ByContent') && !ofQueries.includes(id));
    expect(others).toEqual(named);
  });
});
