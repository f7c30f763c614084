import { propertyShapesFor } from '../../../model/class-shapes.ts';
import { terms, type Quad, type Term } from '../../../rdf/terms.ts';
import { namedSubjectsOf, objectsOf, subjectsOf } from '../../../rdf/values.ts';
import { rdf } from '../../../rdf/vocabulary.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { classesOf, type Entries, type Surroundings } from './surroundings.ts';
import type { Kind } from './kinds.ts';

/**
 * What is said of all things of a kind, and so of a new one: codes, lists, places, and links that can lead to one thing only.
 * Sources, goals and the like are not among it: where a new thing is from and what it leads to, only its editor knows.
 */
export function commonTo(kind: Kind, surroundings: Surroundings): Entries {
  const { dataset, baseIri } = surroundings.snapshot;
  const { keys } = surroundings;
  const [first, ...others] = namedSubjectsOf(rdf.type, kind.class, dataset);
  if (first === undefined) return {};
  const entries: Entries = {};
  for (const quad of dataset.match(first)) {
    const { predicate, object } = quad;
    const key = keys.keyOf(predicate.value);
    const isCommon = others.every((thing) => dataset.match(thing, predicate, object).size > 0);
    if (key === undefined || !isCommon || predicate.equals(rdf.type)) continue;
    if (!isTaken(quad, { kind, surroundings, hasOthers: others.length > 0 })) continue;
    const isCode = keys.named.get(key)?.type === '@vocab';
    const link = isCode
      ? keys.keyOf(object.value)
      : (pathUnder(baseIri, object.value) ?? object.value);
    if (link !== undefined) entries[key] ??= object.termType === 'Literal' ? object.value : link;
  }
  return entries;
}

interface Taking {
  readonly kind: Kind;
  readonly surroundings: Surroundings;
  /** Whether several things agree on it. */
  readonly hasOthers: boolean;
}

function isTaken({ predicate, object }: Quad, { kind, surroundings, hasOthers }: Taking): boolean {
  const { snapshot } = surroundings;
  if (object.termType === 'Literal') return hasOthers && object.language === '';
  if (object.termType !== 'NamedNode' || isSource(object, snapshot)) return false;
  const isDemanded = propertyShapesFor(kind.class, snapshot).some(
    ({ path, minCount }) =>
      minCount > 0 && path.kind === 'predicate' && path.predicate.equals(predicate),
  );
  if (!isStatement(predicate.value, snapshot)) return hasOthers || isDemanded;
  const classes = classesOf(terms.namedNode(predicate.value), kind.class, snapshot);
  return isDemanded && classes.some((each) => isOnly(each, snapshot));
}

/** Whether a link by a property is a statement of its own, as of goals and origins, and not a frame such as a list or a place. */
function isStatement(property: string, { vocabularyBase }: Snapshot): boolean {
  return [`${vocabularyBase}ns/`, 'http://www.w3.org/ns/prov#'].some((beginning) =>
    property.startsWith(beginning),
  );
}

/** Whether there is one thing of a class, so that nobody can mean another. */
function isOnly(kind: Term, { dataset }: Snapshot): boolean {
  return subjectsOf(rdf.type, kind, dataset).length === 1;
}

function isSource(object: Term, { dataset, vocabularyBase }: Snapshot): boolean {
  const source = terms.namedNode(`${vocabularyBase}ns/SourceDocument`);
  return objectsOf(object, rdf.type, dataset).some((type) => type.equals(source));
}
