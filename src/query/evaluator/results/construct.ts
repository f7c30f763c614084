import type { Quad, Term } from '../../../rdf/terms.ts';
import type { Quads } from '../../results/result.ts';
import type { TriplePattern } from '../../syntax/algebra.ts';
import type { Names } from '../run/names.ts';
import type { Rows } from '../nodes/plan-node.ts';
import type { Batch } from '../rows/batch.ts';
import { TupleTable } from '../rows/tuple-table.ts';
import type { Run } from '../run/run.ts';
import { newTriple } from './triple.ts';

/**
 * CONSTRUCT (SPARQL 1.1 Query §16.2): the template's triples for each solution, each with blank nodes of its own. A triple
 * with a variable that is unbound is left out.
 */
export function construct(
  template: readonly TriplePattern[],
  rows: Rows,
  { names, run }: { readonly names: Names; readonly run: Run },
): Quads {
  const triples = template.map(({ subject, predicate, object }) => [subject, predicate, object]);
  const plain = triples.map((terms) => terms.map((term) => idsFor(term, { names, run })));
  if (plain.flat().every((ids) => ids !== undefined)) {
    return { kind: 'quads', quads: different(plain as IdTriple[], rows, run), areDistinct: true };
  }
  return { kind: 'quads', quads: made(triples, rows, { names, run, blanks: new Map() }) };
}

/** The ids of a term of a template, for each row of a batch; 0 where it is unbound. */
type IdsOf = (batch: Batch) => Uint32Array;
type IdTriple = readonly IdsOf[];

/** @returns nothing for terms that are made anew for each solution */
function idsFor(term: Term, { names, run }: Pick<Making, 'names' | 'run'>): IdsOf | undefined {
  if (term.termType === 'BlankNode' || term.termType === 'Quad') return undefined;
  if (term.termType === 'Variable') {
    const slot = names.slotOf(term.value);
    return (batch) => batch.columnOrUnbound(slot);
  }
  const id = run.terms.idOf(term);
  return (batch) => new Uint32Array(batch.length).fill(id);
}

/** Each triple once, told apart by the ids of its terms. */
function* different(triples: readonly IdTriple[], rows: Rows, run: Run): Generator<Quad> {
  const seen = new TupleTable(3, run.control);
  const isNew = (columns: readonly Uint32Array[], row: number): boolean => {
    const { size } = seen;
    return columns.every((ids) => ids[row] !== 0) && seen.place(columns, row) === size;
  };
  for (const batch of rows) {
    const tables = triples.map((triple) => triple.map((idsOf) => idsOf(batch)));
    for (let row = 0; row < batch.length; row += 1) {
      const found = tables.filter((columns) => isNew(columns, row));
      yield* found.map((columns) => tripleAt(columns, row, run));
    }
  }
}

function tripleAt(columns: readonly Uint32Array[], row: number, { terms }: Run): Quad {
  const [subject, predicate, object] = columns as [Uint32Array, Uint32Array, Uint32Array];
  return newTriple(
    terms.term(subject[row] ?? 0),
    terms.term(predicate[row] ?? 0),
    terms.term(object[row] ?? 0),
  );
}

/** Makes a term for one row of a batch; nothing where a variable of it is unbound. */
type MakeTerm = (batch: Batch, row: number) => Term | undefined;

function* made(triples: readonly (readonly Term[])[], rows: Rows, making: Making): Generator<Quad> {
  const makers = triples.map((terms) => terms.map((term) => makerOf(term, making)));
  for (const batch of rows) {
    for (let row = 0; row < batch.length; row += 1) {
      making.blanks.clear();
      yield* makers.flatMap((each) => tripleOf(each, batch, row) ?? []);
    }
  }
}

interface Making {
  readonly names: Names;
  readonly run: Run;
  /** The blank nodes of one solution, by the labels of the template. */
  readonly blanks: Map<string, Term>;
}

function makerOf(term: Term, making: Making): MakeTerm {
  const { names, run, blanks } = making;
  if (term.termType === 'Variable') {
    const slot = names.slotOf(term.value);
    return (batch, row) => {
      const id = batch.column(slot)?.[row] ?? 0;
      return id === 0 ? undefined : run.terms.term(id);
    };
  }
  if (term.termType === 'BlankNode') {
    return () => {
      const node = blanks.get(term.value) ?? run.blankNodes.newNode();
      blanks.set(term.value, node);
      return node;
    };
  }
  if (term.termType !== 'Quad') return () => term;
  const { subject, predicate, object } = term as Quad;
  const makers = [subject, predicate, object].map((part) => makerOf(part, making));
  return (batch, row) => tripleOf(makers, batch, row);
}

function tripleOf(
  makers: readonly (MakeTerm | undefined)[],
  batch: Batch,
  row: number,
): Quad | undefined {
  const [subject, predicate, object] = makers.map((make) => make?.(batch, row));
  if (!subject || !predicate || !object) return undefined;
  return newTriple(subject, predicate, object);
}
