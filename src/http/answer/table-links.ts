import { relativeReference } from '../../site/addresses.ts';
import { csvwMetadata } from '../../site/forms.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Selection } from '../../table/choose.ts';
import type { Table } from '../../table/table.ts';
import type { Visit } from '../wire/request.ts';
import { writeLinks } from '../wire/write-links.ts';
import { linksToParts } from './part-links.ts';

/** What describes a table, the licence of its cells, and the parts before and after one that was divided. */
export function tableLinks(table: Table, { visit, selection }: TablePart): string {
  const from = visit.path;
  const metadata = pathOf('tableMetadata', { table: table.name });
  return writeLinks([
    { href: visit.snapshot.baseIri + pathOf('table', { table: table.name }), rel: 'canonical' },
    { href: relativeReference(from, metadata), rel: 'describedby', type: csvwMetadata.mediaType },
    ...table.termsOfUse.licenses.map(({ value }) => ({ href: value, rel: 'license' })),
    ...linksToParts(visit, selection),
  ]);
}

/** A part of a table as it was asked for. */
export interface TablePart {
  readonly visit: Visit;
  readonly selection: Selection;
}
