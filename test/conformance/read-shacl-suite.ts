import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Parser, Store } from 'n3';
import type { Term } from '../../src/rdf/terms.ts';

/** W3C's tests of SHACL, where somebody has put them beside the repository. */
const suite = new URL('../../../shared/suites/shacl/tests/', import.meta.url);
export const isShaclSuiteHere = existsSync(suite);

const mf = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const sht = 'http://www.w3.org/ns/shacl-test#';
const sh = 'http://www.w3.org/ns/shacl#';

/** A test: files of data and of shapes, and what must come of them. */
export interface ShaclTest {
  /** `core/node/class-001`. */
  readonly name: string;
  readonly data: string;
  readonly shapes: string;
  /** `failure`, or the results, each as one line. */
  readonly expected: 'failure' | readonly string[];
}

/** All tests of the folders core and sparql. */
export function readShaclSuite(): readonly ShaclTest[] {
  if (!isShaclSuiteHere) return [];
  return readdirSync(suite, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ttl') && !name.endsWith('manifest.ttl'))
    .toSorted()
    .flatMap(readTests);
}

function readTests(name: string): ShaclTest[] {
  const file = new URL(name, suite).href;
  const store = new Store(new Parser({ baseIRI: file }).parse(textOf(file)));
  return store.getSubjects(null, `${sht}Validate`, null).flatMap((test) => {
    const [action] = store.getObjects(test, `${mf}action`, null);
    const [result] = store.getObjects(test, `${mf}result`, null);
    if (action === undefined || result === undefined) return [];
    const [data] = store.getObjects(action, `${sht}dataGraph`, null);
    const [shapes] = store.getObjects(action, `${sht}shapesGraph`, null);
    const expected = result.value === `${sht}Failure` ? 'failure' : resultsIn(result, store);
    const files = { data: data?.value ?? file, shapes: shapes?.value ?? file };
    return [{ name: name.replace('.ttl', ''), ...files, expected }];
  });
}

export function textOf(file: string): string {
  return readFileSync(fileURLToPath(file.startsWith('file:') ? file : pathToFileURL(file)), 'utf8');
}

/** A result by all that the suite compares and that has a name: blank nodes have none. */
export function lineOf(parts: readonly (Term | undefined)[]): string {
  return parts
    .map((part) => {
      if (part === undefined) return '-';
      if (part.termType === 'BlankNode') return '_:';
      return part.termType === 'Literal'
        ? `${JSON.stringify(part.value)}^^${part.datatype.value}@${part.language}`
        : part.value;
    })
    .join(' | ');
}

function resultsIn(report: Term, store: Store): string[] {
  return store
    .getObjects(report, `${sh}result`, null)
    .map((result) => {
      const part = (name: string): Term | undefined => store.getObjects(result, sh + name, null)[0];
      return lineOf([
        part('focusNode'),
        part('resultPath'),
        part('value'),
        part('resultSeverity'),
        part('sourceConstraintComponent'),
        part('sourceShape'),
      ]);
    })
    .toSorted();
}
