import { datatypeOf, isLiteral, lexicalOf } from '../terms/term-of.ts';
import type { Value } from '../value/value.ts';
import type { Accumulator } from './accumulator.ts';

/** An aggregate of each term once (SPARQL 1.1 Query §18.5.1). Errors are no terms, and stay. */
export function distinctValues(
  { add, result }: Accumulator,
  chars: (count: number) => void,
): Accumulator {
  const seen = new Set<string>();
  return {
    add: (value) => {
      const key = value && termKey(value);
      if (key !== undefined && seen.has(key)) return;
      if (key !== undefined) {
        chars(key.length);
        seen.add(key);
      }
      add(value);
    },
    result,
  };
}

/** A text that two values share only where they are of the same term. */
export function termKey(value: Value): string {
  if (value.kind === 'iri') return `<${value.iri}`;
  if (value.kind === 'blank') return `_${value.label}`;
  if (value.kind === 'string') return `"${value.text}`;
  if (value.kind === 'language') {
    return `@${value.language.toLowerCase()} ${value.direction ?? ''} ${value.text}`;
  }
  if (isLiteral(value)) return `^${datatypeOf(value).value} ${lexicalOf(value)}`;
  const parts = [value.subject, value.predicate, value.object].map(termKey);
  return `(${JSON.stringify(parts)}`;
}
