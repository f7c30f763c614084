import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { library } from '../support/files.ts';
import { startCommand } from '../support/run-command.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const secret = 'redaktion:hemligt';

describe('a store that alters terms', () => {
  let store: StandIn;
  beforeAll(async () => {
    store = await startStandIn();
    store.misbehave = ({ method, url = '' }, response) => {
      if (method !== 'POST' || !/probe-[^/]*$/.test(url)) return false;
      response.end('{"results":{"bindings":[]}}');
      return true;
    };
  });
  afterAll(() => store.stop());

  it('stops the start, with each term, and without what it was told for a password', async () => {
    const { data, ontology, shapes } = library();
    const words = ['serve', '--data', data, '--ontology', ontology, '--shapes', shapes];
    const more = ['--port', '0', '--base', library().baseIri, '--lang', 'en'];
    const settings = { STORE: `rdf4j:${store.url}`, STORE_CREDENTIALS: secret };
    const { code, output, complaints } = await startCommand([...words, ...more], settings).ended;
    expect(complaints).toContain('The store gives back other terms than it is given: "01"^^');
    expect(complaints).toContain('--accept-altered-terms true');
    expect(output + complaints).not.toMatch(/hemligt|Basic /);
    expect(code).toBe(1);
    expect([...store.repositories.keys()]).toEqual([]);
  });
});
