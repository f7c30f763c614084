import { isAbsoluteIri } from './iri.ts';

interface IriParts {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

/** RFC 3986 Appendix B, with the scheme as its grammar has it: `a?b:c` has none. */
const components =
  /^(?:(?<scheme>[a-z][a-z\d+.-]*):)?(?:\/\/(?<authority>[^/?#]*))?(?<path>[^?#]*)(?:\?(?<query>[^#]*))?(?:#(?<fragment>.*))?$/is;

function split(iri: string): IriParts {
  const { scheme, authority, path = '', query, fragment } = components.exec(iri)?.groups ?? {};
  return { scheme, authority, path, query, fragment };
}

/**
 * The IRI that a reference means at a base (RFC 3986 §5.2, RFC 3987 §6.5). One with a scheme stays as written.
 *
 * @returns nothing where that is no absolute IRI
 */
export function resolveIri(reference: string, base: string): string | undefined {
  const given = split(reference);
  const resolved = given.scheme === undefined ? join(transform(given, split(base))) : reference;
  return isAbsoluteIri(resolved) ? resolved : undefined;
}

/** RFC 3986 §5.2.2. */
function transform(given: IriParts, base: IriParts): IriParts {
  const { scheme } = base;
  const { fragment } = given;
  if (given.authority !== undefined) return { ...given, scheme, path: clean(given.path) };
  if (given.path === '') return { ...base, query: given.query ?? base.query, fragment };
  const path = given.path.startsWith('/') ? given.path : merge(base, given.path);
  return { ...base, path: clean(path), query: given.query, fragment };
}

/** RFC 3986 §5.2.3. */
function merge({ authority, path }: IriParts, relative: string): string {
  if (authority !== undefined && path === '') return `/${relative}`;
  return path.slice(0, path.lastIndexOf('/') + 1) + relative;
}

/** Takes `.` and `..` out (RFC 3986 §5.2.4). */
function clean(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/');
  segments.forEach((segment, position) => {
    const isLast = position === segments.length - 1;
    const isDots = segment === '.' || segment === '..';
    if (segment === '..' && (kept.length > 1 || (kept.length === 1 && kept[0] !== ''))) kept.pop();
    if (!isDots) kept.push(segment);
    else if (isLast) kept.push('');
  });
  return kept.join('/');
}

/** RFC 3986 §5.3. */
function join({ scheme, authority, path, query, fragment }: IriParts): string {
  return [
    scheme === undefined ? '' : `${scheme}:`,
    authority === undefined ? '' : `//${authority}`,
    path,
    query === undefined ? '' : `?${query}`,
    fragment === undefined ? '' : `#${fragment}`,
  ].join('');
}
