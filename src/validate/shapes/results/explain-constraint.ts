import type { Dataset } from '../../../rdf/dataset.ts';
import { terms, type Term } from '../../../rdf/terms.ts';
import { wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import type { Text } from '../../../site/text.ts';

/** What is known of a broken constraint whose shape has no words of its own. */
export interface Broken {
  /** Local name of the constraint component, such as `MinCountConstraintComponent`. */
  readonly component: string;
  readonly property: Text | undefined;
  readonly value: string | undefined;
  readonly shape: Term;
  readonly shapes: Dataset;
}

interface Facts {
  readonly of: Text;
  readonly value: string;
  readonly parameter: (name: string) => string;
}

/** SHACL Core's constraints (SHACL §4) in words for an editor: what is wrong and what to do. */
const explanations: Readonly<Record<string, (facts: Facts) => Text>> = {
  MinCount: ({ of }) => ({
    sv: `Uppgiften ${of.sv} saknas. Lägg till den.`,
    en: `The value of ${of.en} is missing. Add it.`,
  }),
  MaxCount: ({ of, parameter }) => ({
    sv: `Uppgiften ${of.sv} står för många gånger. Behåll högst ${parameter('maxCount')}.`,
    en: `There are too many values of ${of.en}. Keep at most ${parameter('maxCount')}.`,
  }),
  Class: ({ of, value, parameter }) => ({
    sv: `${value} i ${of.sv} är inte av slaget ${parameter('class')}. Peka på något som är det.`,
    en: `${value} in ${of.en} is not a ${parameter('class')}. Point to something that is.`,
  }),
  Datatype: ({ of, value, parameter }) => ({
    sv: `”${value}” i ${of.sv} har fel form. Skriv det som ${parameter('datatype')}.`,
    en: `“${value}” in ${of.en} has the wrong form. Write it as ${parameter('datatype')}.`,
  }),
  NodeKind: ({ of, value, parameter }) => {
    const kind = parameter('nodeKind');
    const { sv, en } = nodeKinds[kind] ?? { sv: kind, en: kind };
    return {
      sv: `”${value}” i ${of.sv} är av fel sort. Det ska vara ${sv}.`,
      en: `“${value}” in ${of.en} is of the wrong kind. It must be ${en}.`,
    };
  },
  Pattern: ({ of, value, parameter }) => ({
    sv: `”${value}” i ${of.sv} följer inte mönstret ${parameter('pattern')}. Rätta det.`,
    en: `“${value}” in ${of.en} does not follow the pattern ${parameter('pattern')}. Correct it.`,
  }),
  In: ({ of, value }) => ({
    sv: `”${value}” i ${of.sv} finns inte bland de tillåtna värdena. Välj ett av dem.`,
    en: `“${value}” in ${of.en} is not among the values allowed. Choose one of them.`,
  }),
  LanguageIn: ({ of, value }) => ({
    sv: `”${value}” i ${of.sv} är på ett språk som inte används här. Ange ett annat språk.`,
    en: `“${value}” in ${of.en} is in a language that is not used here. Give another language.`,
  }),
  UniqueLang: ({ of }) => ({
    sv: `${of.sv} har två texter på samma språk. Behåll en.`,
    en: `${of.en} has two texts in one language. Keep one.`,
  }),
  MinLength: ({ of, value, parameter }) => ({
    sv: `”${value}” i ${of.sv} är för kort. Skriv minst ${parameter('minLength')} tecken.`,
    en: `“${value}” in ${of.en} is too short. Write at least ${parameter('minLength')} characters.`,
  }),
  MaxLength: ({ of, value, parameter }) => ({
    sv: `”${value}” i ${of.sv} är för långt. Skriv högst ${parameter('maxLength')} tecken.`,
    en: `“${value}” in ${of.en} is too long. Write at most ${parameter('maxLength')} characters.`,
  }),
  MinInclusive: ({ of, value, parameter }) => ({
    sv: `${value} i ${of.sv} är för lågt. Det ska vara minst ${parameter('minInclusive')}.`,
    en: `${value} in ${of.en} is too low. It must be at least ${parameter('minInclusive')}.`,
  }),
  MaxInclusive: ({ of, value, parameter }) => ({
    sv: `${value} i ${of.sv} är för högt. Det ska vara högst ${parameter('maxInclusive')}.`,
    en: `${value} in ${of.en} is too high. It must be at most ${parameter('maxInclusive')}.`,
  }),
  MinExclusive: ({ of, value, parameter }) => ({
    sv: `${value} i ${of.sv} är för lågt. Det ska vara mer än ${parameter('minExclusive')}.`,
    en: `${value} in ${of.en} is too low. It must be more than ${parameter('minExclusive')}.`,
  }),
  MaxExclusive: ({ of, value, parameter }) => ({
    sv: `${value} i ${of.sv} är för högt. Det ska vara mindre än ${parameter('maxExclusive')}.`,
    en: `${value} in ${of.en} is too high. It must be less than ${parameter('maxExclusive')}.`,
  }),
  HasValue: ({ of, parameter }) => ({
    sv: `${of.sv} ska ha värdet ${parameter('hasValue')}. Lägg till det.`,
    en: `${of.en} must have the value ${parameter('hasValue')}. Add it.`,
  }),
  Closed: ({ of }) => ({
    sv: `${of.sv} får inte anges här. Ta bort uppgiften.`,
    en: `${of.en} may not be given here. Remove it.`,
  }),
  LessThan: ({ of, value, parameter }) => ({
    sv: `${value} i ${of.sv} ska komma före värdet av ${parameter('lessThan')}. Rätta ett av dem.`,
    en: `${value} in ${of.en} must come before the value of ${parameter('lessThan')}. Correct one of them.`,
  }),
  LessThanOrEquals: ({ of, value, parameter }) => ({
    sv: `${value} i ${of.sv} får inte komma efter värdet av ${parameter('lessThanOrEquals')}. Rätta ett av dem.`,
    en: `${value} in ${of.en} may not come after the value of ${parameter('lessThanOrEquals')}. Correct one of them.`,
  }),
  Equals: ({ of, parameter }) => ({
    sv: `${of.sv} ska ha samma värden som ${parameter('equals')}. Gör dem lika.`,
    en: `${of.en} must have the same values as ${parameter('equals')}. Make them equal.`,
  }),
  Disjoint: ({ of, value, parameter }) => ({
    sv: `${value} står både i ${of.sv} och i ${parameter('disjoint')}. Ta bort det ur den ena.`,
    en: `${value} stands both in ${of.en} and in ${parameter('disjoint')}. Remove it from one of them.`,
  }),
  Node: ({ of, value }) => ({
    sv: `”${value}” i ${of.sv} är inte beskrivet som det ska.`,
    en: `“${value}” in ${of.en} is not described as it must be.`,
  }),
  And: ({ of, value }) => ({
    sv: `”${value}” i ${of.sv} uppfyller inte alla krav.`,
    en: `“${value}” in ${of.en} does not meet all that is required.`,
  }),
  Or: ({ of, value }) => ({
    sv: `”${value}” i ${of.sv} uppfyller inget av de krav som det kan välja mellan.`,
    en: `“${value}” in ${of.en} meets none of the alternatives.`,
  }),
  Xone: ({ of, value }) => ({
    sv: `”${value}” i ${of.sv} ska uppfylla precis ett av kraven.`,
    en: `“${value}” in ${of.en} must meet exactly one of the alternatives.`,
  }),
  Not: ({ of, value }) => ({
    sv: `”${value}” i ${of.sv} är sådant som inte får stå här.`,
    en: `“${value}” in ${of.en} is what may not stand here.`,
  }),
  QualifiedMinCount: ({ of, parameter }) => ({
    sv: `För få värden i ${of.sv} uppfyller kraven. Det ska vara minst ${parameter('qualifiedMinCount')}.`,
    en: `Too few values in ${of.en} meet what is required. There must be at least ${parameter('qualifiedMinCount')}.`,
  }),
  QualifiedMaxCount: ({ of, parameter }) => ({
    sv: `För många värden i ${of.sv} är av ett slag som det ska finnas högst ${parameter('qualifiedMaxCount')} av.`,
    en: `Too many values in ${of.en} are of a kind that there may be at most ${parameter('qualifiedMaxCount')} of.`,
  }),
};

/** A reader who knows no SHACL is told in words what sort of thing a value must be. */
const nodeKinds: Readonly<Record<string, Text>> = {
  BlankNode: { sv: 'något utan egen adress', en: 'something without an address of its own' },
  IRI: { sv: 'en adress', en: 'an address' },
  Literal: { sv: 'en text eller ett tal', en: 'a text or a number' },
  BlankNodeOrIRI: { sv: 'en adress eller en egen post', en: 'an address or an item of its own' },
  BlankNodeOrLiteral: {
    sv: 'en text, ett tal eller en egen post',
    en: 'a text, a number or an item of its own',
  },
  IRIOrLiteral: { sv: 'en adress, en text eller ett tal', en: 'an address, a text or a number' },
};

const otherwise = ({ of, value }: Facts): Text => ({
  sv: `${value ? `”${value}” i ` : ''}${of.sv} följer inte reglerna för uppgiften. Jämför med en fil som är rätt.`,
  en: `${value ? `“${value}” in ` : ''}${of.en} does not follow the rules for it. Compare with a file that is right.`,
});

/** Words for a broken constraint, made from the constraint itself. */
export function explainConstraint({
  component,
  property,
  value = '',
  shape,
  shapes,
}: Broken): Text {
  const explain = explanations[component.replace(/ConstraintComponent$/, '')] ?? otherwise;
  return explain({
    of: property ? quoted(property) : { sv: 'Beskrivningen', en: 'The description' },
    value: value.replace(/^.*[/#](?=.)/, ''),
    parameter: (name) => parameterOf(shape, name, shapes),
  });
}

function quoted({ sv, en }: Text): Text {
  return { sv: `”${sv}”`, en: `“${en}”` };
}

/** A constraint's parameter, as people read it: the last part of an IRI, or the value. */
function parameterOf(shape: Term, name: string, shapes: Dataset): string {
  const [quad] = shapes.match(shape, terms.namedNode(wellKnownPrefixes.sh + name));
  return quad?.object.value.replace(/^.*[/#](?=.)/, '') ?? '';
}
