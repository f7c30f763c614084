import type { Quad, Term } from '../../../rdf/terms.ts';
import type { TriplePattern } from '../../syntax/algebra.ts';
import type { Names } from '../run/names.ts';
import type { Rows } from '../nodes/plan-node.ts';
import type { Batch } from '../rows/batch.ts';
import type { Run } from '../run/run.ts';
import { newTriple } from './triple.ts';

/** Makes a term for one row of a batch; nothing where a variable of it is unbound. */
type MakeTerm = (batch: Batch, row: number) => Term | undefined;

/**
 * CONSTRUCT (SPARQL 1.1 Query §16.2): the template's triples for each solution, each with blank nodes of its own. A triple
 * with a variable that is unbound is left out.
 */
export function* construct(
  template: readonly TriplePattern[],
  rows: Rows,
  { names, run }: { readonly names: Names; readonly run: Run },
): Generator<Quad> {
  const blanks = new Map<string, Term>();
  const triples = template.map(({ subject, predicate, object }) =>
    [subject, predicate, object].map((term) => makerOf(term, { names, run, blanks })),
  );
  for (const batch of rows) {
    for (let row = 0; row < batch.length; row += 1) {
      blanks.clear();
      yield* triples.flatMap((makers) => tripleOf(makers, batch, row) ?? []);
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
