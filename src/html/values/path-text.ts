import { shorten } from '../../rdf/prefixes.ts';
import type { PropertyPath } from '../../rdf/property-path.ts';
import { pathUnder } from '../../site/addresses.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** Signs after a path that may be walked less or more than once. */
const signs = { optional: '?', repeated: '+', any: '*' } as const;

/** A path as SPARQL writes it (SPARQL 1.1 Query §9.1), in the site's prefixes. */
export function pathText(path: PropertyPath, snapshot: Snapshot): string {
  const inside = (inner: PropertyPath): string => {
    const text = pathText(inner, snapshot);
    return inner.kind === 'sequence' || inner.kind === 'alternative' ? `(${text})` : text;
  };
  switch (path.kind) {
    case 'predicate':
      return shortIri(path.predicate.value, snapshot);
    case 'inverse':
      return `^${inside(path.path)}`;
    case 'sequence':
      return path.paths.map(inside).join('/');
    case 'alternative':
      return path.paths.map(inside).join('|');
    case 'optional':
    case 'repeated':
    case 'any':
      return inside(path.path) + signs[path.kind];
  }
}

/** An IRI as short as it can be written in a query: with a prefix, else as it is relative to the base. */
export function shortIri(iri: string, { prefixes, baseIri }: Snapshot): string {
  const short = shorten(iri, prefixes);
  return short === iri ? (pathUnder(baseIri, iri) ?? iri) : short;
}
