import { boundedDescription } from '../rdf/bounded-description.ts';
import { labelProperties } from '../rdf/labels.ts';
import {
  isLiteral,
  isNamed,
  terms,
  type Literal,
  type NamedNode,
  type Quad,
  type Term,
} from '../rdf/terms.ts';
import { literalsOf } from '../rdf/values.ts';
import { dcterms, rdf, skos, xsd } from '../rdf/vocabulary.ts';
import { pathIn } from '../site/addresses.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { kindNamesOf, leadsTo, namesOf } from './search-declaration.ts';

/** What a text is for the thing that is searched for: what it is called comes before what is said of it. */
export type TextRole = 'name' | 'otherName' | 'foundBy' | 'kind' | 'text' | 'related';

/** A text by which a thing can be found. */
export interface FindableText {
  readonly role: TextRole;
  readonly text: Literal;
  /** The property that leads to it; none where it is a part of the address, or said of something else. */
  readonly property: NamedNode | undefined;
  /** Whether it is only for finding, and nobody is to read it. */
  readonly isHidden: boolean;
}

/** What things are called beside their labels; hidden labels are for no eyes. */
const otherNames = [skos.altLabel, skos.hiddenLabel, skos.notation, dcterms.identifier];

/**
 * The texts by which a thing can be found: its names in every language, texts in it and in its nameless
 * parts, what the layout for its class says that leads to it, and the names of its classes and of what others have
 * addresses for, each once.
 */
export function textsOf(thing: NamedNode, snapshot: Snapshot): readonly FindableText[] {
  const texts = [
    ...boundedDescription([thing], snapshot.dataset).flatMap((quad) => textsIn(quad, snapshot)),
    ...leadsTo(thing, snapshot).flatMap((end) => textsAt(end, snapshot)),
    // What a thing is stands beside its name.
    ...kindNamesOf(thing, snapshot).map((text) => hidden('kind', text)),
    hidden('otherName', terms.literal(lastPart(thing.value))),
  ];
  const keyOf = ({ role, text }: FindableText): string => `${role} ${text.language} ${text.value}`;
  return [...new Map(texts.map((each) => [keyOf(each), each])).values()];
}

function textsIn({ predicate, object }: Quad, snapshot: Snapshot): FindableText[] {
  const property = terms.namedNode(predicate.value);
  if (isLiteral(object)) {
    const isText = object.language !== '' || object.datatype.equals(xsd.string);
    const isHidden = property.equals(skos.hiddenLabel);
    return isText ? [{ role: roleOf(property), text: object, property, isHidden }] : [];
  }
  if (!isNamed(object)) return [];
  const isFoundItself = pathIn(snapshot, object.value) !== undefined;
  if (isFoundItself || property.equals(rdf.type)) return [];
  const names = labelProperties.flatMap((label) => literalsOf(object, label, snapshot.dataset));
  return names.map((text) => ({ role: 'related', text, property, isHidden: false }));
}

function hidden(role: TextRole, text: Literal): FindableText {
  return { role, text, property: undefined, isHidden: true };
}

/** A text that leads to a thing, or what a thing is called that does. */
function textsAt(end: Term, snapshot: Snapshot): FindableText[] {
  const isText = isLiteral(end);
  return (isText ? [end] : namesOf(end, snapshot)).map((text) => ({
    role: 'foundBy',
    text,
    property: undefined,
    isHidden: !isText,
  }));
}

function roleOf(property: NamedNode): TextRole {
  if (labelProperties.some((label) => label.equals(property))) return 'name';
  return otherNames.some((name) => name.equals(property)) ? 'otherName' : 'text';
}

/** Developers look for `hasVision`, and whoever has no å finds it in `hallbar-energi`. */
function lastPart(iri: string): string {
  return iri.replace(/[/#]+$/, '').replace(/^.*[/#]/s, '');
}
