import { nameBlankNodes } from '../rdf/blank-nodes/blank-node-names.ts';
import { entryOf } from '../rdf/entry-of.ts';
import { quadToNQuads } from '../rdf/n-quads.ts';
import { hasBlankNode, termsOf, withLabels } from '../rdf/quad-terms.ts';
import { isNamed, terms, type Quad, type Term } from '../rdf/terms.ts';
import { termKey } from '../rdf/term-key.ts';

/** A thing with all that is said of it, to be told of on its own. */
export interface Entity {
  readonly iri: string;
  /** Sorted lines of N-Triples; blank nodes are named by what the entity says (RDFC-1.0). */
  readonly lines: readonly string[];
  /** The graphs that say it, sorted. */
  readonly graphs: readonly string[];
  /** The entities that it mentions. */
  readonly mentions: readonly string[];
}

/**
 * Divides statements into entities: what is said of each thing that stands alone, with what is said of all that it leads to and
 * that does not. What nothing leads to stands alone, if it has an IRI; statements of others take no part.
 *
 * @param standsAlone whether a thing with an IRI is an entity; others are told of in those that lead to them
 * @returns in such an order that what is mentioned comes before what mentions it, where there are no circles
 */
export async function entitiesIn(
  quads: readonly Quad[],
  standsAlone: (iri: string) => boolean,
): Promise<readonly Entity[]> {
  const said = new Map<string, Quad[]>();
  for (const quad of quads) entryOf(said, termKey(quad.subject), (): Quad[] => []).push(quad);
  const subjects = [...said.values()].flatMap(([first]) => (first ? [first.subject] : []));
  const named = subjects.filter(isNamed);
  const alone = new Set(named.filter(({ value }) => standsAlone(value)).map(termKey));
  const led = new Set<string>();
  for (const key of alone) for (const each of closureOf(key, said, alone).keys()) led.add(each);
  for (const subject of named.filter((each) => !led.has(termKey(each)))) {
    alone.add(termKey(subject));
    for (const each of closureOf(termKey(subject), said, alone).keys()) led.add(each);
  }
  const entities = new Map<string, Entity>();
  for (const subject of named.filter((each) => alone.has(termKey(each))))
    entities.set(subject.value, await entityOf(subject, said, alone));
  return mentionedFirst(entities);
}

type Said = ReadonlyMap<string, readonly Quad[]>;

/** What is said of a thing and of all that it leads to, by subject, as far as what stands alone. */
function closureOf(start: string, said: Said, alone: ReadonlySet<string>): Said {
  const closure = new Map([[start, said.get(start) ?? []]]);
  // A map that is walked while it grows is walked to its end.
  for (const [, statements] of closure)
    for (const term of statements.flatMap((quad) => termsOf(quad)))
      if (isLedTo(term, said, alone) && !closure.has(termKey(term)))
        closure.set(termKey(term), said.get(termKey(term)) ?? []);
  return closure;
}

function isLedTo(term: Term, said: Said, alone: ReadonlySet<string>): boolean {
  const key = termKey(term);
  return said.has(key) && !alone.has(key);
}

async function entityOf(subject: Term, said: Said, alone: ReadonlySet<string>): Promise<Entity> {
  const quads = [...closureOf(termKey(subject), said, alone).values()].flat();
  const triples = quads.map((quad) => terms.quad(quad.subject, quad.predicate, quad.object));
  const { names } = await nameBlankNodes(triples.filter(hasBlankNode));
  const nameFor = (label: string): string => names.get(label) ?? label;
  const lines = triples.map((triple) => quadToNQuads(withLabels(triple, nameFor)));
  const mentioned = triples.map(({ object }) => object).filter(isNamed);
  return {
    iri: subject.value,
    lines: [...new Set(lines)].sort(),
    graphs: [...new Set(quads.map(({ graph }) => graph.value).filter((name) => name))].sort(),
    mentions: mentioned
      .filter((term) => alone.has(termKey(term)) && !term.equals(subject))
      .map(({ value }) => value),
  };
}

/** What is mentioned before what mentions it: the order in which a walk along the mentions leaves them. */
function mentionedFirst(entities: ReadonlyMap<string, Entity>): readonly Entity[] {
  const left = new Set<Entity>();
  const entered = new Set<string>();
  const way = [...entities.keys()].reverse();
  for (let iri = way.at(-1); iri !== undefined; iri = way.at(-1)) {
    const entity = entities.get(iri);
    const isEntered = entered.has(iri);
    const next = isEntered ? [] : (entity?.mentions ?? []).filter((each) => !entered.has(each));
    entered.add(iri);
    way.push(...next.filter((each) => each !== iri));
    if (next.length > 0) continue;
    way.pop();
    if (entity) left.add(entity);
  }
  return [...left];
}
