import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stand-in says at an address, instead of what it would. */
export type Misbehave = (request: IncomingMessage, response: ServerResponse) => boolean;

/** RDF4J's protocol as far as versions need it, with repositories that only count lines. For what happens on the wire alone. */
export interface StandIn {
  readonly url: string;
  readonly repositories: Map<string, string[]>;
  /** Requests so far, as `GET /protocol`, queries as what they asked. */
  readonly asked: string[];
  readonly authorizations: Set<string | undefined>;
  /** What it does instead from now on; `true` where it has done it. */
  misbehave: Misbehave;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

export async function startStandIn(): Promise<StandIn> {
  let server = createServer();
  let port = 0;
  const start = async (): Promise<void> => {
    server = createServer((request, response) => void answer(standIn, request, response));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  };
  const standIn: StandIn = {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    ...{ repositories: new Map(), asked: [], authorizations: new Set(), start },
    misbehave: () => false,
    stop: () => close(server),
  };
  await start();
  return standIn;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

async function answer(
  standIn: StandIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '' } = request;
  standIn.asked.push(`${method} ${url}`);
  standIn.authorizations.add(request.headers.authorization);
  if (standIn.misbehave(request, response)) return;
  let body = '';
  for await (const part of request) body += String(part);
  const [, , name = '', rest = ''] = url.split(/[/?]/);
  const { status, text = '', headers = {} } = reply({ standIn, method, url, name, rest, body });
  response.writeHead(status, headers).end(text);
}

interface Call {
  readonly standIn: StandIn;
  readonly method: string;
  readonly url: string;
  readonly name: string;
  readonly rest: string;
  readonly body: string;
}

interface Said {
  readonly status: number;
  readonly text?: string;
  readonly headers?: Record<string, string>;
}

function reply({ standIn, method, url, name, rest, body }: Call): Said {
  const { repositories } = standIn;
  if (url === '/protocol') return { status: 200, text: '12' };
  if (url === '/repositories') return { status: 200, text: rows([...repositories.keys()], 'id') };
  const held = repositories.get(name);
  if (rest === '' && method === 'PUT') return create(repositories, name);
  if (!held) return { status: 404 };
  if (rest === '' && method === 'DELETE') repositories.delete(name);
  if (rest === 'size') return { status: 200, text: String(held.length) };
  if (method === 'POST' && rest === 'transactions')
    return { status: 201, headers: { Location: 'http://elsewhere.example/a/b/t1' } };
  if (url.endsWith('action=ADD')) held.push(...body.split('\n').filter(Boolean));
  if (rest === '' && method === 'POST') return { status: 200, text: select(held, body) };
  return { status: 204 };
}

function create(repositories: StandIn['repositories'], name: string): Said {
  repositories.set(name, []);
  return { status: 204 };
}

/** What a probe and a count want to hear: every object as it was given, one shared node, one row for the rest. */
function select(held: readonly string[], body: string): string {
  const query = new URLSearchParams(body).get('query') ?? '';
  if (!query.includes('?o { GRAPH')) return rows(['one'], 'n');
  const bindings = held.flatMap((line) => {
    const [, s = '', o = ''] = /^<(\S+)> \S+ (.*) <\S+> \.$/.exec(line) ?? [];
    return s === '' || o.startsWith('_:') ? [] : [{ s: { type: 'uri', value: s }, o: term(o) }];
  });
  return JSON.stringify({ results: { bindings } });
}

function term(text: string): object {
  if (text.startsWith('<')) return { type: 'uri', value: text.slice(1, -1) };
  const [, raw = '', tag, datatype] =
    /^("(?:[^"\\]|\\.)*")(?:@(\S+)|\^\^<(.*)>)?$/s.exec(text) ?? [];
  const value = JSON.parse(raw) as string;
  return { type: 'literal', value, ...(tag && { 'xml:lang': tag }), ...(datatype && { datatype }) };
}

function rows(values: readonly string[], name: string): string {
  const bindings = values.map((value) => ({ [name]: { type: 'literal', value } }));
  return JSON.stringify({ head: { vars: [name] }, results: { bindings } });
}
