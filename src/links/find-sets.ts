import { titleOf } from '../model/texts.ts';
import type { Dataset } from '../rdf/dataset.ts';
import { entryOf } from '../rdf/entry-of.ts';
import { shorten } from '../rdf/prefixes.ts';
import { isNamed, type NamedNode, type Quad, type Term } from '../rdf/terms.ts';
import { literalsOf, namedObjectsOf, namedSubjectsOf, objectOf } from '../rdf/values.ts';
import { owl, rdf, skos, voidTerms } from '../rdf/vocabulary.ts';
import { pathUnder } from '../site/addresses.ts';
import { textOf, type Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { countedLinkset, leadsOut, spaceOf, vocabularies } from './link-spaces.ts';
import type { Statement } from './link-set.ts';

/** A set of links before it is read. */
export interface FoundSet {
  readonly iri: NamedNode;
  readonly name: string;
  /** What it is called where the data does not name it. */
  readonly title: string;
  readonly predicates: readonly NamedNode[];
  readonly target: Text;
  readonly statements: readonly Statement[];
  /** The graphs that its statements stand in. */
  readonly graphs: readonly string[];
}

/** The sets that the data declares, and those of mappings that are in none of them. */
export function findSets(open: Dataset, snapshot: Snapshot): readonly FoundSet[] {
  const declared = namedSubjectsOf(rdf.type, voidTerms.Linkset, snapshot.read.dataset)
    .filter(({ value }) => pathUnder(snapshot.baseIri, value) !== undefined)
    .sort((one, other) => (one.value < other.value ? -1 : 1))
    .map((iri) => declaredSet(iri, open, snapshot));
  const covered = new Set(declared.flatMap(({ statements }) => statements.map(keyOf)));
  const names = new Set<string>();
  return [...declared, ...undeclaredSets(covered, open, snapshot)].map((found) => ({
    ...found,
    name: freeName(found.name, names),
  }));
}

function declaredSet(iri: NamedNode, open: Dataset, snapshot: Snapshot): FoundSet {
  const { dataset } = snapshot.read;
  const predicates = namedObjectsOf(iri, voidTerms.linkPredicate, dataset);
  const target = objectOf(iri, voidTerms.objectsTarget, dataset);
  const source = objectOf(iri, voidTerms.subjectsTarget, dataset);
  const quads = predicates.flatMap((predicate) =>
    [...open.match(null, predicate)].filter(
      ({ subject, object }) => isIn(source, subject, snapshot) && isIn(target, object, snapshot),
    ),
  );
  const name = fileName(iri.value);
  return { iri, name, title: name, predicates, target: nameOf(target, snapshot), ...split(quads) };
}

/** Whether something belongs to what a linkset leads from or to: by its address, or as a member of a scheme. */
function isIn(end: Term | undefined, thing: Term, snapshot: Snapshot): boolean {
  if (end === undefined || !isNamed(thing)) return false;
  const { read, whole, baseIri } = snapshot;
  const { dataset } = read;
  const spaces = literalsOf(end, voidTerms.uriSpace, dataset);
  if (spaces.length > 0) return spaces.some(({ value }) => thing.value.startsWith(value));
  if (whole && end.equals(whole)) return thing.value.startsWith(baseIri);
  return namedObjectsOf(thing, skos.inScheme, dataset).some((scheme) => scheme.equals(end));
}

/** Properties that say of two things how their meanings stand to each other (SKOS Reference §10, OWL 2). */
const mappingProperties = [
  skos.exactMatch,
  skos.closeMatch,
  skos.broadMatch,
  skos.narrowMatch,
  skos.relatedMatch,
  owl.sameAs,
];

function undeclaredSets(
  covered: ReadonlySet<string>,
  open: Dataset,
  snapshot: Snapshot,
): FoundSet[] {
  const { baseIri, prefixes } = snapshot;
  return mappingProperties.flatMap((predicate) => {
    const bySpace = new Map<string, Quad[]>();
    for (const quad of open.match(null, predicate)) {
      const { subject, object } = quad;
      const isOurs = subject.value.startsWith(baseIri) && leadsOut(object, baseIri);
      if (!isOurs || covered.has(keyOf(quad))) continue;
      const space = spaceOf(object.value, prefixes);
      if (!vocabularies.has(space)) entryOf(bySpace, space, (): Quad[] => []).push(quad);
    }
    return [...bySpace].map(([space, quads]): FoundSet => {
      const short = shorten(predicate.value, prefixes);
      return {
        iri: countedLinkset(predicate, space, snapshot),
        name: fileName(`${wordFor(space, snapshot)}-${short.replace(/^.*:/, '')}`),
        title: `${short} → ${space}`,
        predicates: [predicate],
        target: textOf(() => space),
        ...split(quads),
      };
    });
  });
}

/** The prefix of a namespace, or its host. */
function wordFor(space: string, { prefixes }: Snapshot): string {
  const named = Object.entries(prefixes).find(([, namespace]) => namespace === space);
  return named?.[0] ?? space.replace(/^[^/]*\/\//, '');
}

/** Each statement once, and all graphs that one of them is in. */
function split(quads: readonly Quad[]): Pick<FoundSet, 'statements' | 'graphs'> {
  const different = new Map(
    quads.flatMap((quad): [string, Statement][] => {
      const { subject, predicate, object } = quad;
      if (!isNamed(subject) || !isNamed(object) || !isNamed(predicate)) return [];
      return [[keyOf(quad), { subject, predicate, object }]];
    }),
  );
  return {
    statements: [...different.values()],
    graphs: [...new Set(quads.map(({ graph }) => graph.value))],
  };
}

function keyOf(statement: Readonly<Record<'subject' | 'predicate' | 'object', Term>>): string {
  const { subject, predicate, object } = statement;
  return [subject, predicate, object].map(({ value }) => value).join(' ');
}

function nameOf(target: Term | undefined, { read }: Snapshot): Text {
  const otherwise = target && isNamed(target) ? target.value : '';
  return target ? titleOf(target, otherwise, read.dataset) : textOf(() => '');
}

/** The last part of an address, in letters that files may be named with. */
function fileName(text: string): string {
  const last = /[^/#]*$/.exec(text.replace(/[/#]$/, ''))?.[0] ?? '';
  const plain = last
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return plain === '' ? 'links' : plain;
}

function freeName(name: string, used: Set<string>): string {
  const names = [name, ...Array.from(used, (_, index) => `${name}-${index + 2}`)];
  const free = names.find((each) => !used.has(each)) ?? name;
  used.add(free);
  return free;
}
