import { createHash } from 'node:crypto';
import { isRecord, type JsonLdContext } from './json-ld.ts';

/** A context that many documents refer to by its address, in which a hash of it is. */
export interface SharedContext {
  readonly context: JsonLdContext;
  /** The document at the address (JSON-LD 1.1 §9.15). */
  readonly text: string;
  /** Half of the SHA-256 of the text, in hexadecimal digits: another context has another address. */
  readonly digest: string;
}

/** What a digest looks like. */
export const digestPattern = /^[0-9a-f]{32}$/;

const known = new WeakMap<JsonLdContext, SharedContext>();

/** What documents are written in where a vocabulary has a context. */
export function sharedContextOf(whole: JsonLdContext): SharedContext {
  const made = known.get(whole) ?? share(withoutHarm(whole));
  known.set(whole, made);
  return made;
}

/** The digest of what is at the address of a shared context. */
export function contextDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function share(context: JsonLdContext): SharedContext {
  const text = `${JSON.stringify({ '@context': context }, null, 1)}\n`;
  return { context, text, digest: contextDigest(text) };
}

/**
 * A context without what we never use and what harms: a base would make IRIs relative, and for an empty list
 * the library (9.0) may pick a reverse term or one for JSON literals, which says something else.
 */
function withoutHarm(context: JsonLdContext): JsonLdContext {
  const isHarmful = (definition: unknown) =>
    isRecord(definition) && ('@reverse' in definition || definition['@type'] === '@json');
  return Object.fromEntries(
    Object.entries(context).filter(
      ([term, definition]) => term !== '@base' && !isHarmful(definition),
    ),
  );
}
