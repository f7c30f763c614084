import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { museum } from '../support/files.ts';
import { startCommand, type Ended } from '../support/run-command.ts';

/** A span as OTLP has it in JSON. */
interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly {
    readonly key: string;
    readonly value: { readonly stringValue?: string; readonly intValue?: number };
  }[];
}

interface Told {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: Span['attributes'] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

/** A collector of traces over OTLP/HTTP, that keeps what it is sent. */
async function startCollector(): Promise<{ server: Server; told: Told[]; url: string }> {
  const told: Told[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      told.push(JSON.parse(Buffer.concat(parts).toString()) as Told);
      response.setHeader('Content-Type', 'application/json').end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, told, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const { data, ontology, shapes, baseIri } = museum();
const words = [
  ...['serve', '--port', '0', '--host', '127.0.0.1', '--trusted-proxies', '127.0.0.1'],
  ...['--data', data, '--ontology', ontology, '--shapes', shapes, '--base', baseIri],
];
const traceId = '0af7651916cd43dd8448eb211c80319c';
const parent = 'b7ad6b7169203331';

/** Serves, is asked two things by a proxy that is traced, and stops. */
async function serveTwo(environment: Readonly<Record<string, string>>): Promise<Ended> {
  const running = startCommand(words, environment);
  const { address } = JSON.parse(await running.said(/"listening"/)) as { address: AddressInfo };
  const mount = `http://127.0.0.1:${address.port}${new URL(baseIri).pathname}`;
  const headers = {
    traceparent: `00-${traceId}-${parent}-01`,
    'x-request-id': 'asked-by-proxy',
    accept: 'application/sparql-results+json',
  };
  await (await fetch(`${mount}sparql?query=ASK%7B%7D`, { headers })).text();
  await (await fetch(`${mount}secret?q=who`)).text();
  running.process.kill('SIGTERM');
  return running.ended;
}

describe('traces', () => {
  let collector: Awaited<ReturnType<typeof startCollector>>;
  let ended: Ended;
  const spans = (): readonly Span[] =>
    collector.told.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    );
  const named = (name: string): readonly Span[] => spans().filter((span) => span.name === name);
  const attribute = (span: Span | undefined, name: string) => {
    const value = span?.attributes.find(({ key }) => key === name)?.value;
    return value?.stringValue ?? value?.intValue;
  };
  beforeAll(async () => {
    collector = await startCollector();
    ended = await serveTwo({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_SERVICE_NAME: 'region',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
    });
  });
  afterAll(() => {
    collector.server.close();
  });

  it('are of the service that the environment names', () => {
    expect(ended.code).toBe(0);
    const resource = collector.told[0]?.resourceSpans[0]?.resource.attributes ?? [];
    const facts = new Map(resource.map(({ key, value }) => [key, value.stringValue]));
    expect(facts.get('service.name')).toBe('region');
    expect(facts.get('deployment.environment.name')).toBe('test');
  });

  it('tell of the load of the data', () => {
    expect(named('load')).toHaveLength(1);
  });

  it('tell of a request within the trace of the proxy, by the id that the log has', () => {
    const [request] = named('GET sparql');
    expect(request).toMatchObject({ traceId, parentSpanId: parent });
    expect(attribute(request, 'styrkedata.request.id')).toBe('asked-by-proxy');
    expect(attribute(request, 'http.response.status_code')).toBe(200);
  });

  it('tell of the reply within the request, and of the query within the reply', () => {
    const [request] = named('GET sparql');
    const reply = spans().find(({ parentSpanId }) => parentSpanId === request?.spanId);
    expect(reply?.name).toBe('reply');
    const query = spans().find(({ parentSpanId }) => parentSpanId === reply?.spanId);
    expect(query).toMatchObject({ name: 'query', traceId });
    expect(attribute(query, 'styrkedata.query.outcome')).toBe('answered');
  });

  it('say nothing of what is searched for', () => {
    expect(spans().length).toBeGreaterThan(4);
    expect(JSON.stringify(collector.told)).not.toMatch(/ASK|who/);
  });
});

it('nothing is sent where traces are turned off, and a collector that is gone stops nobody', async () => {
  const { server, told, url } = await startCollector();
  const off = await serveTwo({ OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_SDK_DISABLED: 'true' });
  server.close();
  expect([off.code, told]).toEqual([0, []]);
  const gone = await serveTwo({
    OTEL_EXPORTER_OTLP_ENDPOINT: url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
  });
  expect(gone.code).toBe(0);
  expect(gone.output).toContain('"event":"traces-protocol","asked":"grpc"');
});
