import { newNumbering } from '../../rdf/numbering.ts';
import { isLiteral, isNamed, type NamedNode, type Quad, type Term } from '../../rdf/terms.ts';
import { eachTripleOnce } from '../../rdf/datasets/union.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import { entryOf } from '../../rdf/entry-of.ts';

/** How often something is said, of how many things, and with how many values. */
export interface Counts {
  triples: number;
  /** One object for each term. */
  readonly subjects: Set<Term>;
  readonly objects: Set<Term>;
}

/** A property, and what its values are. */
export interface PropertyStatistics extends Counts {
  /** Triples by the class that their value is of. */
  readonly objectClasses: Map<string, number>;
  readonly datatypes: Map<string, number>;
}

/** What is said of some things, property by property. */
export interface SubjectStatistics extends Counts {
  readonly properties: Map<string, PropertyStatistics>;
}

/** What a dataset says as a whole and of the members of each class. */
export interface DatasetStatistics extends SubjectStatistics {
  readonly classes: ReadonlyMap<string, SubjectStatistics>;
}

/** Counts each triple once, in however many graphs it is. A thing of two classes counts in both. */
export function statisticsOf(quads: Iterable<Quad>): DatasetStatistics {
  const numbering = newNumbering();
  const oneOf = (term: Term): Term => numbering.termOf(numbering.numberOf(term));
  const triples = [...eachTripleOnce(quads, numbering)].map(
    ({ subject, predicate, object }): Triple => ({
      subject: oneOf(subject),
      predicate: oneOf(predicate) as NamedNode,
      object: oneOf(object),
    }),
  );
  const classesOf = classesBySubject(triples);
  const whole = newSubjectStatistics();
  const classes = new Map<string, SubjectStatistics>();
  for (const triple of triples) {
    const use = useOf(triple, classesOf);
    add(whole, use);
    for (const kind of classesOf.get(use.subject) ?? []) {
      add(entryOf(classes, kind, newSubjectStatistics), use);
    }
  }
  return { ...whole, classes: inOrder(classes) };
}

/** Entries by key, so that the same data is described in the same order. */
export function inOrder<Value>(map: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A statement whose terms are the same objects where they are equal. */
interface Triple {
  readonly subject: Term;
  readonly predicate: NamedNode;
  readonly object: Term;
}

interface Use extends Triple {
  readonly objectClasses: readonly string[];
}

function useOf({ subject, predicate, object }: Triple, classesOf: Classes): Use {
  // Of what class a class is says nothing of the things of it.
  const objectClasses = predicate.equals(rdf.type) ? [] : (classesOf.get(object) ?? []);
  return { subject, predicate, object, objectClasses };
}

type Classes = ReadonlyMap<Term, readonly string[]>;

function classesBySubject(triples: readonly Triple[]): Classes {
  const classes = new Map<Term, string[]>();
  for (const { subject, predicate, object } of triples) {
    if (!predicate.equals(rdf.type) || !isNamed(object)) continue;
    entryOf(classes, subject, (): string[] => []).push(object.value);
  }
  return classes;
}

function newCounts(): Counts {
  return { triples: 0, subjects: new Set(), objects: new Set() };
}

function newSubjectStatistics(): SubjectStatistics {
  return { ...newCounts(), properties: new Map() };
}

function newPropertyStatistics(): PropertyStatistics {
  return { ...newCounts(), objectClasses: new Map(), datatypes: new Map() };
}

function add(things: SubjectStatistics, use: Use): void {
  const property = entryOf(things.properties, use.predicate.value, newPropertyStatistics);
  for (const each of [things, property]) {
    each.triples += 1;
    each.subjects.add(use.subject);
    each.objects.add(use.object);
  }
  for (const kind of use.objectClasses) increase(property.objectClasses, kind);
  if (isLiteral(use.object)) increase(property.datatypes, use.object.datatype.value);
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
