import { numberRows } from '../../rdf/datasets/number-rows.ts';
import { newTermPacker, type PackedTerms, type TermPacker } from '../../rdf/datasets/pack-terms.ts';
import type { Quad, Term } from '../../rdf/terms.ts';
import { newSpellings, type Spellings } from './language-tags.ts';

/** Quads as numbers of terms, four for each, in their order, before they are sorted. */
export interface QuadNumbers {
  readonly terms: PackedTerms;
  readonly rows: Uint32Array;
  /** Where in the rows those begin that are not in the default graph. */
  readonly besidesFrom: number;
  /** Named graphs, as they come first. */
  readonly graphs: readonly number[];
  /** How many of them are in the default graph. */
  readonly inDefault: number;
  readonly languages: readonly string[];
  /** Whether some texts have another spelling of their language tag than the quads. */
  readonly isRespelled: boolean;
}

/**
 * Numbers the terms of a dataset.
 *
 * @param quads all named graphs of these together are the default graph
 * @param besides quads of graphs that are not in it
 */
export function numberQuads(quads: readonly Quad[], besides: readonly Quad[] = []): QuadNumbers {
  const packer = newTermPacker();
  const spellings = newSpellings();
  const layers = [quads, besides].map((layer) => numberLayer(layer, packer, spellings));
  const [own, other] = layers as [LayerNumbers, LayerNumbers];
  const rows = new Uint32Array(new SharedArrayBuffer(4 * (own.rows.length + other.rows.length)));
  rows.set(own.rows);
  rows.set(other.rows, own.rows.length);
  return {
    ...{ terms: packer.finish(), rows, besidesFrom: own.rows.length },
    ...{ inDefault: own.graphs.size, graphs: [...new Set([...own.graphs, ...other.graphs])] },
    languages: spellings.languages(),
    isRespelled: own.isRespelled || other.isRespelled,
  };
}

interface LayerNumbers {
  readonly rows: Uint32Array;
  readonly graphs: ReadonlySet<number>;
  readonly isRespelled: boolean;
}

/** Each term is looked up once: the quads may have been numbered before, by whoever put them in order. */
function numberLayer(
  quads: readonly Quad[],
  { place }: TermPacker,
  { learn }: Spellings,
): LayerNumbers {
  const { rows, terms } = numberRows(quads);
  const numbers: number[] = new Array<number>(terms.length).fill(-1);
  const spelled: number[] = new Array<number>(terms.length).fill(-1);
  const graphs = new Set<number>();
  let isRespelled = false;
  const numberOf = (term: number): number => {
    if (numbers[term] === -1) numbers[term] = place(terms[term] as Term);
    return numbers[term] ?? -1;
  };
  const objectOf = (term: number): number => {
    if (spelled[term] !== -1) return spelled[term] ?? -1;
    const learnt = learn(terms[term] as Term);
    isRespelled ||= !learnt.equals(terms[term]);
    return (spelled[term] = place(learnt));
  };
  const packed = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 4) {
    const graph = rows[at + 3] ?? 0;
    const name = numberOf(graph);
    if (terms[graph]?.termType === 'NamedNode') graphs.add(name);
    packed[at] = numberOf(rows[at] ?? 0);
    packed[at + 1] = numberOf(rows[at + 1] ?? 0);
    packed[at + 2] = objectOf(rows[at + 2] ?? 0);
    packed[at + 3] = name;
  }
  return { rows: packed, graphs, isRespelled };
}
