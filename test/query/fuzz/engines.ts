import { Store } from 'n3';
import * as oxigraph from 'oxigraph';
import { newEvaluator } from '../../../src/query/evaluator/evaluate.ts';
import { openData, type QueryData } from '../../../src/query/index/query-data.ts';
import { packQuads } from '../../../src/query/index/pack-quads.ts';
import type { Evaluate } from '../../../src/query/results/result.ts';
import { newQueryParser } from '../../../src/query/syntax/parse-query.ts';
import { rememberTemplates } from '../../../src/query/templates/remember-templates.ts';
import { quadToNQuads } from '../../../src/rdf/n-quads.ts';
import type { Quad } from '../../../src/rdf/terms.ts';

/** What an engine says to a query: rows as text, in no order, or that it failed. */
export type Said = readonly string[] | 'failed';

export type Ask = (query: string) => Promise<Said>;

const services = { allowed: [] };
const baseIri = 'http://example.org/';

/** The three engines over the same quads: ours, and two judges. */
export function startEngines(
  quads: readonly Quad[],
): Readonly<Record<'own' | 'comunica' | 'oxigraph', Ask>> {
  const data = openData(packQuads(quads));
  const budget = { memoryBytes: 200_000_000, textCharacters: 1_000_000 };
  return {
    own: askOver(data, newEvaluator(budget).evaluate),
    comunica: askComunica(quads),
    oxigraph: askOxigraph(quads),
  };
}

function askOver(data: QueryData, evaluate: Evaluate): Ask {
  const parse = rememberTemplates(newQueryParser({ ...data, baseIri, services }), baseIri);
  return async (query) => {
    const parsed = parse(query, undefined);
    // By chance a variable is given a value twice: every engine refuses that.
    if (parsed.outcome !== 'parsed') return 'failed';
    try {
      const result = await evaluate(parsed, data.whole);
      if (result.kind === 'boolean') return [String(result.answer)];
      if (result.kind !== 'rows') throw new Error(result.kind);
      const rows: string[] = [];
      for await (const row of result.rows) {
        rows.push(rowText(result.variables.map((variable, place) => [variable, row[place]])));
      }
      return rows.sort();
    } catch {
      return 'failed';
    }
  };
}

/** As it comes. It takes a second to load, and is seldom asked. */
function askComunica(quads: readonly Quad[]): Ask {
  const context = {
    sources: [new Store([...quads])] as [Store],
    unionDefaultGraph: true,
    baseIRI: baseIri,
  };
  return async (query) => {
    const { QueryEngine } = await import('@comunica/query-sparql');
    try {
      const result = await new QueryEngine().query(query, context);
      if (result.resultType === 'boolean') return [String(await result.execute())];
      if (result.resultType !== 'bindings') throw new Error(result.resultType);
      const rows = await (await result.execute()).toArray();
      return rows
        .map((row) => rowText([...row].map(([variable, term]) => [variable.value, term])))
        .sort();
    } catch {
      return 'failed';
    }
  };
}

function askOxigraph(quads: readonly Quad[]): Ask {
  const store = new oxigraph.Store();
  store.load(quads.map(quadToNQuads).join(''), { format: 'application/n-quads' });
  return (query) => {
    try {
      const result = store.query(query, { use_default_graph_as_union: true, base_iri: baseIri });
      if (typeof result === 'boolean') return Promise.resolve([String(result)]);
      const rows = (result as unknown as readonly ReadonlyMap<string, SomeTerm>[]).map((row) =>
        rowText([...row]),
      );
      return Promise.resolve(rows.sort());
    } catch {
      return Promise.resolve('failed');
    }
  };
}

type Cell = readonly [variable: string, term: SomeTerm | undefined];

/** A row's bound variables by name. Names of blank nodes are an engine's own, so that only their being there counts. */
function rowText(cells: readonly Cell[]): string {
  return cells
    .flatMap(([variable, term]) => (term ? [`${variable}=${termText(term)}`] : []))
    .sort()
    .join(' ');
}

/** A term of any engine. */
interface SomeTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

const numeric = /#(?:integer|decimal|double|float)$/;

/** Numbers by value: how a made one is written is for tests of the values themselves. */
function termText(term: SomeTerm): string {
  const { termType, value, language = '', datatype } = term;
  if (termType === 'BlankNode') return '_:';
  if (termType !== 'Literal') return `<${value}>`;
  const type = datatype?.value ?? '';
  const written = numeric.test(type) ? String(Number(Number(value).toPrecision(12))) : value;
  return `${JSON.stringify(written)}@${language.toLowerCase()}^^${type}`;
}
