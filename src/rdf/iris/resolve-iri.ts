/** The parts of a reference (RFC 3986, appendix B); what is absent is `undefined`, which differs from empty. */
interface Reference {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

/**
 * Reference and base → IRI (RFC 3986 §5.2, strict). Nothing else is changed: neither letters, nor codes, nor
 * dots in what is absolute already.
 */
export function resolveIri(reference: string, base: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return reference;
  const [given, from] = [referenceOf(reference), referenceOf(base)];
  const fragment = given.fragment;
  if (given.authority !== undefined)
    return write({ ...given, scheme: from.scheme, path: withoutDots(given.path) });
  if (given.path === '') return write({ ...from, query: given.query ?? from.query, fragment });
  const path = given.path.startsWith('/') ? given.path : merge(given.path, from);
  return write({ ...from, path: withoutDots(path), query: given.query, fragment });
}

function referenceOf(text: string): Reference {
  const [, found, authorityPart, path = '', query, fragment] =
    /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ?? [];
  return { scheme: found, authority: authorityPart, path, query, fragment };
}

function write({ scheme: name, authority: whose, path, query, fragment }: Reference): string {
  const parts = [
    name === undefined ? '' : `${name}:`,
    whose === undefined ? '' : `//${whose}`,
    path,
    query === undefined ? '' : `?${query}`,
    fragment === undefined ? '' : `#${fragment}`,
  ];
  return parts.join('');
}

function merge(path: string, base: Reference): string {
  if (base.authority !== undefined && base.path === '') return `/${path}`;
  return base.path.slice(0, base.path.lastIndexOf('/') + 1) + path;
}

/** RFC 3986 §5.2.4. */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/');
  for (const [index, part] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (part === '..') {
      if (kept.length > 1 || (kept.length === 1 && kept[0] !== '')) kept.pop();
      if (isLast) kept.push('');
    } else if (part !== '.') kept.push(part);
    else if (isLast) kept.push('');
  }
  const joined = kept.join('/');
  return path.startsWith('/') && !joined.startsWith('/') ? `/${joined}` : joined;
}
