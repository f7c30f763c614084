import { rangesOf } from '../../../model/ontology.ts';
import type { PropertyShape } from '../../../model/class-shapes.ts';
import { isNamed, type NamedNode, type Term } from '../../../rdf/terms.ts';
import { namedSubjectsOf, objectsOf } from '../../../rdf/values.ts';
import { rdf, xsd } from '../../../rdf/vocabulary.ts';
import { oncePerSnapshot } from '../../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Key } from '../../new/things/keys.ts';
import { distinctTerms, termKey } from '../../../rdf/term-key.ts';
import { settledEntryOf } from '../../../store/port/drawing.ts';
import type { Input } from './form.ts';
import { isLink } from './links.ts';

/** How a property's values are written in a form, and what there is to pick from. */
export interface Inputs {
  readonly input: Input;
  readonly options: readonly Term[];
}

const numbers = [
  xsd.integer,
  xsd.decimal,
  xsd.double,
  xsd.gYear,
  xsd.nonNegativeInteger,
  xsd.positiveInteger,
];

/** The inputs for values of a datatype; all others are texts. */
const inputsByDatatype: ReadonlyMap<string, Input> = new Map<string, Input>([
  [xsd.date.value, 'date'],
  [xsd.gYearMonth.value, 'month'],
  [xsd.boolean.value, 'boolean'],
  ...numbers.map(({ value }) => [value, 'number'] as const),
]);

/** Texts of a property of which some are longer than this get room for several lines. */
const oneLine = 90;

/** What kind of input a property has, as key, shape and vocabulary tell what its values are. */
export function inputsFor(
  property: NamedNode,
  key: Key,
  { shape, snapshot }: { readonly shape: PropertyShape | undefined; readonly snapshot: Snapshot },
): Inputs {
  if (shape && shape.choices.length > 0) return { input: 'pick', options: shape.choices };
  if (isLink(key)) return linksFor(property, shape, snapshot);
  const datatypes = [...(shape?.kinds ?? []), ...rangesOf(property, snapshot.dataset)];
  const datatype = key.type ?? datatypes.find(({ value }) => inputsByDatatype.has(value))?.value;
  const input = inputsByDatatype.get(datatype ?? '') ?? textInput(property, snapshot);
  return { input, options: [] };
}

function textInput(property: NamedNode, snapshot: Snapshot): Input {
  return longProperties(snapshot).has(property.value) ? 'long-text' : 'text';
}

const longProperties = oncePerSnapshot(({ dataset }): ReadonlySet<string> => {
  const long = new Set<string>();
  for (const { predicate, object } of dataset)
    if (object.termType === 'Literal' && object.value.length > oneLine) long.add(predicate.value);
  return long;
});

/** The same for all things of a kind, which are many: worked out once. */
const knownLinks = oncePerSnapshot(() => new Map<string, Inputs>());

function linksFor(
  property: NamedNode,
  shape: PropertyShape | undefined,
  snapshot: Snapshot,
): Inputs {
  const key = JSON.stringify([property.value, shape?.classes.map(termKey)]);
  return settledEntryOf(knownLinks(snapshot), key, () => findLinks(property, shape, snapshot));
}

/** Things of the classes that values are of. Where data has links to other things too, any address may be written. */
function findLinks(
  property: NamedNode,
  shape: PropertyShape | undefined,
  snapshot: Snapshot,
): Inputs {
  const { dataset } = snapshot;
  const linked = distinctTerms([...dataset.match(null, property)].map(({ object }) => object));
  const shaped = shape?.classes ?? [];
  const told = shaped.length > 0 ? shaped : rangesOf(property, dataset);
  const ofClasses = thingsOf(told, snapshot);
  if (ofClasses.length > 0) {
    const known = new Set(ofClasses.map(({ value }) => value));
    const isOpen = linked.some((each) => isNamed(each) && !known.has(each.value));
    return { input: isOpen ? 'address' : 'pick', options: ofClasses };
  }
  // Nobody says what is linked to: what others lead to, and things like those.
  const classes = linked.flatMap((each) => objectsOf(each, rdf.type, dataset));
  const alike = thingsOf(distinctTerms(classes).filter(isOfFew(snapshot)), snapshot);
  return { input: 'address', options: distinctTerms([...linked.filter(isThing), ...alike]) };
}

/** Whether a link leads to a thing or a page, and not to a mailbox or a telephone. */
function isThing(term: Term): term is NamedNode {
  return isNamed(term) && !/^(?:mailto|tel):/i.test(term.value);
}

function thingsOf(classes: readonly Term[], { dataset }: Snapshot): NamedNode[] {
  const things = classes.flatMap((each) => namedSubjectsOf(rdf.type, each, dataset));
  return distinctTerms(things).filter(isNamed);
}

/** A class of more things than this, such as that of all concepts, says little of what is meant. */
const most = 100;

function isOfFew({ dataset }: Snapshot): (kind: Term) => boolean {
  return (kind) => dataset.match(null, rdf.type, kind).size <= most;
}
