import { relativeReference, withParameters } from '../../site/addresses.ts';
import { csvwMetadata } from '../../site/forms.ts';
import { pathOf } from '../../site/routes.ts';
import type { Selection } from '../../table/choose.ts';
import type { Table } from '../../table/table.ts';
import type { Visit } from '../wire/request.ts';
import { writeLinks, type Link } from './link-header.ts';

/** What describes a table, the licence of its cells, and the parts before and after one that was divided. */
export function tableLinks(table: Table, { visit, selection }: TablePart): string {
  const from = visit.path;
  const metadata = pathOf('tableMetadata', { table: table.name });
  return writeLinks([
    { href: visit.snapshot.baseIri + pathOf('table', { table: table.name }), rel: 'canonical' },
    { href: relativeReference(from, metadata), rel: 'describedby', type: csvwMetadata.mediaType },
    ...table.termsOfUse.licenses.map(({ value }) => ({ href: value, rel: 'license' })),
    ...parts(visit, selection),
  ]);
}

/** A part of a table as it was asked for. */
export interface TablePart {
  readonly visit: Visit;
  readonly selection: Selection;
}

/** The first, previous, next and last part of a divided table (RFC 8288 registers the relations). */
function parts({ path, query }: Visit, { limit, offset, total }: Selection): Link[] {
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
