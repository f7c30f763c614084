import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Parser, Store } from 'n3';
import type { Term } from '../../src/rdf/terms.ts';

/** W3C's tests, where somebody has put them beside the repository. */
export const suite = new URL('../../../shared/suites/sparql/', import.meta.url);
export const isSuiteHere = existsSync(suite);

/** One entry of a manifest. Files are `file:` IRIs, which double as the names of their graphs. */
export interface SuiteTest {
  /** Folder and entry: `sparql10/graph: graph-optional`. */
  readonly name: string;
  readonly kind: string;
  /** The text, after a BASE that makes its relative IRIs files. */
  readonly query: string;
  readonly data: readonly string[];
  readonly graphData: readonly string[];
  readonly result: string | undefined;
}

const vocabulary = {
  entries: 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#entries',
  action: 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#action',
  result: 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#result',
  query: 'http://www.w3.org/2001/sw/DataAccess/tests/test-query#query',
  data: 'http://www.w3.org/2001/sw/DataAccess/tests/test-query#data',
  graphData: 'http://www.w3.org/2001/sw/DataAccess/tests/test-query#graphData',
  type: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
} as const;

/** All tests of queries in all manifests but `service`, which needs endpoints at addresses of others. */
export function readSuite(): readonly SuiteTest[] {
  if (!isSuiteHere) return [];
  return filesOf(suite)
    .filter((file) => /\/sparql1[012]\/(?!service\/)[^/]+\/manifest\.ttl$/.test(file))
    .toSorted()
    .flatMap(readManifest);
}

/** Every file that could be data, as IRIs. */
export function readableFiles(): readonly string[] {
  return filesOf(suite).filter(
    (file) => /\.(ttl|rdf|nt)$/.test(file) && !file.includes('manifest'),
  );
}

function filesOf(folder: URL): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => pathToFileURL(`${entry.parentPath}/${entry.name}`).href);
}

function readManifest(manifest: string): readonly SuiteTest[] {
  const text = readFileSync(fileURLToPath(manifest), 'utf8');
  const store = new Store(new Parser({ baseIRI: manifest }).parse(text));
  const folder = manifest.split('/').slice(-3, -1).join('/');
  const [first] = store.getObjects(null, vocabulary.entries, null);
  const entries = first ? (store.extractLists()[first.value] ?? []) : [];
  return entries
    .map((entry) => readEntry(store, entry, folder))
    .filter((test) => test !== undefined);
}

function readEntry(store: Store, entry: Term, folder: string): SuiteTest | undefined {
  const valuesOf = (subject: Term, property: string): readonly string[] =>
    store.getObjects(subject, property, null).map(({ value }) => value);
  const [action] = store.getObjects(entry, vocabulary.action, null);
  const kind = valuesOf(entry, vocabulary.type)[0]?.split('#')[1] ?? '';
  if (!action || kind.includes('Update')) return undefined;
  const query = valuesOf(action, vocabulary.query)[0] ?? action.value;
  return {
    name: `${folder}: ${entry.value.split('#')[1] ?? ''}`,
    kind,
    query: `BASE <${query}>\n${readFileSync(fileURLToPath(query), 'utf8')}`,
    data: valuesOf(action, vocabulary.data),
    graphData: valuesOf(action, vocabulary.graphData),
    result: valuesOf(entry, vocabulary.result)[0],
  };
}
