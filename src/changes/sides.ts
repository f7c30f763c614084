import { isBlank, isNamed, type Quad, type Term } from '../rdf/terms.ts';
import { entryOf } from '../rdf/entry-of.ts';
import { termKey } from '../rdf/term-key.ts';
import type { Dataset } from '../rdf/dataset.ts';
import { indexQuads } from '../rdf/datasets/indexed-quads.ts';
import { signaturesOf, type SignatureOf } from './signatures.ts';

/** One of the versions that are compared, read for comparing. */
export interface Side {
  readonly dataset: Dataset;
  readonly signatureOf: SignatureOf;
  /** What is said of each thing that has an IRI, or that nothing points to. */
  readonly things: ReadonlyMap<string, Said>;
}

/** A thing and its statements. */
export interface Said {
  readonly thing: Term;
  readonly statements: readonly Quad[];
}

/** Reads one version. */
export async function sideOf(quads: readonly Quad[]): Promise<Side> {
  const signatureOf = await signaturesOf(quads);
  const pointedTo = new Set(
    quads
      .map(({ object }) => object)
      .filter(isBlank)
      .map(termKey),
  );
  const things = new Map<string, { thing: Term; statements: Quad[] }>();
  for (const quad of quads) {
    const { subject } = quad;
    if (!isNamed(subject) && pointedTo.has(termKey(subject))) continue;
    const key = isNamed(subject) ? termKey(subject) : signatureOf(subject);
    entryOf(things, key, () => ({ thing: subject, statements: [] })).statements.push(quad);
  }
  return { dataset: indexQuads(quads), signatureOf, things };
}

/** The values of each property, told apart by what they hold, with the graphs that say so. */
export function valuesOf(
  statements: readonly Quad[],
  signatureOf: SignatureOf,
): Map<string, PropertyValues> {
  const properties = new Map<string, Map<string, Map<string, Value>>>();
  for (const { predicate, object, graph } of statements) {
    const values = entryOf(
      properties,
      predicate.value,
      () => new Map<string, Map<string, Value>>(),
    );
    const same = entryOf(values, signatureOf(object), () => new Map<string, Value>());
    const value = entryOf(same, termKey(object), () => ({
      value: object,
      graphs: new Map<string, Term>(),
    }));
    value.graphs.set(graph.value, graph);
  }
  return properties;
}

/** The values of a property by what they hold, then by their names in this version: several nodes may hold the same. */
export type PropertyValues = ReadonlyMap<string, ReadonlyMap<string, Value>>;

export interface Value {
  readonly value: Term;
  readonly graphs: Map<string, Term>;
}
