import type { Finding } from '../../load/finding.ts';
import type { FilesVersion } from '../../publish/read-version.ts';
import { isRecord } from '../../rdf/syntaxes/json-ld.ts';
import { terms } from '../../rdf/terms.ts';
import { readForm } from '../forms/read-form.ts';
import { draftForm } from '../forms/save-form.ts';
import { keysIn } from '../new/things/keys.ts';
import type { Outcome } from '../new/things/outcome.ts';
import { cellsOf, toldIn } from './book/build-book.ts';
import { cellHash } from './book/cell-hash.ts';
import { rulesFor } from './cell-rules.ts';
import type { Told } from './book/columns.ts';
import { placeOf, type ChangedRow } from './compare-book.ts';
import type { Importing } from './importing.ts';
import { changedInBoth, closedCell, gone, notWritten, type Both } from './messages.ts';
import { wrong } from './places.ts';
import { postedCells } from './post-cells.ts';
import type { FilledCell, FilledSheet } from './read-book.ts';
import { readCell } from './read-cell.ts';

/** A cell that somebody changed, and what it is to say; the file says something else. */
interface Asked {
  readonly filled: FilledCell;
  readonly values: readonly string[];
}

/** Puts the changed cells of a row into the files' drafts; what is wrong with them, where something is. */
export async function changeRow(
  { sheet, row, id, changed }: ChangedRow,
  { version, drafts, naming }: Importing,
): Promise<Finding[]> {
  const thing = naming.baseIri + id;
  const form = await readForm(thing, { version, drafts });
  if (form === undefined) return [wrong({ sheet: sheet.name, row, column: 0 }, gone(id))];
  const told = toldIn(form, version.snapshot);
  const now = cellsOf(told, sheet.columns, naming);
  const findings: Finding[] = [];
  const asked: Asked[] = [];
  for (const filled of changed) {
    const text = now[columnOf(filled, sheet)];
    if (text !== undefined && cellHash(text) === cellHash(filled.cell.text)) continue;
    const read = text === undefined ? closed : readIn(filled, told, sheet, { version, naming });
    if ('mistake' in read) findings.push(wrong(placeOf(filled, sheet, { row }), read.mistake));
    else if (!isSaid(filled, read.value, told, version)) asked.push({ filled, values: read.value });
  }
  const [first] = asked;
  if (findings.length > 0 || first === undefined) return findings;
  const place = placeOf(first.filled, sheet, { row });
  const inFiles = changedInFiles(now, sheet.things.get(id) ?? [], sheet);
  if (inFiles.length > 0) return [wrong(place, tellBoth(asked, inFiles, now, sheet))];
  const values = new Map(asked.map(({ filled, values }) => [filled.key, values]));
  const posted = postedCells(told, values, (key) => isListKey(key, version));
  const wanted = await readForm(thing, { version, drafts }, posted);
  const isUnderstood = asked.every(
    ({ filled, values }) =>
      wanted && isSaid(filled, values, toldIn(wanted, version.snapshot), version),
  );
  const isDone = wanted && isUnderstood && (await draftForm(wanted, { version, drafts }));
  return isDone ? [] : [wrong(place, notWritten)];
}

const closed = { mistake: closedCell };

function columnOf({ key }: FilledCell, { columns }: FilledSheet): number {
  return columns.findIndex((each) => each.key === key);
}

/** What a cell says, by what it may hold: as the thing's form has it, or as shapes have it for a part that is to be made. */
function readIn(
  { key, cell }: FilledCell,
  { leaves }: Told,
  sheet: FilledSheet,
  { version, naming }: Pick<Importing, 'version' | 'naming'>,
): Outcome<readonly string[]> {
  const leaf = leaves.find((each) => each.key === key);
  if (leaf) return readCell(cell, { ...leaf, names: naming.names(leaf.options) });
  const { snapshot } = version;
  const surroundings = { snapshot, keys: keysIn(snapshot.context) };
  const of = terms.namedNode(sheet.class);
  const rules = rulesFor(key, of, { surroundings, names: naming.names });
  return rules ? readCell(cell, rules) : closed;
}

/** Whether the file says the same, though in other words or in another order. */
function isSaid(
  { key }: FilledCell,
  values: readonly string[],
  { leaves }: Told,
  version: FilesVersion,
): boolean {
  const leaf = leaves.find((each) => each.key === key);
  const before = (leaf?.values ?? []).map(({ text }) => text);
  const isOrdered = isListKey(leaf?.fields.at(-1)?.key ?? '', version);
  const [one, other] = isOrdered ? [before, values] : [before.toSorted(), values.toSorted()];
  return JSON.stringify(one) === JSON.stringify(other);
}

function tellBoth(
  asked: readonly Asked[],
  inFiles: readonly Omit<Both, 'here'>[],
  now: readonly (string | undefined)[],
  sheet: FilledSheet,
) {
  const both = asked.map(({ filled }): Both => ({
    title: sheet.columns[columnOf(filled, sheet)]?.title ?? filled.key,
    here: filled.cell.text,
    there: now[columnOf(filled, sheet)] ?? '',
  }));
  const others = inFiles.filter(({ title }) => both.every((each) => each.title !== title));
  return changedInBoth(both, others);
}

/** The columns whose values files have changed since the export, with what they have now. */
function changedInFiles(
  now: readonly (string | undefined)[],
  hashes: readonly string[],
  { columns }: FilledSheet,
): Omit<Both, 'here'>[] {
  return columns.flatMap(({ title }, index) => {
    const text = now[index];
    const before = hashes[index];
    const isSame = text === undefined ? before === '-' : before === cellHash(text);
    return isSame || before === undefined ? [] : [{ title, there: text ?? '' }];
  });
}

/** Whether the order of a key's values is a part of what they say (JSON-LD 1.1 §4.3.1). */
function isListKey(key: string, { snapshot }: FilesVersion): boolean {
  const definition = snapshot.context?.[key];
  return isRecord(definition) && definition['@container'] === '@list';
}
