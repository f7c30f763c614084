import { openDataOf } from '../describe/open-data.ts';
import { termsOfGraphs } from '../describe/terms-of-use.ts';
import { oneIn } from '../model/page-declaration.ts';
import { textsOf, titleOf } from '../model/texts.ts';
import { speaks } from '../rdf/labels.ts';
import { membersOf } from '../rdf/lists.ts';
import { follow, readPath, type PropertyPath } from '../rdf/property-path.ts';
import { terms, type NamedNode, type Term } from '../rdf/terms.ts';
import { literalsOf, namedSubjectsOf, objectOf, objectsOf } from '../rdf/values.ts';
import { csvw, dcterms, rdf } from '../rdf/vocabulary.ts';
import { pathUnder } from '../site/addresses.ts';
import { folders } from '../site/folders.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { inOrder } from './row-order.ts';
import { datatypes, type Column, type Row, type Table } from './table.ts';
import { watchGraphs } from '../rdf/datasets/watch-graphs.ts';

/**
 * The tables that the data declares (csvw:Table), by name, with their rows: the things of a class, or with a
 * path all pairs of such a thing and where the path leads from it. They are for copying in bulk, so that what
 * describes persons is in none.
 */
export const tablesOf = oncePerSnapshot((snapshot: Snapshot): readonly Table[] => {
  const declared = namedSubjectsOf(rdf.type, csvw.Table, snapshot.dataset);
  if (declared.length === 0) return [];
  const open = openDataOf(snapshot);
  return declared
    .flatMap((iri) => readTable(iri, { ...snapshot, dataset: open }, snapshot) ?? [])
    .sort((one, other) => (one.name < other.name ? -1 : 1));
});

/** The table of a name, where the data declares one. */
export function tableNamed(name: string, snapshot: Snapshot): Table | undefined {
  return tablesOf(snapshot).find((table) => table.name === name);
}

/** A column, and the way to its cells. */
interface Way {
  readonly column: Column;
  readonly path: PropertyPath | undefined;
  /** Whether the way begins at the thing, where rows are about what it leads to. */
  readonly isFromThing: boolean;
}

function readTable(iri: NamedNode, open: Snapshot, snapshot: Snapshot): Table | undefined {
  const path = pathUnder(snapshot.baseIri, iri.value);
  const ofClass = oneIn(iri, 'ofClass', snapshot);
  if (!path?.startsWith(folders.tables) || ofClass?.termType !== 'NamedNode') return undefined;
  const rowPath = pathOf(iri, snapshot);
  const columns = objectsOf(iri, csvw.column, snapshot.dataset);
  const ways = columns
    .flatMap((list) => membersOf(list, snapshot.dataset) ?? [list])
    .flatMap((node) => readColumn(node, rowPath, snapshot) ?? []);
  const graphs = new Set<string>();
  const watched = watchGraphs(open.dataset, graphs);
  const rows = namedSubjectsOf(rdf.type, ofClass, watched).flatMap((thing) =>
    (rowPath ? follow(rowPath, [thing], watched) : [thing]).map((end): Row =>
      ways.map((way) => cellOf(way, way.isFromThing ? thing : end, watched)),
    ),
  );
  const key = literalsOf(iri, csvw.primaryKey, snapshot.dataset)
    .map(({ value }) => value)
    .sort();
  const named = [...graphs].sort().map((graph) => terms.namedNode(graph));
  return {
    iri,
    name: path.slice(folders.tables.length),
    title: titleOf(iri, path, snapshot.dataset),
    description: textsOf(iri, dcterms.description, snapshot.dataset),
    columns: ways.map(({ column }) => column),
    key,
    ofClass,
    rows: inOrder(rows),
    termsOfUse: termsOfGraphs(named, snapshot),
  };
}

function readColumn(
  node: Term,
  rowPath: PropertyPath | undefined,
  snapshot: Snapshot,
): Way | undefined {
  const { dataset } = snapshot;
  const name = objectOf(node, csvw.name, dataset)?.value;
  if (name === undefined) return undefined;
  const path = pathOf(node, snapshot);
  const isFromThing = oneIn(node, 'fromThing', snapshot)?.value === 'true';
  const refersTo = oneIn(node, 'refersTo', snapshot)?.value;
  const tables = snapshot.baseIri + folders.tables;
  const datatype = objectOf(node, csvw.datatype, dataset)?.value;
  const isSubject = path === undefined && !(isFromThing && rowPath !== undefined);
  const column: Column = {
    name,
    title: titleOf(node, name, dataset),
    description: textsOf(node, dcterms.description, dataset),
    datatype: datatypes.find((each) => each === datatype) ?? 'string',
    language: objectOf(node, csvw.lang, dataset)?.value,
    property: isFromThing ? undefined : predicateOf(path),
    isSubject,
    separator: objectOf(node, csvw.separator, dataset)?.value,
    refersTo: refersTo?.startsWith(tables) === true ? refersTo.slice(tables.length) : undefined,
  };
  return { column, path, isFromThing };
}

function cellOf({ column, path }: Way, start: Term, dataset: Snapshot['dataset']): Term[] {
  const { language } = column;
  const ends = path ? follow(path, [start], dataset) : [start];
  const shown =
    language === undefined
      ? ends
      : ends.filter((end) => end.termType === 'Literal' && speaks(end.language, language));
  return shown
    .filter(({ termType }) => termType !== 'BlankNode')
    .sort((one, other) => (one.value < other.value ? -1 : 1));
}

function pathOf(node: Term, snapshot: Snapshot): PropertyPath | undefined {
  const value = oneIn(node, 'path', snapshot);
  return value && readPath(value, snapshot.dataset);
}

/** The property of a way of one step. */
function predicateOf(path: PropertyPath | undefined): NamedNode | undefined {
  const only = path?.kind === 'sequence' && path.paths.length === 1 ? path.paths[0] : path;
  return only?.kind === 'predicate' ? only.predicate : undefined;
}
