import { areSame } from '../rdf/rows/changed-rows.ts';
import type { NumberedRows } from '../rdf/rows/number-rows.ts';
import { oncePerTerm } from '../rdf/rows/once-per-term.ts';
import { isNamed, terms, type NamedNode, type Term } from '../rdf/terms.ts';
import { pathIn, toIriSpelling, withoutFragment, type Bases } from '../site/addresses.ts';

/** The documents of what files describe. */
export interface DocumentsOfFiles {
  /** The terms that things are numbers of. */
  readonly list: readonly Term[];
  /** The things of each document, by its path. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  readonly things: (path: string) => readonly NamedNode[] | undefined;
  /** Whether something is said of a thing. */
  readonly has: (iri: string) => boolean;
}

interface Known {
  readonly rows: Uint32Array;
  readonly subjects: Uint32Array;
  readonly bases: Bases;
  readonly documents: DocumentsOfFiles;
}

const known = new WeakMap<object, Known>();

/** Where the same things are described as before in a series, their documents are the same. */
export function documentsOfFiles(numbered: NumberedRows, bases: Bases): DocumentsOfFiles {
  const { rows, series = rows } = numbered;
  const before = known.get(series);
  const isSameBase =
    before?.bases.baseIri === bases.baseIri && before.bases.vocabularyBase === bases.vocabularyBase;
  // It is asked of the same rows before and after they are described.
  if (isSameBase && before.rows === rows) return before.documents;
  const subjects = subjectsOf(numbered);
  const documents =
    isSameBase && areSame(before.subjects, subjects)
      ? before.documents
      : documentsAbout(subjects, numbered, bases);
  known.set(series, { rows, subjects, bases, documents });
  return documents;
}

/** The numbers of what is described, each once, as they come. */
function subjectsOf({ rows, terms: list }: NumberedRows): Uint32Array {
  const seen = new Uint8Array(list.length);
  const subjects: number[] = [];
  for (let at = 0; at < rows.length; at += 4) {
    const subject = rows[at] ?? 0;
    if (seen[subject] === 1) continue;
    seen[subject] = 1;
    subjects.push(subject);
  }
  return Uint32Array.from(subjects);
}

function documentsAbout(
  subjects: Uint32Array,
  { terms: list, numberOf }: NumberedRows,
  { baseIri, vocabularyBase }: Bases,
): DocumentsOfFiles {
  const pathOf = pathsOfTerms(list, baseIri, vocabularyBase);
  const numbers = new Map<string, readonly number[]>();
  const isDescribed = new Uint8Array(list.length);
  for (const subject of subjects) {
    isDescribed[subject] = 1;
    const path = pathOf(subject);
    if (path === false) continue;
    numbers.set(path, withThing(numbers.get(path) ?? [], subject, list[subject]?.value ?? ''));
  }
  // What has a path is a named node.
  const things = (path: string): readonly NamedNode[] | undefined =>
    numbers.get(path)?.map((number) => list[number] as NamedNode);
  const has = (iri: string): boolean => isDescribed[numberOf(terms.namedNode(iri)) ?? -1] === 1;
  return { list, numbers, things, has };
}

const pathsOfTerms = oncePerTerm(
  (term, baseIri: string, vocabularyBase: string) =>
    isNamed(term) && documentPath(term.value, { baseIri, vocabularyBase }),
);

/** Where the document about a thing is; `false` where it is none of ours. */
export function documentPath(iri: string, bases: Bases): string | false {
  const path = pathIn(bases, iri);
  return path === undefined ? false : toIriSpelling(withoutFragment(path));
}

/** The document is named after the thing that has its very IRI. */
export function withThing<Thing>(things: readonly Thing[], thing: Thing, iri: string): Thing[] {
  return iri.includes('#') ? [...things, thing] : [thing, ...things];
}
