import { expect, it } from 'vitest';
import { terms } from '../../src/rdf/terms.ts';
import { newRemoteStore } from '../../src/store/remote/remote-store.ts';
import { startStandIn } from './stand-in.ts';

it.each([
  ['is relative', 'id/thing'],
  ['would end its pattern', 'urn:x> ?p ?o } } UNION { SERVICE <http://127.0.0.1/> { ?s ?p <urn:y'],
  ['would end it by an escape', 'urn:x\\u003E ?p ?o . ?s ?p <urn:y'],
])('a store is not asked by an address that %s', async (_, address) => {
  const server = await startStandIn();
  const target = { kind: 'rdf4j', server: server.url, name: 'v' } as const;
  const store = newRemoteStore({
    ...{ targets: () => [target], graphs: new Set<string>(), authorization: undefined },
    alteredTerms: () => [],
  });
  const node = terms.namedNode(address);
  const found = await store.find([[node], [null, null, node]], { most: 10 });
  expect(found).toEqual([[], []]);
  expect(server.asked).toEqual([]);
  await server.stop();
});
