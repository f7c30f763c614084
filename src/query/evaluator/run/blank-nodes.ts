import { terms, type BlankNode } from '../../../rdf/terms.ts';
import type { Dictionary } from '../../../rdf/datasets/pack-terms.ts';
import type { QueryContext } from '../../values/functions/query-context.ts';
import type { Control } from '../rows/control.ts';
import { Extension, type Batch } from '../rows/batch.ts';
import { Solution } from '../rows/solution.ts';

/** Blank nodes that one run of a query makes: by BNODE(), and for each solution of a template. */
export interface BlankNodes {
  /** A node that neither the data nor the run has. */
  readonly newNode: () => BlankNode;
  /** BNODE (SPARQL 1.1 Query §17.4.2.9): for a label, the same one within a solution. */
  readonly make: QueryContext['makeBlankNode'];
  /** Rows with a number each, by which their solutions are known; as they are where they have one. */
  readonly number: (batch: Batch) => Batch;
}

/** About what it costs to remember a label. */
const bytesPerLabel = 100;

/** @param slot where the number of a solution is kept */
export function newBlankNodes(slot: number, dictionary: Dictionary, control: Control): BlankNodes {
  const known = new Map<string, BlankNode>();
  let nodes = 0;
  let solutions = 0;
  const newNode = (): BlankNode => {
    nodes += 1;
    const node = terms.blankNode(`made-${nodes}`);
    return dictionary.numberOf(node) === undefined ? node : newNode();
  };
  const labelled = (label: string, solution: number): BlankNode => {
    if (solution === 0) return newNode();
    const key = `${solution} ${label}`;
    const node = known.get(key);
    if (node) return node;
    control.hold(bytesPerLabel + 2 * label.length);
    const made = newNode();
    known.set(key, made);
    return made;
  };
  return {
    newNode,
    make: (label, row) => {
      const solution = row instanceof Solution ? row.idAt(slot) : 0;
      const term = label === undefined ? newNode() : labelled(label, solution);
      return { kind: 'blank', label: term.value, term };
    },
    number: (batch) => {
      if (batch.column(slot)) return batch;
      const first = solutions + 1;
      solutions += batch.length;
      const numbers = Uint32Array.from({ length: batch.length }, (_, row) => first + row);
      return new Extension(batch, new Map([[slot, numbers]]));
    },
  };
}
