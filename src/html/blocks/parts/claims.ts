import { follow } from '../../../rdf/property-path.ts';
import { termKey } from '../../../rdf/term-key.ts';
import { isNamed, type Literal, type NamedNode, type Term } from '../../../rdf/terms.ts';
import { oa, rdf, skos } from '../../../rdf/vocabulary.ts';
import { compareNames } from '../../kit/collation.ts';
import { literalsOf, namedSubjectsOf, objectsOf } from '../../../rdf/values.ts';
import { listIn, oneIn, ownWords, pathIn, reach } from '../../../model/page-declaration.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Quote } from './passages.ts';

/** A claim that links a thing to something, with the words that are evidence for it. */
export interface Claim {
  readonly claim: Term;
  /** What its parts of the page are called in addresses. */
  readonly slug: string;
  /** What it is about, exactly. */
  readonly target: NamedNode;
  /** The place of its kind among those that the data lists: the first is 0. */
  readonly kind: number;
  readonly quotes: readonly Quote[];
  /** The sentences that the words stand in, in every language that the data has them in. */
  readonly sentences: readonly Literal[];
}

/** Claims that are counted under one thing. */
export interface ClaimGroup {
  readonly group: NamedNode;
  /** What its parts of the page are called in addresses. */
  readonly slug: string;
  readonly number: string | undefined;
  /** `#` and six digits, where the data gives one. */
  readonly colour: string | undefined;
  readonly claims: readonly Claim[];
}

/** How a block reads claims: what the data says of that, and all that they can be counted under. */
export interface ClaimReading {
  readonly node: Term;
  readonly kinds: readonly NamedNode[];
  readonly groups: readonly NamedNode[];
  /** The groups again, to be found by their keys. */
  readonly known: ReadonlySet<string>;
}

/** The reading that a block declares. */
export function readingOf(block: Term, snapshot: Snapshot): ClaimReading | undefined {
  const node = oneIn(block, 'readAs', snapshot);
  if (node === undefined) return undefined;
  const kind = oneIn(node, 'groupsOfClass', snapshot);
  const groups = kind ? namedSubjectsOf(rdf.type, kind, snapshot.dataset) : [];
  return {
    node,
    kinds: listIn(node, 'kinds', snapshot).filter(isNamed),
    groups: sortedByNumber(groups, (group) => group, snapshot),
    known: new Set(groups.map(termKey)),
  };
}

/** The claims of a thing that a block shows, by what they are counted under, numbered groups first. */
export function claimsOf(
  thing: NamedNode,
  block: Term,
  reading: ClaimReading,
  snapshot: Snapshot,
): readonly ClaimGroup[] {
  const groups = new Map<string, { group: NamedNode; claims: Claim[] }>();
  for (const term of reach(thing, block, 'claims', snapshot)) {
    const claim = readClaim(term, reading, snapshot);
    if (claim === undefined) continue;
    const group = groupOf(claim.target, reading, snapshot);
    const made = groups.get(group.value) ?? { group, claims: [] };
    groups.set(group.value, made);
    made.claims.push(claim);
  }
  const marked = [...groups.values()].map(({ group, claims }) => ({
    ...markOf(group, snapshot),
    claims: sortedByNumber(claims, ({ target }) => target, snapshot),
  }));
  return sortedByNumber(marked, ({ group }) => group, snapshot);
}

function readClaim(
  claim: Term,
  { node, kinds }: ClaimReading,
  snapshot: Snapshot,
): Claim | undefined {
  const target = reach(claim, node, 'target', snapshot).find(isNamed);
  if (target === undefined) return undefined;
  const [kind] = reach(claim, node, 'kind', snapshot);
  const index = kinds.findIndex((one) => kind?.equals(one));
  const quotes = reach(claim, node, 'passages', snapshot).flatMap((selector) =>
    quoteIn(selector, snapshot),
  );
  const own = ownWords(snapshot);
  const sentences = reach(claim, node, 'sentences', snapshot).flatMap((sentence) =>
    literalsOf(sentence, own.text, snapshot.dataset),
  );
  return {
    claim,
    slug: slugOf(claim),
    target,
    kind: index < 0 ? kinds.length : index,
    quotes,
    sentences,
  };
}

/** A Web Annotation TextQuoteSelector; other selectors have no words. */
function quoteIn(selector: Term, snapshot: Snapshot): Quote[] {
  const text = (property: NamedNode): string | undefined =>
    objectsOf(selector, property, snapshot.dataset)[0]?.value;
  const exact = text(oa.exact);
  if (exact === undefined || exact === '') return [];
  return [{ exact, prefix: text(oa.prefix) ?? '', suffix: text(oa.suffix) ?? '' }];
}

function groupOf(target: NamedNode, { node, known }: ClaimReading, snapshot: Snapshot): NamedNode {
  const path = pathIn(node, 'groupedBy', snapshot);
  const reached = path ? follow(path, [target], snapshot.dataset) : [target];
  return reached.filter(isNamed).find((term) => known.has(termKey(term))) ?? target;
}

/** How a group is marked on pages: by number and colour, as the data has them. */
export function markOf(group: NamedNode, snapshot: Snapshot): Omit<ClaimGroup, 'claims'> {
  const colour = objectsOf(group, ownWords(snapshot).colour, snapshot.dataset)[0]?.value;
  return {
    group,
    slug: slugOf(group),
    number: numberOf(group, snapshot),
    colour: /^#[0-9a-f]{6}$/i.test(colour ?? '') ? colour : undefined,
  };
}

/** The last two parts of an address tell apart what the last alone might not. */
export function slugOf({ value }: Term): string {
  return value
    .split(/[/#]/)
    .slice(-2)
    .join('-')
    .replace(/[^\w-]/g, '-');
}

function numberOf(term: NamedNode, snapshot: Snapshot): string | undefined {
  return objectsOf(term, skos.notation, snapshot.dataset)[0]?.value;
}

/** Sorts by number, 7.2 before 7.11 and 11.a after both; what has none comes last. */
function sortedByNumber<Any>(
  all: readonly Any[],
  termOf: (one: Any) => NamedNode,
  snapshot: Snapshot,
): Any[] {
  return all
    .map((one) => ({ one, number: numberOf(termOf(one), snapshot) }))
    .sort(({ number: first }, { number: second }) =>
      first === undefined || second === undefined
        ? Number(first === undefined) - Number(second === undefined)
        : compareNames(first, second, 'en'),
    )
    .map(({ one }) => one);
}
