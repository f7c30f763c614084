import { Store } from 'n3';
import { terms, type Quad } from '../rdf/terms.ts';
import { newSpellings, type Spellings } from './spellings.ts';

/** The graphs that a query chose, as its dataset (SPARQL 1.1 Query §13.2). */
export interface ChosenGraphs {
  readonly defaults: readonly string[];
  readonly named: readonly string[];
}

/** What queries see. */
export interface QueryData {
  /** All of it: the union of all graphs as default graph. */
  readonly whole: Store;
  /** A dataset of those graphs alone; one that is not here is empty. Nothing is ever fetched. */
  readonly choose: (graphs: ChosenGraphs) => Store;
  readonly namedGraphs: readonly string[];
  /** How the data writes the language tag of a text, whatever case a query writes it in. */
  readonly spellLanguage: Spellings['spell'];
}

/**
 * Loads quads for querying. The union goes into the default graph as triples of its own: Comunica's
 * `unionDefaultGraph` repeats a triple for each graph that has it, and lets `GRAPH ?g` find the default graph.
 */
export function toQueryData(quads: Iterable<Quad>): QueryData {
  const whole = new Store<Quad>([], { factory: terms });
  const { learn, spell } = newSpellings();
  const namedGraphs = new Set<string>();
  for (const { subject, predicate, object, graph } of quads) {
    // What was an object stays one.
    const quad = terms.quad(subject, predicate, learn(object) as typeof object, graph);
    whole.addQuad(quad);
    addToDefaultGraph(whole, quad);
    if (graph.termType === 'NamedNode') namedGraphs.add(graph.value);
  }
  return {
    whole,
    namedGraphs: [...namedGraphs],
    choose: (graphs) => choose(whole, graphs),
    spellLanguage: spell,
  };
}

/** Copies, so that a triple in two of the graphs is there once (§13.2.1: an RDF merge). */
function choose(whole: Store, { defaults, named }: ChosenGraphs): Store {
  const chosen = new Store<Quad>([], { factory: terms });
  for (const iri of defaults) {
    for (const quad of quadsOf(whole, iri)) addToDefaultGraph(chosen, quad);
  }
  for (const iri of named) {
    for (const quad of quadsOf(whole, iri)) chosen.addQuad(quad);
  }
  return chosen;
}

function quadsOf(store: Store, graph: string): Iterable<Quad> {
  return store.readQuads(null, null, null, terms.namedNode(graph));
}

function addToDefaultGraph(store: Store, { subject, predicate, object }: Quad): void {
  store.addQuad(terms.quad(subject, predicate, object));
}
