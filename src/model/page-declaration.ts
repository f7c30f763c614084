import { termKindOf } from './ontology.ts';
import { membersOf } from '../rdf/lists.ts';
import { follow, readPath, type PropertyPath } from '../rdf/property-path.ts';
import { isNamed, type NamedNode, type Term } from '../rdf/terms.ts';
import { ownVocabulary, type OwnName } from '../rdf/vocabularies/own-vocabulary.ts';
import { rdf } from '../rdf/vocabulary.ts';
import { namedSubjectsOf, objectsOf } from '../rdf/values.ts';
import { pathUnder } from '../site/addresses.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { kindsOf } from './property-guide.ts';

/** Our vocabulary as a snapshot has it. */
export const ownWords = oncePerSnapshot(({ vocabularyBase }) => ownVocabulary(vocabularyBase));

/** A page that the data declares: where its words are, and its blocks in order. */
export interface DeclaredPage {
  readonly page: NamedNode;
  readonly blocks: readonly Term[];
}

/**
 * The page that the data declares for a thing: the one that the thing is, the one declared for it alone,
 * or the one for the things of its class, the class with the fewest members first. What is declared
 * for a class is for its things: the class itself is a term with a reference of its own.
 */
export function pageFor(topic: NamedNode, snapshot: Snapshot): DeclaredPage | undefined {
  const { byTarget, pages } = declaredPages(snapshot);
  const own = pages.get(topic.value);
  if (own) return own;
  const isClass = termKindOf(topic, snapshot.dataset) === 'class';
  const kinds = kindsOf(topic, snapshot);
  const targets = isClass ? kinds : [topic, ...kinds];
  return targets.map(({ value }) => byTarget.get(value)).find((page) => page !== undefined);
}

/** Links that the data declares for every page, in the header or the footer. */
export function declaredLinks(
  place: 'headerLinks' | 'footerLinks',
  snapshot: Snapshot,
): NamedNode[] {
  const start = declaredPages(snapshot).byTarget.get(snapshot.baseIri);
  return start ? listIn(start.page, place, snapshot).filter(isNamed) : [];
}

const declaredPages = oncePerSnapshot((snapshot: Snapshot) => {
  const { dataset, baseIri } = snapshot;
  const own = ownWords(snapshot);
  const pages = new Map<string, DeclaredPage>();
  const byTarget = new Map<string, DeclaredPage>();
  for (const page of namedSubjectsOf(rdf.type, own.Page, dataset)) {
    if (pathUnder(baseIri, page.value) === undefined) continue;
    const declared = { page, blocks: listIn(page, 'blocks', snapshot) };
    const targets = objectsOf(page, own.layoutFor, dataset);
    for (const { value } of targets) byTarget.set(value, declared);
    if (targets.length === 0) pages.set(page.value, declared);
  }
  return { pages, byTarget };
});

/** The members of a declared list; a single value is a list of one. */
export function listIn(node: Term, property: OwnName, snapshot: Snapshot): readonly Term[] {
  return valuesIn(node, property, snapshot).flatMap(
    (value) => membersOf(value, snapshot.dataset) ?? [value],
  );
}

/** The value of a property that has one. */
export function oneIn(node: Term, property: OwnName, snapshot: Snapshot): Term | undefined {
  return valuesIn(node, property, snapshot)[0];
}

/** A declared way from a thing to what is shown. */
export function pathIn(
  node: Term,
  property: OwnName,
  snapshot: Snapshot,
): PropertyPath | undefined {
  const value = oneIn(node, property, snapshot);
  return value && readPath(value, snapshot.dataset);
}

/** Where a declared way leads from a thing; nowhere if none is declared. */
export function reach(start: Term, node: Term, property: OwnName, snapshot: Snapshot): Term[] {
  const path = pathIn(node, property, snapshot);
  return path ? follow(path, [start], snapshot.dataset) : [];
}

function valuesIn(node: Term, property: OwnName, snapshot: Snapshot): Term[] {
  return objectsOf(node, ownWords(snapshot)[property], snapshot.dataset);
}

/** The things that a block shows: those it lists, those it has a way to, or all of a class. */
export function thingsOf(block: Term, topic: NamedNode, snapshot: Snapshot): readonly NamedNode[] {
  const listed = listIn(block, 'things', snapshot);
  const reached = listed.length > 0 ? listed : reach(topic, block, 'path', snapshot);
  const kind = oneIn(block, 'ofClass', snapshot);
  if (kind === undefined) return reached.filter(isNamed);
  const members = namedSubjectsOf(rdf.type, kind, snapshot.dataset);
  const isAll = listed.length === 0 && pathIn(block, 'path', snapshot) === undefined;
  if (isAll) return members;
  const isMember = new Set(members.map(({ value }) => value));
  return reached.filter(isNamed).filter(({ value }) => isMember.has(value));
}
