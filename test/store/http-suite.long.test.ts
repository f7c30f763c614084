import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../support/files.ts';
import { testStore } from '../support/shared-queries.ts';
import { startRealStore, whyNoStores, type RealStore } from './real-stores.ts';
import { cannotHold } from './cannot-hold.ts';

const reason = await whyNoStores();

it.skipIf(reason === undefined)(`is skipped: ${reason}`, () => undefined);

const root = join(import.meta.dirname, '../..');

/** What vitest writes of a run, as far as it is looked at. */
interface Told {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Long tests that ask a site whose statements may be in a store as well as in memory. */
const longOnes = ['apart', 'sparql-form', 'stopped-queries', 'streams'].map(
  (name) => `${name}.long.test.ts`,
);

/** Runs the tests that ask a site over HTTP, of the long ones those, in a process of their own whose sites keep their statements in a store. */
async function runOver({ address }: RealStore): Promise<Told> {
  const file = join(await folderWith({}), 'told.json');
  const others = (await readdir(join(root, 'test/http'))).filter(
    (name) => name.endsWith('.long.test.ts') && !longOnes.includes(name),
  );
  const excluded = others.flatMap((name) => ['--exclude', `**/${name}`]);
  const which = ['test/http', ...excluded, '--maxWorkers=1'];
  const words = ['run', ...which, '--reporter=json', `--outputFile=${file}`];
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  const env = { ...Object.fromEntries(own), [testStore]: `${address.kind}:${address.url}` };
  const program = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [program, ...words], { cwd: root, env, stdio: 'ignore' });
  await once(child, 'exit');
  return JSON.parse(await readFile(file, 'utf8')) as Told;
}

/** Names of tests that failed; of a file where none of its tests came to be run. */
function failedOf({ testResults }: Told): readonly string[] {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(join(root, 'test/http'), name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [file];
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  });
}

describe.skipIf(reason !== undefined)('sites that keep their statements in RDF4J', () => {
  let store: RealStore;
  beforeAll(async () => {
    store = await startRealStore('rdf4j');
  }, 900_000);
  afterAll(() => store.remove());

  it('answer over HTTP as those that keep them in memory, but for what is named with its reason', async () => {
    const told = await runOver(store);
    expect(failedOf(told).toSorted()).toEqual(Object.values(cannotHold).flat().sort());
    expect(told.numPassedTests).toBeGreaterThan(1000);
  }, 3_600_000);
});
