import { resolveIri } from '../../rdf/iris/resolve-iri.ts';
import { withoutEscapes } from '../syntax/resolve-names.ts';
import type { Tokens } from './tokens.ts';

/** What the names of a query are resolved with (SPARQL 1.1 Query §4.1.1). */
export interface Prologue {
  readonly baseIri: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

/**
 * Reads the lines with BASE and PREFIX, and stops at the part after them.
 *
 * @returns nothing where they are not as the grammar has them
 */
export function readPrologue(tokens: Tokens, baseIri: string): Prologue | undefined {
  const prefixes = new Map<string, string>();
  let base = baseIri;
  for (tokens.nextPart(); tokens.kind === 'word'; tokens.nextPart()) {
    const keyword = tokens.text.toUpperCase();
    if (keyword === 'BASE') {
      if (tokens.nextPart() !== 'iri') return undefined;
      base = iriIn(tokens, base);
    } else if (keyword === 'PREFIX') {
      if (tokens.nextPart() !== 'prefixed-name') return undefined;
      const { text } = tokens;
      if (text.indexOf(':') < text.length - 1) return undefined;
      if (tokens.nextPart() !== 'iri') return undefined;
      prefixes.set(text.slice(0, -1), iriIn(tokens, base));
    } else break;
  }
  return { baseIri: base, prefixes };
}

/** What the IRI or prefixed name means that was read last; nothing where its prefix is not declared. */
export function resolveToken(tokens: Tokens, { baseIri, prefixes }: Prologue): string | undefined {
  if (tokens.kind === 'iri') return iriIn(tokens, baseIri);
  const { text } = tokens;
  const colon = text.indexOf(':');
  const namespace = prefixes.get(text.slice(0, colon));
  if (namespace === undefined) return undefined;
  const local = text.slice(colon + 1);
  return namespace + (local.includes('\\') ? withoutEscapes(local) : local);
}

function iriIn({ query, start, end }: Tokens, base: string): string {
  return resolveIri(query.slice(start + 1, end - 1), base);
}
