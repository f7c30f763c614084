import { rowsOf, type NumberedRows } from '../../rdf/rows/number-rows.ts';
import { graphsIn } from '../../rdf/rows/quads-of-rows.ts';
import { newSharedNumbers } from '../../rdf/datasets/portable-quads.ts';
import { packTermsOf, type PackedTerms } from '../../rdf/datasets/pack-terms.ts';
import { isNamed, type Quad, type Term } from '../../rdf/terms.ts';
import { isUnsure, languagesIn, newSpellings, type Spellings } from './language-tags.ts';

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
  /** The number of a term; below 0 for one that no quad has. */
  readonly numberOf: (term: Term) => number;
  /** Those of the terms of a list, by their numbers in it; below 0 for those that no quad has. */
  readonly ofList: { readonly list: readonly Term[]; readonly numbers: Int32Array };
  /** Whether some texts have another spelling of their language tag than the quads. */
  readonly isRespelled: boolean;
}

/**
 * Numbers the terms of a dataset.
 *
 * @param numbered all named graphs of these rows together are the default graph
 * @param besides quads of graphs that are not in it
 */
export function numberQuads(numbered: NumberedRows, besides: readonly Quad[] = []): QuadNumbers {
  const { terms, place } = numbered;
  const layers = [numbered.rows, rowsOf(besides, { numberOf: place })];
  // The parts of triple terms are terms too. A list is walked through what is added to it meanwhile.
  for (const term of terms)
    if (term.termType === 'Quad') [term.subject, term.predicate, term.object].forEach(place);
  const plainly = numberLayers(layers, numbered);
  const tags = languagesIn(plainly.order.map((number) => terms[number] as Term));
  const done = isUnsure(tags) ? numberLayers(layers, numbered, newSpellings()) : plainly;
  const { order, numbers, ...rest } = done;
  const numberOf = (term: Term): number => numbers[numbered.numberOf(term) ?? -1] ?? -1;
  const packed = packTermsOf(terms, order, { numbers, numberOf });
  const ofList = { list: terms, numbers };
  const languages = done.languages ?? tags;
  return { ...rest, languages, terms: packed, besidesFrom: numbered.rows.length, numberOf, ofList };
}

interface LayerNumbers
  extends Pick<QuadNumbers, 'rows' | 'graphs' | 'inDefault' | 'isRespelled'>, NewNumbers {
  /** Where tags were learnt, those that are written. */
  readonly languages: readonly string[] | undefined;
}

/**
 * Numbers the terms of all layers anew.
 *
 * @param spellings how texts are spelt whose tags of language are written in several ways; as they are unless given
 */
function numberLayers(
  layers: readonly Uint32Array[],
  numbered: NumberedRows,
  spellings?: Spellings,
): LayerNumbers {
  const { terms, place } = numbered;
  const { numberOf, ...given } = newNumbers(numbered);
  const spelt = (number: number): number => {
    const own = terms[number] as Term;
    const learnt = spellings?.learn(own) ?? own;
    return learnt === own ? number : place(learnt);
  };
  const length = layers.reduce((sum, rows) => sum + rows.length, 0);
  const packed = newSharedNumbers(length);
  let [isRespelled, to] = [false, 0];
  for (const rows of layers) {
    for (let at = 0; at < rows.length; at += 4, to += 4) {
      const object = rows[at + 2] ?? 0;
      const written = spellings ? spelt(object) : object;
      isRespelled ||= written !== object;
      // The graph comes first.
      packed[to + 3] = numberOf(rows[at + 3] ?? 0);
      packed[to] = numberOf(rows[at] ?? 0);
      packed[to + 1] = numberOf(rows[at + 1] ?? 0);
      packed[to + 2] = numberOf(written);
    }
  }
  const isNamedGraph = (graph: number): boolean => isNamed(terms[graph] as Term);
  const graphs = layers.map((rows) => graphsIn(rows).filter(isNamedGraph).map(numberOf));
  const ofGraphs = { graphs: [...new Set(graphs.flat())], inDefault: graphs[0]?.length ?? 0 };
  return { ...given, ...ofGraphs, rows: packed, languages: spellings?.languages(), isRespelled };
}

/** Numbers that terms are given anew, in the order of their coming. */
interface NewNumbers {
  /** The terms by their numbers of before, in that order. */
  readonly order: readonly number[];
  /** The new numbers by those of before; -1 where a term has not come. */
  readonly numbers: Int32Array;
}

function newNumbers({ terms, place }: NumberedRows): NewNumbers & {
  readonly numberOf: (term: number) => number;
} {
  const order: number[] = [];
  const numbers = new Int32Array(terms.length).fill(-1);
  const numberOf = (number: number): number => {
    const known = numbers[number] ?? -1;
    if (known >= 0) return known;
    const term = terms[number] as Term;
    // The parts of a triple term come before it.
    if (term.termType === 'Quad')
      for (const part of [term.subject, term.predicate, term.object]) numberOf(place(part));
    numbers[number] = order.length;
    return order.push(number) - 1;
  };
  // The default graph, whether a statement is in it or not.
  numberOf(0);
  return { order, numbers, numberOf };
}
