import { boundedDescription } from '../rdf/bounded-description.ts';
import { labelProperties } from '../rdf/labels.ts';
import {
  isLiteral,
  isNamed,
  terms,
  type Literal,
  type NamedNode,
  type Quad,
} from '../rdf/terms.ts';
import { literalsOf } from '../rdf/values.ts';
import { dcterms, rdf, skos, xsd } from '../rdf/vocabulary.ts';
import { pathIn } from '../site/addresses.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What a text is for the thing that is searched for: what it is called comes before what is said of it. */
export type TextRole = 'name' | 'otherName' | 'kind' | 'text' | 'related';

/** A text by which a thing can be found. */
export interface FindableText {
  readonly role: TextRole;
  readonly text: Literal;
  /** The property that leads to it; none where it is a part of the address. */
  readonly property: NamedNode | undefined;
}

const otherNames = [skos.altLabel, skos.hiddenLabel, skos.notation, dcterms.identifier];

/**
 * The texts by which a thing can be found: its names in every language, texts in it and in its nameless
 * parts, and the names of its classes and of what others have addresses for, each once.
 */
export function textsOf(thing: NamedNode, snapshot: Snapshot): readonly FindableText[] {
  const texts = [
    ...boundedDescription([thing], snapshot.dataset).flatMap((quad) => textsIn(quad, snapshot)),
    { role: 'otherName', text: terms.literal(lastPart(thing.value)), property: undefined } as const,
  ];
  const keyOf = ({ role, text }: FindableText): string => `${role} ${text.language} ${text.value}`;
  return [...new Map(texts.map((each) => [keyOf(each), each])).values()];
}

function textsIn({ subject, predicate, object }: Quad, snapshot: Snapshot): FindableText[] {
  const property = terms.namedNode(predicate.value);
  if (isLiteral(object)) {
    const isText = object.language !== '' || object.datatype.equals(xsd.string);
    return isText ? [{ role: roleOf(property), text: object, property }] : [];
  }
  if (!isNamed(object)) return [];
  const isFoundItself = pathIn(snapshot, object.value) !== undefined;
  if (isFoundItself && !property.equals(rdf.type)) return [];
  const names = labelProperties.flatMap((label) => literalsOf(object, label, snapshot.dataset));
  // What nameless parts are says little of the whole.
  const isKind = property.equals(rdf.type) && isNamed(subject);
  const role = isKind ? 'kind' : 'related';
  return names.map((text) => ({ role, text, property }));
}

function roleOf(property: NamedNode): TextRole {
  if (labelProperties.some((label) => label.equals(property))) return 'name';
  return otherNames.some((name) => name.equals(property)) ? 'otherName' : 'text';
}

/** Developers look for `hasVision`, and whoever has no å finds it in `hallbar-energi`. */
function lastPart(iri: string): string {
  return iri.replace(/[/#]+$/, '').replace(/^.*[/#]/s, '');
}
