import { labelProperties } from '../../../rdf/labels.ts';
import { termKey } from '../../../rdf/term-key.ts';
import { terms, type Term } from '../../../rdf/terms.ts';
import { rdfs, skos } from '../../../rdf/vocabulary.ts';
import { textsOf } from '../../../model/texts.ts';
import { nameOfProperty } from '../../../html/changes/name-things.ts';
import { inLanguage, type Language } from '../../../site/text.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Kind } from '../../new/things/kinds.ts';
import { own, type BookColumn } from './book.ts';
import type { Leaf, OpenPart } from './leaves.ts';
import { columnWords, helpFor } from './words.ts';

/** A thing with what can be told of it in cells. */
export interface Told {
  readonly iri: string;
  readonly leaves: readonly Leaf[];
  readonly openParts: readonly OpenPart[];
}

interface NamingContext {
  readonly snapshot: Snapshot;
  readonly language: Language;
}

/** The columns for things of a class: the address, then all leaves that one of them has, in their order. */
export function columnsFor(
  things: readonly Told[],
  kind: Kind | undefined,
  context: NamingContext,
): BookColumn[] {
  const leaves = new Map<string, { readonly leaf: Leaf; readonly thing: string }>();
  for (const { iri, leaves: all } of things)
    for (const leaf of all) if (!leaves.has(leaf.key)) leaves.set(leaf.key, { leaf, thing: iri });
  const parted = partedIn(things);
  const kept = [...leaves.values()].filter(({ leaf }) => !isIn(leaf, parted));
  const columns = kept.map(({ leaf, thing }) => {
    const all = things.flatMap((each) => each.leaves.filter(({ key }) => key === leaf.key));
    return columnOf(leaf, all, terms.namedNode(thing), context);
  });
  const names = new Set(kept.filter(({ leaf }) => isName(leaf)).map(({ leaf }) => leaf.key));
  return withTitles([
    ownColumn('id', context),
    ...columns.filter(({ key }) => names.has(key)),
    ...columns.filter(({ key }) => !names.has(key)),
    ...asked(kind, kept.length > 0, context),
  ]);
}

/** Whether a leaf says what a thing is called: people know the row by it. */
function isName({ way: [property, ...others] }: Leaf): boolean {
  return others.length === 0 && labelProperties.some((each) => property?.equals(each));
}

/** Fields that are one part in some things and several values in others are for forms. */
function partedIn(things: readonly Told[]): ReadonlySet<string> {
  const plain = new Set<string>();
  const parted = new Set<string>();
  for (const { key } of things.flatMap(({ leaves }) => leaves)) {
    const [path = ''] = key.split('@');
    plain.add(path);
    const above = path.split('/').slice(0, -1);
    above.forEach((_, index) => parted.add(above.slice(0, index + 1).join('/')));
  }
  return new Set([...parted].filter((path) => plain.has(path)));
}

function isIn({ key }: Leaf, paths: ReadonlySet<string>): boolean {
  return [...paths].some((path) => key.startsWith(`${path}/`));
}

function asked(kind: Kind | undefined, hasFields: boolean, context: NamingContext): BookColumn[] {
  if (kind === undefined || !hasFields) return [];
  return [...(kind.belongsBy ? [ownColumn('of', context)] : []), ownColumn('quote', context)];
}

function ownColumn(name: keyof typeof own, { language }: NamingContext): BookColumn {
  return {
    key: own[name],
    title: inLanguage(columnWords[name].title, language),
    help: inLanguage(columnWords[name].help, language),
    ...{ input: 'text', options: [], isSeveral: false },
  };
}

function columnOf(
  leaf: Leaf,
  all: readonly Leaf[],
  thing: Term,
  { snapshot, language }: NamingContext,
): BookColumn {
  const names = leaf.way.map((property) => nameOfProperty(property, thing, { language, snapshot }));
  const tag = leaf.language;
  const spoken = tag === undefined ? '' : ` (${languageName(tag, language)})`;
  const last = leaf.way.at(-1);
  const meaning = [skos.definition, rdfs.comment]
    .map((by) => (last ? inLanguage(textsOf(last, by, snapshot.dataset), language) : ''))
    .find((text) => text !== '');
  const isSeveral = all.some((each) => each.isSeveral);
  const isNeeded = leaf.fields.every(({ shape }) => (shape?.minCount ?? 0) > 0);
  return {
    key: leaf.key,
    title: names.join(' › ') + spoken,
    help: helpFor({ meaning, isNeeded, isSeveral, input: leaf.input }, language),
    input: all.every(({ input }) => input === leaf.input) ? leaf.input : 'text',
    options: optionsOf(all),
    isSeveral,
  };
}

function optionsOf(all: readonly Leaf[]): readonly Term[] {
  const options = new Map(
    all.flatMap(({ options }) => options).map((each) => [termKey(each), each]),
  );
  return [...options.values()];
}

/** What a language is called: `svenska`. */
function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Titles that no two columns share: the key is added where they would. */
function withTitles(columns: readonly BookColumn[]): BookColumn[] {
  const counts = new Map<string, number>();
  for (const { title } of columns) {
    const key = title.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return columns.map((column, index) => {
    const isAlone = counts.get(column.title.toLowerCase()) === 1 || index === 0;
    return isAlone ? column : { ...column, title: `${column.title} [${column.key}]` };
  });
}
