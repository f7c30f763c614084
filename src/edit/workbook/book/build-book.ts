import { listingOf } from '../../../model/listing.ts';
import type { FilesVersion } from '../../../publish/read-version.ts';
import { plainNameOf } from '../../../html/values/term.ts';
import { pathUnder } from '../../../site/addresses.ts';
import { terms, type NamedNode, type Term } from '../../../rdf/terms.ts';
import { rdf } from '../../../rdf/vocabulary.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { sheetName } from '../../../serialise/tables/workbook-words.ts';
import { inLanguage, type Language } from '../../../site/text.ts';
import type { ThingForm } from '../../forms/fields/form.ts';
import { readForm } from '../../forms/read-form.ts';
import { Drafts } from '../../new/drafts.ts';
import { keysIn } from '../../new/things/keys.ts';
import { kindsIn, type Kind } from '../../new/things/kinds.ts';
import { isOwnYaml } from '../../files/own-yaml.ts';
import { own, recordSheet, type Book, type BookColumn, type EditingSheet } from './book.ts';
import { cellTextOf } from './cell-text.ts';
import { columnsFor, type Told } from './columns.ts';
import { leavesOf, openPartsOf, type Leaf } from './leaves.ts';
import { newNamer, type LinkNames } from './link-names.ts';
import { bookWords } from './words.ts';

/** A workbook of what YAML files say of things, as their forms have it. */
export async function buildBook(version: FilesVersion, language: Language): Promise<Book> {
  const { snapshot, data } = version;
  const kinds = kindsByClass(version);
  const keyed = data.filter(isOwnYaml);
  const drafts = new Drafts();
  const named = newNamer(snapshot, language);
  const sheets: EditingSheet[] = [];
  const taken = new Set([
    recordSheet,
    inLanguage(bookWords.lists, language),
    inLanguage(bookWords.readMe, language),
  ]);
  for (const group of listingOf(snapshot).groups) {
    const told: Told[] = [];
    for (const subject of group.things) {
      if (!keyed.some(({ locate }) => locate({ subject, predicate: rdf.type }))) continue;
      const form = await readForm(subject.value, { version, drafts });
      const thing = form && toldIn(form, snapshot);
      if (thing && thing.leaves.length > 0) told.push(thing);
    }
    if (told.length === 0) continue;
    const kind = kinds.get(group.kind.value);
    const columns = columnsFor(told, kind, { snapshot, language });
    const rows = told.map((thing) => ({
      id: pathUnder(snapshot.baseIri, thing.iri) ?? thing.iri,
      cells: cellsOf(thing, columns, { names: named, language, baseIri: snapshot.baseIri }),
    }));
    const name = nameFor(group.kind, taken, version, language);
    sheets.push({ name, class: group.kind, kind, columns, rows });
  }
  return { baseIri: snapshot.baseIri, language, sheets };
}

/** Kinds of which things can be made by a name alone: those with addresses that are no hashes. */
function kindsByClass({ snapshot }: FilesVersion): ReadonlyMap<string, Kind> {
  const kinds = [...kindsIn(snapshot, keysIn(snapshot.context)).values()];
  return new Map(
    kinds
      .filter(({ folder, isHashed }) => folder !== undefined && !isHashed)
      .map((kind) => [kind.class.value, kind]),
  );
}

/** What cells tell of a thing. */
export function toldIn(form: ThingForm, snapshot: Snapshot): Told {
  return { iri: form.thing, leaves: leavesOf(form), openParts: openPartsOf(form, snapshot) };
}

/** How what is linked to is called. */
export interface Naming {
  readonly names: (options: readonly Term[]) => LinkNames;
  readonly language: Language;
  readonly baseIri: string;
}

/** What a thing's row has in some columns; `undefined` where a cell cannot be changed. */
export function cellsOf(
  { iri, leaves, openParts }: Told,
  columns: readonly Pick<BookColumn, 'key'>[],
  { names, language, baseIri }: Naming,
): (string | undefined)[] {
  const byKey = new Map(leaves.map((leaf) => [leaf.key, leaf]));
  return columns.map(({ key }) => {
    if (key === own.id) return pathUnder(baseIri, iri) ?? iri;
    const leaf = byKey.get(key);
    if (leaf) return canHold(leaf) ? cellTextOf(leaf, names(leaf.options), language) : undefined;
    return openParts.some(({ path }) => key.startsWith(`${path}/`)) ? '' : undefined;
  });
}

/** Whether a cell can tell values apart: each has a line where there may be several. */
function canHold({ isSeveral, values }: Leaf): boolean {
  return !(isSeveral || values.length > 1) || values.every(({ text }) => !text.includes('\n'));
}

/** A name for a sheet that no other has, of at most 31 characters. */
function nameFor(
  kind: NamedNode,
  taken: Set<string>,
  { snapshot }: FilesVersion,
  language: Language,
): string {
  const label = plainNameOf(terms.namedNode(kind.value), language, snapshot);
  const whole = sheetName(label.charAt(0).toLocaleUpperCase(language) + label.slice(1)).trim();
  let name = whole;
  const isTaken = (): boolean =>
    [...taken].some((each) => each.toLowerCase() === name.toLowerCase());
  for (let number = 2; isTaken(); number += 1)
    name = `${whole.slice(0, 30 - String(number).length)} ${number}`;
  taken.add(name);
  return name;
}
