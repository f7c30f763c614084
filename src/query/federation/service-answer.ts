import { ServiceFailure } from './service-failure.ts';

export const resultsJson = 'application/sparql-results+json';

const termTypes: ReadonlySet<unknown> = new Set(['uri', 'literal', 'typed-literal', 'bnode']);

/**
 * The rows of SPARQL 1.1 Query Results JSON that is whole and not too long.
 *
 * @throws ServiceFailure
 */
export function rowsIn(
  text: string,
  { url, most }: { readonly url: string; readonly most: number },
): readonly object[] {
  const bindings = bindingsIn(parsed(text));
  if (!bindings?.every(isRow)) throw new ServiceFailure(url, 'broken');
  if (bindings.length > most) throw new ServiceFailure(url, 'long', most);
  return bindings;
}

function bindingsIn(answer: unknown): readonly unknown[] | undefined {
  const bindings = member(member(answer, 'results'), 'bindings');
  return Array.isArray(bindings) ? bindings : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRow(row: unknown): row is object {
  return typeof row === 'object' && row !== null && Object.values(row).every(isTerm);
}

function isTerm(term: unknown): boolean {
  const [type, value] = [member(term, 'type'), member(term, 'value')];
  if (type === 'triple') return parts.every((part) => isTerm(member(value, part)));
  const rest = words.map((name) => member(term, name));
  return (
    termTypes.has(type) &&
    typeof value === 'string' &&
    rest.every((word) => word === undefined || typeof word === 'string')
  );
}

const parts = ['subject', 'predicate', 'object'];

/** What else is said of a literal. */
const words = ['xml:lang', 'its:dir', 'datatype'];

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
