import { relativeReference, withParameters } from '../../site/addresses.ts';
import type { Visit } from '../wire/request.ts';
import type { Link } from '../wire/write-links.ts';

/** A part of a list: so many from a place, of so many. */
export interface Part {
  readonly limit: number | undefined;
  readonly offset: number;
  readonly total: number;
}

/** The first, previous, next and last part of a divided list (RFC 8288 registers the relations). */
export function linksToParts({ path, query }: Visit, { limit, offset, total }: Part): Link[] {
  if (limit === undefined || limit === 0) return [];
  const at = (place: number, rel: string): Link => {
    const parameters = new URLSearchParams(query);
    parameters.set('offset', String(place));
    return { href: withParameters(relativeReference(path, path), parameters.toString()), rel };
  };
  const last = Math.max(0, Math.floor((total - 1) / limit) * limit);
  return [
    at(0, 'first'),
    ...(offset > 0 ? [at(Math.max(0, offset - limit), 'prev')] : []),
    ...(offset + limit < total ? [at(offset + limit, 'next')] : []),
    at(last, 'last'),
  ];
}
