import type { BookSheet } from '../../import/read-workbook.ts';
import type { Finding } from '../../load/finding.ts';
import { terms } from '../../rdf/terms.ts';
import type { Rewritten } from '../files/write-files.ts';
import { Drafts } from '../new/drafts.ts';
import type { NewSources } from '../new/making.ts';
import { addRows } from './add-rows.ts';
import { recordSheet } from './book/book.ts';
import { changeRow } from './change-row.ts';
import { compareSheet } from './compare-book.ts';
import { newNamer } from './book/link-names.ts';
import { otherBase } from './messages.ts';
import { wrong } from './places.ts';
import { readBook } from './read-book.ts';
import { removeRows, type RemovedRow } from './remove-rows.ts';

/** What a workbook asks for. */
export interface ImportPlan {
  /** Files as they are to be. */
  readonly files: readonly Rewritten[];
  /** Things that have no row any more, each with the sheet that it was in. */
  readonly removed: readonly RemovedRow[];
  /** Whether those things stay in the files. */
  readonly isKept: boolean;
  /** What is wrong with cells; nothing is to be written where there are some. */
  readonly findings: readonly Finding[];
}

/** What files become by a workbook that was exported and edited. Nothing is written. */
export async function planImport(
  sheets: readonly BookSheet[],
  sources: NewSources,
  { isRemoving }: { readonly isRemoving: boolean },
): Promise<ImportPlan> {
  const { snapshot } = sources.version;
  const { record, sheets: filled, findings } = readBook(sheets);
  if (record === undefined) return refused(findings);
  if (record.baseIri !== snapshot.baseIri)
    return refused([wrong({ sheet: recordSheet }, otherBase(record.baseIri))]);
  const { language } = record;
  const drafts = new Drafts();
  const naming = { names: newNamer(snapshot, language), language, baseIri: snapshot.baseIri };
  const importing = { ...sources, drafts, naming };
  const changes = filled.map(compareSheet);
  const told: Finding[] = [...findings, ...changes.flatMap((each) => each.findings)];
  for (const row of changes.flatMap(({ changed }) => changed))
    told.push(...(await changeRow(row, importing)));
  told.push(
    ...(await addRows(
      changes.flatMap(({ added }) => added),
      importing,
    )),
  );
  const removed = changes
    .flatMap((each, index) => each.removed.map((id) => ({ id, sheet: filled[index]?.name ?? '' })))
    // What is gone from the files as well need not be told.
    .filter(({ id }) => snapshot.dataset.match(terms.namedNode(naming.baseIri + id)).size > 0);
  if (isRemoving) told.push(...(await removeRows(removed, importing)));
  return {
    files: drafts.files(),
    removed,
    isKept: !isRemoving && removed.length > 0,
    findings: told,
  };
}

function refused(findings: readonly Finding[]): ImportPlan {
  return { files: [], removed: [], isKept: false, findings };
}
