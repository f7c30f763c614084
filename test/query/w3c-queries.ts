import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite } from '../conformance/read-suite.ts';

/** Every query of W3C's tests; none where the tests are not here. */
export function w3cQueries(): readonly string[] {
  if (!existsSync(suite)) return [];
  return readdirSync(suite, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.rq'))
    .sort()
    .map((file) => readFileSync(new URL(file, suite), 'utf8'));
}
