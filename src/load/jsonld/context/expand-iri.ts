import { resolveIri } from '../../../rdf/iris/resolve-iri.ts';
import type { ActiveContext } from './active-context.ts';
import { isKeyword, isReserved } from './keywords.ts';

/** How a text is to be understood: as a term or below `@vocab`, and as an address relative to the document. */
export interface Expansion {
  readonly vocabulary?: boolean;
  readonly document?: boolean;
  /** Called with a term or prefix before it is looked up: while a context is read, it may not be defined yet. */
  readonly define?: ((term: string) => void) | undefined;
}

/**
 * IRI expansion (JSON-LD 1.1 API §5.2): a text → an IRI, blank node name or keyword; the text itself where it
 * leads to none, and `null` where it is reserved or explicitly no data.
 */
export function expandIri(active: ActiveContext, text: string, how: Expansion): string | null {
  if (isKeyword(text)) return text;
  if (isReserved(text)) return null;
  how.define?.(text);
  const definition = active.terms.get(text);
  if (definition?.iri?.startsWith('@')) return definition.iri;
  if (how.vocabulary && definition) return definition.iri;
  if (text.indexOf(':') > 0) {
    const iri = expandCompact(active, text, how);
    if (iri !== undefined) return iri;
  }
  if (how.vocabulary && active.vocabulary !== undefined) return active.vocabulary + text;
  return how.document && active.base !== null ? resolveIri(text, active.base) : text;
}

/** `prefix:name` as the IRI it stands for; itself where it is one already. */
function expandCompact(active: ActiveContext, text: string, how: Expansion): string | undefined {
  const colon = text.indexOf(':');
  const [prefix, suffix] = [text.slice(0, colon), text.slice(colon + 1)];
  if (prefix === '_' || suffix.startsWith('//')) return text;
  how.define?.(prefix);
  const definition = active.terms.get(prefix);
  if (definition?.isPrefix && definition.iri !== null) return definition.iri + suffix;
  return isIriLike(text) ? text : undefined;
}

/** Whether a text begins as an IRI does; whether it is one is judged when all is read. */
export function isIriLike(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text);
}

/** Whether a text is a name for a thing: an IRI or a blank node's. */
export function isName(text: string): boolean {
  return text.startsWith('_:') || isIriLike(text);
}
