import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../deploy/find-program.ts';
import { folderWith, library } from '../support/files.ts';
import { startCommand, type Running } from '../support/run-command.ts';
import { startRealStore, whyNoStores, type RealStore } from './real-stores.ts';
import { startWire, type Wire } from './wire.ts';

const openssl = findProgram('openssl');
const reason = openssl === undefined ? 'openssl is not installed' : await whyNoStores();

it.skipIf(reason === undefined)(`is skipped: ${reason}`, () => undefined);

/** A certificate for this machine that no authority of the system vouches for, and its key. */
async function certify() {
  const folder = await folderWith({});
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const of = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const words = ['req', '-x509', ...kind, '-keyout', key, '-out', certificate, ...of];
  execFileSync(openssl ?? '', words, { stdio: 'ignore' });
  return { certificate, key: await readFile(key), cert: await readFile(certificate) };
}

describe.skipIf(reason !== undefined)('a store behind TLS', () => {
  let store: RealStore;
  let wire: Wire;
  let certificate: string;
  beforeAll(async () => {
    store = await startRealStore('rdf4j');
    const { key, cert, ...rest } = await certify();
    ({ certificate } = rest);
    wire = await startWire(store.address.url, { key, cert });
  }, 900_000);
  afterAll(async () => {
    await wire.close();
    await store.remove();
  });

  const serve = (environment: Readonly<Record<string, string>>): Running => {
    const { data, ontology, shapes, baseIri } = library();
    const words = ['--data', data, '--ontology', ontology, '--shapes', shapes];
    return startCommand(['serve', '--port', '0', '--base', baseIri, ...words], {
      STORE: `rdf4j:https://localhost:${wire.port}/rdf4j-server`,
      PAGES_FROM_STORE: 'true',
      ...environment,
    });
  };

  it('is asked for pages and queries where its authority is trusted', async () => {
    const running = serve({ NODE_EXTRA_CA_CERTS: certificate });
    const { address } = JSON.parse(await running.said(/"listening"/)) as { address: AddressInfo };
    await running.said(/"store-version-loaded"/);
    const origin = `http://localhost:${address.port}`;
    const query = encodeURIComponent('SELECT ?o { <https://library.example/id/loan/1> ?p ?o }');
    for (const path of ['/doc/loan/1.ttl', `/sparql?query=${query}`]) {
      const response = await fetch(origin + path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).toContain('Lån 1');
    }
    running.process.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
  });

  it('is given nothing where it is not, and the log says why', async () => {
    const running = serve({});
    const line = await running.said(/"store-down"/);
    expect(JSON.parse(line)).toMatchObject({
      reason: expect.stringMatching(/SELF_SIGNED/) as string,
    });
    running.process.kill('SIGTERM');
    await running.ended;
  });
});
