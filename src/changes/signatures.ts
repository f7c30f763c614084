import { createHash } from 'node:crypto';
import { nameBlankNodes } from '../rdf/blank-nodes/blank-node-names.ts';
import { quadToNQuads, termToNQuads } from '../rdf/n-quads.ts';
import { entryOf } from '../rdf/entry-of.ts';
import { blankNodesOf, withLabels } from '../rdf/quad-terms.ts';
import { terms, type Quad, type Term } from '../rdf/terms.ts';

/** The key of a term by what it holds: two blank nodes have the same exactly where the same is said of both. */
export type SignatureOf = (term: Term) => string;

/**
 * Names blank nodes by what they hold, whatever else the dataset has: canonical names number all of them, so one
 * that changes would give many others new names. Nodes in a circle have their canonical names among those that
 * they are connected with.
 *
 * @param quads the graphs that they are in do not count
 */
export async function signaturesOf(quads: readonly Quad[]): Promise<SignatureOf> {
  const held = heldBy(quads);
  const signatures = new Map<string, string>();
  const waiting = new Map(
    [...held].map(([label, statements]) => [label, childrenOf(statements, held)]),
  );
  const parents = new Map<string, string[]>();
  for (const [label, children] of waiting)
    for (const child of children) entryOf(parents, child, (): string[] => []).push(label);
  const ready = [...waiting].filter(([, { size }]) => size === 0).map(([label]) => label);
  // A list that is walked while it grows is walked to its end: what holds only what is known is known next.
  for (const label of ready) {
    signatures.set(label, hashOf((held.get(label) ?? []).map((quad) => lineOf(quad, signatures))));
    for (const parent of parents.get(label) ?? []) {
      const children = waiting.get(parent);
      if (children?.delete(label) && children.size === 0) ready.push(parent);
    }
  }
  const circular = [...held].filter(([label]) => !signatures.has(label));
  for (const [label, signature] of await circularSignatures(circular, signatures))
    signatures.set(label, signature);
  return (term) => signed(term, signatures);
}

type Held = ReadonlyMap<string, readonly Quad[]>;

function heldBy(quads: readonly Quad[]): Held {
  const held = new Map<string, Quad[]>();
  for (const quad of quads)
    if (quad.subject.termType === 'BlankNode')
      entryOf(held, quad.subject.value, (): Quad[] => []).push(quad);
  return held;
}

function childrenOf(statements: readonly Quad[], held: Held): Set<string> {
  const children = statements.flatMap(({ object }) => labelsIn(object));
  return new Set(children.filter((label) => held.has(label)));
}

function labelsIn(object: Quad['object']): readonly string[] {
  if (object.termType === 'BlankNode') return [object.value];
  return object.termType === 'Quad' ? blankNodesOf(object) : [];
}

function lineOf({ predicate, object }: Quad, signatures: ReadonlyMap<string, string>): string {
  return `${termToNQuads(predicate)} ${signed(object, signatures)}`;
}

/** A term in words, its blank nodes called by their signatures; one of which nothing is said is like all such. */
function signed(term: Term, signatures: ReadonlyMap<string, string>): string {
  if (term.termType === 'BlankNode') return `_:${signatures.get(term.value) ?? 'nothing'}`;
  if (term.termType !== 'Quad') return termToNQuads(term);
  const { subject, predicate, object } = term;
  return `<<( ${[subject, predicate, object].map((each) => signed(each, signatures)).join(' ')} )>>`;
}

function hashOf(lines: readonly string[]): string {
  const hash = createHash('sha256').update([...new Set(lines)].sort().join('\n'));
  return hash.digest('hex').slice(0, 32);
}

/** Nodes in circles, and those that lead to one, by the canonical names that they have among themselves. */
async function circularSignatures(
  circular: readonly (readonly [string, readonly Quad[]])[],
  known: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const signatures = new Map<string, string>();
  for (const component of componentsOf(new Map(circular))) {
    const quads = component.flatMap(([, statements]) => statements.map(withoutGraph));
    const { names } = await nameBlankNodes(quads);
    const nameFor = (label: string): string => known.get(label) ?? names.get(label) ?? label;
    const hash = hashOf(quads.map((quad) => quadToNQuads(withLabels(quad, nameFor))));
    for (const [label] of component) signatures.set(label, hash + nameFor(label));
  }
  return signatures;
}

function withoutGraph({ subject, predicate, object }: Quad): Quad {
  return terms.quad(subject, predicate, object);
}

/** Nodes that lead to each other, in groups. */
function componentsOf(held: Held): (readonly (readonly [string, readonly Quad[]])[])[] {
  const neighbours = new Map<string, Set<string>>();
  for (const [label, statements] of held)
    for (const child of childrenOf(statements, held)) {
      entryOf(neighbours, label, () => new Set<string>()).add(child);
      entryOf(neighbours, child, () => new Set<string>()).add(label);
    }
  const seen = new Set<string>();
  return [...held.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    const group = new Set([start]);
    for (const label of group) for (const next of neighbours.get(label) ?? []) group.add(next);
    for (const label of group) seen.add(label);
    return [[...group].map((label) => [label, held.get(label) ?? []] as const)];
  });
}
