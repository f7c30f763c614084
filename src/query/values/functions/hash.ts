import { createHash } from 'node:crypto';
import { stringValue } from '../value/make-value.ts';
import { unary, type FunctionTable } from './function-table.ts';

/** The names that SPARQL and Node give to each function. */
const algorithms = ['md5', 'sha1', 'sha256', 'sha384', 'sha512'] as const;

/** Hash functions: hexadecimal digits, in lower case, of the hash of a text in UTF-8 (SPARQL 1.1 Query §17.4.6). */
export const hashFunctions: FunctionTable = Object.fromEntries(
  algorithms.map((algorithm) => [
    algorithm,
    unary((text) =>
      text.kind === 'string'
        ? stringValue(createHash(algorithm).update(text.text).digest('hex'))
        : undefined,
    ),
  ]),
);
