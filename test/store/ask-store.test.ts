import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askReplicas } from '../../src/store/servers/ask-replicas.ts';
import { askStore, basicAuthorization } from '../../src/store/servers/ask-store.ts';
import type { StoreFailure } from '../../src/store/servers/store-failure.ts';
import { startStandIn, type Misbehave, type StandIn } from './stand-in.ts';

let one: StandIn;
let other: StandIn;

beforeAll(async () => {
  [one, other] = await Promise.all([startStandIn(), startStandIn()]);
  for (const server of [one, other]) server.repositories.set('v', []);
});

afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
});

const hang: Misbehave = () => true;
const refuse: Misbehave = (_, response) => {
  response.writeHead(401).end('secret of the store');
  return true;
};
const cutOff: Misbehave = (_, response) => {
  response.writeHead(200, { 'Content-Length': '1000' });
  response.write('{"head"');
  setTimeout(() => response.destroy(), 20);
  return true;
};
const pour: Misbehave = (_, response) => {
  response.end('x'.repeat(200));
  return true;
};

async function failureOf(misbehave: Misbehave): Promise<StoreFailure> {
  one.misbehave = misbehave;
  const call = { server: one.url, path: '/protocol', method: 'GET', seconds: 0.5 } as const;
  const authorization = basicAuthorization('reader:hemligt');
  const asked = askStore({ ...call, mostBytes: 100 }, { authorization });
  return asked.then(
    () => expect.unreachable(),
    (error: unknown) => error as StoreFailure,
  );
}

describe('a store that does not give what it should', () => {
  it.each([
    ['hangs', hang, 'slow', true],
    ['says no', refuse, 'status', false],
    ['is cut off', cutOff, 'unreachable', true],
    ['sends too much', pour, 'large', false],
  ] as const)('%s', async (_, misbehave, kind, isOfTheServer) => {
    const failure = await failureOf(misbehave);
    expect(failure.kind).toBe(kind);
    expect(failure.isOfTheServer()).toBe(isOfTheServer);
    expect(String(failure)).not.toMatch(/hemligt|secret/);
  });

  it('is told who asks', () => {
    expect([...one.authorizations]).toEqual([`Basic ${btoa('reader:hemligt')}`]);
  });

  it('is told in which letters a form is', async () => {
    const types: unknown[] = [];
    one.misbehave = ({ headers }, response) => {
      types.push(headers['content-type']);
      response.end();
      return true;
    };
    const body = new URLSearchParams({ query: 'ASK { ?s ?p "å" }' });
    await askStore({ server: one.url, path: '/', method: 'POST', body, seconds: 5 }, {});
    expect(types).toEqual(['application/x-www-form-urlencoded; charset=UTF-8']);
  });

  it('is left at once by who has aborted', async () => {
    one.misbehave = hang;
    const call = { server: one.url, path: '/protocol', method: 'GET', seconds: 60 } as const;
    const signal = AbortSignal.timeout(50);
    await expect(askStore(call, { signal })).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('replicas', () => {
  const query = {
    ...{ text: 'ASK {}', accept: 'application/sparql-results+json', graphs: undefined, met: [] },
    ...{ seconds: 30, mostBytes: 10_000 },
  };
  const targets = () =>
    [one, other].map(({ url }) => ({ kind: 'rdf4j', server: url, name: 'v' }) as const);

  it.each([
    ['is cut off', cutOff],
    ['has lost the version', (_, response) => (response.writeHead(404).end(), true)],
    ['is out of order', (_, response) => (response.writeHead(503).end(), true)],
  ] as readonly (readonly [string, Misbehave])[])(
    'the next answers where one %s',
    async (_, misbehave) => {
      one.misbehave = misbehave;
      const { server } = await askReplicas(targets(), query, {});
      expect(server).toBe(other.url);
    },
  );

  it('are not asked further what one does not understand', async () => {
    one.misbehave = refuse;
    const before = other.asked.length;
    await expect(askReplicas(targets(), query, {})).rejects.toMatchObject({ status: 401 });
    expect(other.asked).toHaveLength(before);
  });

  it('are two that are tried, and no more', async () => {
    [one, other].forEach((server) => (server.misbehave = cutOff));
    const before = one.asked.length;
    await expect(askReplicas([...targets(), ...targets()], query, {})).rejects.toMatchObject({
      kind: 'unreachable',
    });
    expect(one.asked.length - before).toBe(1);
  });
});
