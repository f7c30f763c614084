import type { Dataset } from '../../../rdf/dataset.ts';
import { terms, type Quad, type Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { rdf, sh } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { PrepareQuery } from './ask.ts';
import { parametersOf, valuesOfParameters } from './constraint-components.ts';
import { readQuery } from './read-query.ts';

/** What sh:target selects, as statements with sh:targetNode, and the targets that select nothing because they cannot be asked. */
export interface SelectedTargets {
  readonly quads: readonly Quad[];
  readonly failures: readonly { readonly quad: Quad; readonly reason: Text }[];
}

/** SPARQL-based targets and target types (SHACL Advanced Features §3.1, §3.2). */
export async function selectTargets(
  shapes: Dataset,
  prepare: PrepareQuery,
): Promise<SelectedTargets> {
  const selected = await Promise.all(
    [...shapes.match(null, sh.target)].map(async (quad) => {
      const found = await select(quad.object, shapes, prepare);
      return 'reason' in found
        ? { quads: [], failures: [{ quad, reason: found.reason }] }
        : {
            quads: found.nodes.map((node) =>
              terms.quad(quad.subject, sh.targetNode, node as Quad['object']),
            ),
            failures: [],
          };
    }),
  );
  return {
    quads: selected.flatMap(({ quads }) => quads),
    failures: selected.flatMap(({ failures }) => failures),
  };
}

type Selected = { readonly nodes: readonly Term[] } | { readonly reason: Text };

async function select(target: Term, shapes: Dataset, prepare: PrepareQuery): Promise<Selected> {
  const kinds = objectsOf(target, rdf.type, shapes);
  const executable = [target, ...kinds].find((node) => shapes.match(node, sh.select).size > 0);
  if (executable === undefined) return { reason: notSparql };
  const parameters = parametersOf(executable, shapes);
  const prebound = parameters.map(({ name }) => name);
  const query = readQuery(executable, shapes, { prebound });
  const prepared = query && prepare(query);
  if (prepared?.outcome !== 'prepared') return { reason: prepared?.reason ?? notSparql };
  const nodes: Term[] = [];
  for (const bindings of valuesOfParameters(target, parameters, shapes)) {
    const answer = await prepared.ask(bindings);
    if (answer.outcome === 'failed') return { reason: answer.reason };
    nodes.push(...answer.rows.flatMap((row) => row['this'] ?? []));
  }
  return { nodes };
}

const notSparql: Text = {
  sv: 'målet är inte skrivet i SPARQL',
  en: 'the target is not written in SPARQL',
};
