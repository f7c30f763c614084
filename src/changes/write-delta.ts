import { quadToNQuads, termToNQuads } from '../rdf/n-quads.ts';
import { entryOf } from '../rdf/entry-of.ts';
import { delta as deltaTerms, prov, rdf, sd } from '../rdf/vocabulary.ts';
import { terms, type NamedNode, type Quad } from '../rdf/terms.ts';
import type { Delta } from './delta.ts';

/** Names in a delta: its own address, and those of the versions that it lies between. */
export interface DeltaNames {
  readonly delta: string;
  readonly before: string;
  readonly after: string;
}

/**
 * A delta as an RDF Patch: a header that names the version it is to be applied to and the one that comes of that, then
 * each statement on a line of its own, deletions first.
 */
export function writePatch({ removed, added }: Delta, { before, after }: DeltaNames): string {
  return [
    `H id <${after}> .\n`,
    `H prev <${before}> .\n`,
    'TX .\n',
    ...removed.map((quad) => `D ${quadToNQuads(quad)}`),
    ...added.map((quad) => `A ${quadToNQuads(quad)}`),
    'TC .\n',
  ].join('');
}

/**
 * A delta as TriG. The statements that go out of a graph of the data, and those that come in, are each a graph, whose
 * name ends in `#removed=` or `#added=` and the percent-encoded name of the graph of the data; for the default graph,
 * in `#removed` or `#added`. The default graph of the delta tells the same in statements.
 */
export function writeDeltaTriG(delta: Delta, names: DeltaNames): string {
  const parts = [
    ...partsOf('removed', delta.removed, names),
    ...partsOf('added', delta.added, names),
  ];
  const about = [...aboutDelta(names), ...parts.flatMap(({ about: said }) => said)];
  return [
    ...about.map(quadToNQuads),
    ...parts.map(({ name, lines }) => `\n<${name}> {\n${lines.join('')}}\n`),
  ].join('');
}

interface Part {
  readonly name: string;
  readonly lines: readonly string[];
  readonly about: readonly Quad[];
}

function partsOf(what: 'removed' | 'added', quads: readonly Quad[], names: DeltaNames): Part[] {
  const whole = terms.namedNode(`${names.delta}#${what}`);
  const byGraph = new Map<string, string[]>();
  for (const { subject, predicate, object, graph } of quads)
    entryOf(byGraph, graph.value, (): string[] => []).push(
      `${[subject, predicate, object].map(termToNQuads).join(' ')} .\n`,
    );
  return [...byGraph].map(([graph, lines]) => {
    if (graph === '') return { name: whole.value, lines, about: [] };
    const part = terms.namedNode(`${whole.value}=${encodeURIComponent(graph)}`);
    const about = [
      terms.quad(whole, sd.namedGraph, part),
      terms.quad(part, rdf.type, sd.NamedGraph),
      terms.quad(part, sd.name, terms.namedNode(graph)),
    ];
    return { name: part.value, lines, about };
  });
}

function aboutDelta({ delta, before, after }: DeltaNames): Quad[] {
  const [name, one, other] = [delta, before, after].map((iri) => terms.namedNode(iri)) as [
    NamedNode,
    NamedNode,
    NamedNode,
  ];
  return [
    terms.quad(name, deltaTerms.deletion, terms.namedNode(`${delta}#removed`)),
    terms.quad(name, deltaTerms.insertion, terms.namedNode(`${delta}#added`)),
    terms.quad(name, prov.wasDerivedFrom, one),
    terms.quad(name, prov.wasDerivedFrom, other),
  ];
}
