import type { ActiveContext } from './active-context.ts';
import { expandIri } from './expand-iri.ts';

const expandedKeys = new WeakMap<ActiveContext, Map<string, string | null>>();

/** What a key means (JSON-LD 1.1 API §5.2, as in a vocabulary); looked up once for each context. */
export function expandKey(active: ActiveContext, key: string): string | null {
  const known = expandedKeys.get(active) ?? new Map<string, string | null>();
  expandedKeys.set(active, known);
  const iri = known.get(key);
  if (iri !== undefined) return iri;
  const made = expandIri(active, key, { vocabulary: true });
  known.set(key, made);
  return made;
}
