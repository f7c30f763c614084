import { folders } from './folders.ts';

/** What is under the base, with its folder: the address of the document about a thing that is not a document. */
export function documentPathOf(path: string): string | undefined {
  return path.startsWith(folders.things)
    ? folders.documents + path.slice(folders.things.length)
    : undefined;
}

/** The thing that a document is about, where the address is one of a document about a thing. */
export function thingPathOf(path: string): string | undefined {
  return path.startsWith(folders.documents)
    ? folders.things + path.slice(folders.documents.length)
    : undefined;
}

/**
 * The graph that holds what a file says. `path` is the file's, relative to its folder, with `/`.
 *
 * @param keepsEnding whether the ending stays in the name: files that differ in it alone need it
 */
export function graphIri(base: string, path: string, keepsEnding = false): string {
  const name = keepsEnding ? path : withoutEnding(path);
  const segments = name.split('/').map(encodeSegment);
  return `${base}${folders.graphs}${segments.join('/')}`;
}

/** The part of the IRI after the base, or `undefined` where it is not under the base. */
export function pathUnder(base: string, iri: string): string | undefined {
  return iri.startsWith(base) ? iri.slice(base.length) : undefined;
}

/** What IRIs of ours begin with: those of things, and those of the vocabulary's terms, which the site answers for as well. */
export interface Bases {
  readonly baseIri: string;
  readonly vocabularyBase: string;
}

/** The path below the base at which the site answers for an IRI, or `undefined` where it is none of ours. */
export function pathIn({ baseIri, vocabularyBase }: Bases, iri: string): string | undefined {
  return pathUnder(baseIri, iri) ?? pathUnder(vocabularyBase, iri);
}

/**
 * How to get from one address of this site to another, without naming the host: an RFC 3986 §4.2
 * relative reference, right wherever the site is mounted.
 *
 * @param from path of the page, relative to the base
 * @param to path of the target, relative to the base
 */
export function relativeReference(from: string, to: string): string {
  const depth = from.split('?')[0]?.split('/').length ?? 1;
  const up = '../'.repeat(depth - 1);
  // «./» keeps a first segment with a colon from being read as a scheme (RFC 3986 §4.2).
  return up + (up === '' ? './' : '') + to;
}

/**
 * One spelling for an address however it was encoded: percent-encoded UTF-8 beyond ASCII becomes the
 * characters themselves (RFC 3987 §3.2), in composed form (§5.3.2.2), and letters and digits that nobody
 * needed to encode are decoded (RFC 3986 §6.2.2.2). So `/id/%C3%A5`, `/id/a%CC%8A` and `/id/å` name the
 * same thing.
 */
export function toIriSpelling(path: string): string {
  return path
    .replace(/(?:%[89A-F][0-9A-F])+/gi, (encoded) => {
      try {
        return decodeURIComponent(encoded);
      } catch {
        return encoded; // not UTF-8: stays as it is
      }
    })
    .replace(/%(?:4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE]|3[0-9]|2[DE])/gi, decodeURIComponent)
    .normalize('NFC');
}

/** The name of a file without its ending, packed (`.ttl.gz`) or not. */
export function withoutEnding(path: string): string {
  return path.replace(/(?<=[^/]\.[^./]+)\.gz$/i, '').replace(/(?<=[^/])\.[^./]*$/, '');
}

/** File names may hold what an IRI may not (RFC 3987 §2.2); letters beyond ASCII may stay. */
function encodeSegment(segment: string): string {
  return segment.replace(/[\s"<>\\^`{|}%?#[\]]/g, (character) => encodeURIComponent(character));
}

/** The part of an address before `#`: the document in which the rest is found (RFC 3986 §3.5). */
export function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}

/** Address with parameters added to its query component (RFC 3986 §3.4): an IRI may have one of its own. */
export function withParameters(address: string, parameters: string): string {
  if (parameters === '') return address;
  return `${address}${address.includes('?') ? '&' : '?'}${parameters}`;
}

/** A path as it may stand in a header: only ASCII (RFC 3987 §3.1). */
export function toUriSpelling(path: string): string {
  return path.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
}

/** Whether what a redirection says leads to somewhere on this site: there it is relative. */
export function isWithinSite(location: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(location);
}
