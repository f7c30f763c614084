import type { Dataset } from '../../rdf/dataset.ts';
import { unionOf } from '../../rdf/union.ts';
import { termToNQuads } from '../../rdf/n-quads.ts';
import { isLiteral, isNamed, type Quad } from '../../rdf/terms.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import { entryOf } from '../../rdf/entry-of.ts';

/** How often something is said, of how many things, and with how many values. */
export interface Tally {
  triples: number;
  readonly subjects: Set<string>;
  readonly objects: Set<string>;
}

/** A property, and what its values are. */
export interface PropertyTally extends Tally {
  /** Triples by the class that their value is of. */
  readonly objectClasses: Map<string, number>;
  readonly datatypes: Map<string, number>;
}

/** What is said of some things, property by property. */
export interface SubjectTally extends Tally {
  readonly properties: Map<string, PropertyTally>;
}

/** What a dataset says as a whole and of the members of each class. */
export interface DatasetTally extends SubjectTally {
  readonly classes: ReadonlyMap<string, SubjectTally>;
}

/** Counts each triple once, in however many graphs it is. A thing of two classes counts in both. */
export function tally(quads: Iterable<Quad>): DatasetTally {
  const union = unionOf(quads);
  const classesOf = classesBySubject(union);
  const whole = newSubjectTally();
  const classes = new Map<string, SubjectTally>();
  for (const triple of union) {
    const use = useOf(triple, classesOf);
    add(whole, use);
    for (const kind of classesOf.get(use.subject) ?? []) {
      add(entryOf(classes, kind, newSubjectTally), use);
    }
  }
  return { ...whole, classes: inOrder(classes) };
}

/** Entries by key, so that the same data is described in the same order. */
export function inOrder<Value>(map: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)));
}

interface Use {
  readonly subject: string;
  readonly property: string;
  readonly object: string;
  readonly objectClasses: readonly string[];
  readonly datatype: string | undefined;
}

function useOf({ subject, predicate, object }: Quad, classesOf: Classes): Use {
  const objectKey = termToNQuads(object);
  return {
    subject: termToNQuads(subject),
    property: predicate.value,
    object: objectKey,
    // Of what class a class is says nothing of the things of it.
    objectClasses: predicate.equals(rdf.type) ? [] : (classesOf.get(objectKey) ?? []),
    datatype: isLiteral(object) ? object.datatype.value : undefined,
  };
}

type Classes = ReadonlyMap<string, readonly string[]>;

function classesBySubject(union: Dataset): Classes {
  const classes = new Map<string, string[]>();
  for (const { subject, object } of union.match(null, rdf.type)) {
    if (isNamed(object))
      entryOf(classes, termToNQuads(subject), (): string[] => []).push(object.value);
  }
  return classes;
}

function newTally(): Tally {
  return { triples: 0, subjects: new Set(), objects: new Set() };
}

function newSubjectTally(): SubjectTally {
  return { ...newTally(), properties: new Map() };
}

function newPropertyTally(): PropertyTally {
  return { ...newTally(), objectClasses: new Map(), datatypes: new Map() };
}

function add(things: SubjectTally, use: Use): void {
  const property = entryOf(things.properties, use.property, newPropertyTally);
  for (const each of [things, property]) {
    each.triples += 1;
    each.subjects.add(use.subject);
    each.objects.add(use.object);
  }
  for (const kind of use.objectClasses) increase(property.objectClasses, kind);
  if (use.datatype !== undefined) increase(property.datatypes, use.datatype);
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
