/** Answers of several servers, in a form in which they can be compared. */
import { Parser } from 'n3';
import { isGraph } from './sparql-load.js';

/**
 * What an answer says, however it is written: rows and statements in one order, numbers by value. Where a query
 * leaves open which rows it gives (LIMIT), their number.
 */
export function meaningOf(query, body) {
  const lines = isGraph(query) ? statementsOf(body) : rowsOf(JSON.parse(body));
  return /LIMIT/.test(query) ? `${lines.length} rows` : [...new Set(lines)].sort().join('\n');
}

function statementsOf(body) {
  const quads = new Parser().parse(body);
  return quads.map(({ subject, predicate, object }) =>
    [subject.value, predicate.value, ...valueOf(object)].join(' '),
  );
}

function rowsOf({ boolean, head, results }) {
  if (boolean !== undefined) return [String(boolean)];
  // Virtuoso answers an ASK by a row with 1, or by none.
  if (head.vars[0] === '__ASK_RETVAL') return [String(results.bindings.length > 0)];
  return results.bindings.map((row) =>
    JSON.stringify(head.vars.map((name) => row[name] && jsonValue(row[name]))),
  );
}

function jsonValue({ value, datatype = '', 'xml:lang': language = '' }) {
  return [isNumber(datatype) ? Number(value) : value, language.toLowerCase()];
}

function valueOf({ value, language, datatype }) {
  return [isNumber(datatype?.value) ? Number(value) : value, language];
}

function isNumber(datatype) {
  return /XMLSchema#(integer|decimal|double)$/.test(datatype ?? '');
}
