import type { Finding } from '../../load/finding.ts';
import { skos } from '../../rdf/vocabulary.ts';
import { terms } from '../../rdf/terms.ts';
import { writtenLink } from '../forms/fields/links.ts';
import type { Surroundings } from '../new/things/surroundings.ts';
import { keysIn } from '../new/things/keys.ts';
import { kindsIn } from '../new/things/kinds.ts';
import { planNew } from '../new/plan-new.ts';
import type { Outcome } from '../new/things/outcome.ts';
import { emptyWishes, partOf, type Wishes } from '../new/things/wishes.ts';
import { own } from './book/book.ts';
import { rulesFor, type ColumnRules } from './cell-rules.ts';
import { placeOf, type NewRow } from './compare-book.ts';
import { alreadyNew, closedCell, noName, noNewHere } from './messages.ts';
import { wrong } from './places.ts';
import type { Importing } from './importing.ts';
import { readCell } from './read-cell.ts';
import type { FilledCell } from './read-book.ts';

/** Makes things of new rows in the files' drafts, as `new` does; what is wrong with them, where something is. */
export async function addRows(rows: readonly NewRow[], importing: Importing): Promise<Finding[]> {
  const { snapshot } = importing.version;
  const surroundings = { snapshot, keys: keysIn(snapshot.context) };
  const kinds = [...kindsIn(snapshot, surroundings.keys)];
  const made = new Set<string>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const place = { sheet: row.sheet.name, row: row.row, column: 0 };
    const [kind] = kinds.find(([, each]) => each.class.value === row.sheet.class) ?? [];
    const of = terms.namedNode(row.sheet.class);
    const cells = row.cells.map((cell) => readNew(cell, { of, surroundings, importing }));
    const mistakes = cells.flatMap((cell, index) => {
      const filled = row.cells[index];
      return 'mistake' in cell && filled
        ? [wrong(placeOf(filled, row.sheet, row), cell.mistake)]
        : [];
    });
    findings.push(...mistakes);
    if (mistakes.length > 0) continue;
    const read = cells.flatMap((cell) => ('value' in cell ? [cell.value] : []));
    const name = nameIn(read);
    if (kind === undefined) findings.push(wrong(place, noNewHere));
    else if (name === undefined) findings.push(wrong(place, noName));
    else {
      const request = { kind, name, wishes: wishesOf(read), others: [] };
      const planned = await planNew(request, importing, importing.drafts);
      if ('mistake' in planned) findings.push(wrong(place, planned.mistake));
      else if (made.has(planned.value.id))
        findings.push(wrong(place, alreadyNew(planned.value.id)));
      else made.add(planned.value.id);
    }
  }
  return findings;
}

/** What a cell of a new row says: words for `new`. */
interface NewCell {
  readonly column: string;
  readonly rules: ColumnRules | undefined;
  readonly words: readonly string[];
}

interface Reading {
  readonly of: Parameters<typeof rulesFor>[1];
  readonly surroundings: Surroundings;
  readonly importing: Importing;
}

function readNew(
  { key, cell }: FilledCell,
  { of, surroundings, importing }: Reading,
): Outcome<NewCell> {
  if (key === own.of || key === own.quote)
    return { value: { column: key, rules: undefined, words: [cell.text] } };
  const rules = rulesFor(key, of, { surroundings, names: importing.naming.names });
  if (rules === undefined) return { mistake: closedCell };
  const read = readCell(cell, rules);
  if ('mistake' in read) return read;
  const last = rules.keys.at(-1);
  const isLink = rules.input === 'pick' || rules.input === 'address';
  const words = read.value.map((value) =>
    isLink && last ? writtenLink(value, last, surroundings) : value,
  );
  return { value: { column: key, rules, words } };
}

/** The name of a new thing, with its English name after an equals sign; that of a label, else what its kind has for a name. */
function nameIn(cells: readonly NewCell[]): string | undefined {
  const labels = cells.filter((each) => isLabel(each));
  const inTongue = (tag: string): string | undefined =>
    labels.find(({ rules }) => rules?.language === tag)?.words[0];
  const [sv, en] = [inTongue('sv'), inTongue('en')];
  return sv === undefined ? undefined : en === undefined ? sv : `${sv} = ${en}`;
}

function isLabel({ rules }: NewCell): boolean {
  const [key, ...others] = rules?.keys ?? [];
  return others.length === 0 && key?.iri === skos.prefLabel.value;
}

/** What a new thing is to say. A label is told again beside the name: as it stands in its cells, in whatever language. */
function wishesOf(cells: readonly NewCell[]): Wishes {
  const open = emptyWishes();
  for (const { column, rules, words } of cells) {
    if (rules === undefined) {
      open.values.set(column.slice(1), words);
      continue;
    }
    const names = rules.keys.map(({ key }) => key);
    const last = names.pop() ?? '';
    const { values, texts } = partOf(open, names);
    if (rules.language === undefined) values.set(last, words);
    else
      texts.set(last, {
        ...texts.get(last),
        [rules.language]: words.length === 1 ? words[0] : words,
      });
  }
  return open;
}
