import { terms } from '../../rdf/terms.ts';
import type { PackedQuads } from './pack-quads.ts';
import { openTerms, type Dictionary } from '../../rdf/datasets/pack-terms.ts';
import { newSpeller, type SpellLanguage } from './language-tags.ts';

/** The graphs that a query chose, as its dataset (SPARQL 1.1 Query §13.2). */
export interface ChosenGraphs {
  readonly defaults: readonly string[];
  readonly named: readonly string[];
}

/** Quads, and which of their graphs count: nothing is copied for a query that chooses. */
export interface View {
  readonly orders: PackedQuads['orders'];
  readonly starts: PackedQuads['starts'];
  readonly hasRepeats: boolean;
  readonly dictionary: Dictionary;
  /** Graphs that together are the default graph; `undefined` for all. A triple in several of them is there once. */
  readonly defaults: ReadonlySet<number> | undefined;
  readonly named: ReadonlySet<number>;
  /** The named graphs by their IRIs, those without a quad too. */
  readonly names: readonly string[];
  readonly spellLanguage: SpellLanguage;
}

/** What queries see. */
export interface QueryData {
  /** All of it: the union of the graphs that are not beside it as default graph, and every named graph. */
  readonly whole: View;
  /** A dataset of those graphs alone; one that is not here is empty. Nothing is ever fetched. */
  readonly choose: (graphs: ChosenGraphs) => View;
  readonly namedGraphs: readonly string[];
  readonly spellLanguage: SpellLanguage;
}

/** Opens a packed dataset for queries. */
export function openData(packed: PackedQuads): QueryData {
  const { orders, starts, hasRepeats, graphs, languages } = packed;
  const dictionary = openTerms(packed.terms);
  const { numberOf, term } = dictionary;
  const here = (iris: readonly string[]): ReadonlySet<number> =>
    new Set(iris.flatMap((iri) => numberOf(terms.namedNode(iri)) ?? []));
  const namedGraphs = graphs.map((graph) => term(graph).value);
  const spellLanguage = newSpeller(languages, (sought) => numberOf(sought) !== undefined);
  const all = { orders, starts, hasRepeats, dictionary, spellLanguage };
  return {
    whole: {
      ...all,
      defaults: defaultsOf(packed),
      named: new Set(graphs),
      names: namedGraphs,
    },
    choose: ({ defaults, named }) => ({
      ...all,
      defaults: here(defaults),
      named: here(named),
      names: [...new Set(named)],
    }),
    namedGraphs,
    spellLanguage,
  };
}

/** The graphs that make the default graph; `undefined` where all do. Number 0 is the data's own default graph. */
function defaultsOf({ graphs, besides }: PackedQuads): ReadonlySet<number> | undefined {
  if (besides.length === 0) return undefined;
  return new Set([0, ...graphs.filter((graph) => !besides.includes(graph))]);
}
