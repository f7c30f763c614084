import { entryOf } from '../rdf/entry-of.ts';
import type { NamedNode } from '../rdf/terms.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { collectionsOf, type Nest } from './collection.ts';
import { termsIn, type ContextTerm } from './context-terms.ts';
import {
  fixedKeys,
  localName,
  localNames,
  newNameGiver,
  sharedNames,
  withKind,
} from './key-names.ts';
import { observedIn } from './observed.ts';
import { isFor, type ValueKind } from './value-kind.ts';

/** What a key of a record stands for. */
export interface Meaning {
  /** IRI. */
  readonly property: string;
  readonly kind: ValueKind;
  readonly isInverse: boolean;
}

/** The keys of all records of a site: each means one thing, wherever it stands. */
export interface Keys {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** IRI of a class → its name. */
  readonly classes: ReadonlyMap<string, string>;
  /** The key that values of a kind have under a property. */
  readonly nameOf: (property: NamedNode, kind: ValueKind) => string;
  readonly nameOfNest: (nest: Nest) => string;
}

/**
 * Names all keys: those that collections declare first, then the terms of the ontology's context, then the last
 * parts of IRIs, with a prefix before those that several have. A property with values of several kinds has a key
 * for each, as a key has one form.
 */
export const keysOf = oncePerSnapshot((snapshot: Snapshot): Keys => {
  const names = newNameGiver(fixedKeys);
  const meanings = new Map<string, Meaning>();
  const given = new Map<string, string>();
  const give = (of: string, meaning: Meaning, wanted: readonly string[]): string =>
    entryOf(given, of, () => {
      const name = names.give(wanted);
      meanings.set(name, meaning);
      return name;
    });
  for (const nest of declaredNests(snapshot)) {
    const { key, property, isInverse } = nest;
    const wanted = key ?? (isInverse ? `${localName(property.value)}Of` : undefined);
    const meaning = { property: property.value, kind: 'link', isInverse };
    if (wanted !== undefined) give(ofNest(nest), meaning, [wanted]);
  }
  for (const { property, kind, wanted } of wantedKeys(snapshot)) {
    give(ofValues(property, kind), { property, kind, isInverse: false }, wanted);
  }
  const nameOf = ({ value }: NamedNode, kind: ValueKind): string =>
    given.get(ofValues(value, kind)) ?? value;
  return {
    meanings,
    classes: new Map(
      wantedClasses(snapshot).map(({ iri, wanted }) => [iri, names.give(wanted)] as const),
    ),
    nameOf,
    nameOfNest: (nest) => given.get(ofNest(nest)) ?? nameOf(nest.property, 'link'),
  };
});

function ofValues(property: string, kind: ValueKind): string {
  return `${kind} ${property}`;
}

function ofNest({ property, isInverse, key }: Nest): string {
  return `nest ${key ?? ''} ${isInverse ? '^' : ''}${property.value}`;
}

/** What collections nest, at any depth. */
function declaredNests(snapshot: Snapshot): readonly Nest[] {
  const within = (nests: readonly Nest[]): Nest[] =>
    nests.flatMap((nest) => [nest, ...within(nest.nests)]);
  return collectionsOf(snapshot).flatMap(({ nests }) => within(nests));
}

interface WantedKey {
  readonly property: string;
  readonly kind: ValueKind;
  /** Names, the best first. */
  readonly wanted: readonly string[];
}

/** What the context of the ontology has for a property and a kind of value counts most. */
function wantedKeys(snapshot: Snapshot): readonly WantedKey[] {
  const terms = termsIn(snapshot.context);
  const called = new Set(terms.map(({ name }) => name));
  const byIri = termsByIri(terms);
  const { kinds } = observedIn(snapshot);
  const shared = sharedNames(kinds.keys());
  const rows = [...kinds].sort(([one], [other]) => (one < other ? -1 : 1));
  return rows.flatMap(([property, of]) => {
    const own = byIri.get(property) ?? [];
    const [first] = own;
    const local = localName(property);
    const isTaken = shared.has(local) || called.has(local);
    const [plain = '', ...others] = first
      ? [first.name]
      : localNames(property, isTaken, snapshot.prefixes);
    return of.map((kind, place): WantedKey => {
      const exact = own.find((term) => isFor(kind, term))?.name;
      // The context's first term may be that of another kind.
      const isPlain = place === 0 && !isOfOther(first, kind, of);
      const wanted = isPlain ? [plain, ...others] : [withKind(plain, kind)];
      return { property, kind, wanted: exact === undefined ? wanted : [exact, ...wanted] };
    });
  });
}

/** Whether a term is the one for values of another kind that the property has. */
function isOfOther(
  term: ContextTerm | undefined,
  kind: ValueKind,
  kinds: readonly ValueKind[],
): boolean {
  return term !== undefined && kinds.some((each) => each !== kind && isFor(each, term));
}

function wantedClasses(snapshot: Snapshot) {
  const byIri = termsByIri(termsIn(snapshot.context));
  const { classes } = observedIn(snapshot);
  const shared = sharedNames(classes);
  return classes.map((iri) => {
    const own = (byIri.get(iri) ?? []).map(({ name }) => name);
    const others = localNames(iri, shared.has(localName(iri)), snapshot.prefixes);
    return { iri, wanted: [...own, ...others] };
  });
}

function termsByIri(terms: readonly ContextTerm[]): ReadonlyMap<string, readonly ContextTerm[]> {
  const byIri = new Map<string, ContextTerm[]>();
  for (const term of terms) entryOf(byIri, term.iri, (): ContextTerm[] => []).push(term);
  return byIri;
}
