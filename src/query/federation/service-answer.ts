import { ServiceFailure } from './service-failure.ts';

export const resultsJson = 'application/sparql-results+json';

const termTypes: ReadonlySet<unknown> = new Set([
  'uri',
  'literal',
  'typed-literal',
  'bnode',
  'triple',
]);

interface Expected {
  readonly url: string;
  /** How many at most. */
  readonly rows: number;
  /** Whether what was asked has a boolean as its answer: Comunica asks whether a part of a union has rows at all. */
  readonly isAsk: boolean;
}

/**
 * SPARQL 1.1 Query Results JSON, whole and not too long.
 *
 * @throws ServiceFailure
 */
export function checkServiceAnswer(text: string, { url, rows, isAsk }: Expected): void {
  const answer = parsed(text);
  if (isAsk && typeof member(answer, 'boolean') === 'boolean') return;
  const bindings = bindingsIn(answer);
  if (!bindings?.every(isRow)) throw new ServiceFailure(url, 'broken');
  if (bindings.length > rows) throw new ServiceFailure(url, 'long', rows);
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

function isRow(row: unknown): boolean {
  return typeof row === 'object' && row !== null && Object.values(row).every(isTerm);
}

function isTerm(term: unknown): boolean {
  return termTypes.has(member(term, 'type')) && member(term, 'value') !== undefined;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
