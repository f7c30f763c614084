import type { Dataset } from '../rdf/dataset.ts';
import { labelProperties } from '../rdf/labels.ts';
import type { Literal, NamedNode, Term } from '../rdf/terms.ts';
import { literalsOf } from '../rdf/values.ts';
import { languages } from '../site/text.ts';
import type { JsonObject } from './json.ts';

/** What a thing is called, by language. */
export interface Name {
  readonly texts: JsonObject;
  /** The property that it is from. */
  readonly property: NamedNode | undefined;
  /** Whether it says exactly what the property does, no more and no less. */
  readonly isExact: boolean;
  /** Whether it says all that the property does. */
  readonly isWhole: boolean;
}

const none: Name = { texts: {}, property: undefined, isExact: false, isWhole: true };

/** The name of a thing in each language that it has one in; one without a language is its name in all of the site's. */
export function nameOf(thing: Term, said: Dataset): Name {
  for (const property of labelProperties) {
    const literals = literalsOf(thing, property, said).sort(byText);
    if (literals.length > 0) return readName(property, literals);
  }
  return none;
}

function readName(property: NamedNode, literals: readonly Literal[]): Name {
  const [plain] = literals.filter(({ language }) => language === '');
  const everywhere = plain ? languages.map((language) => [language, plain.value] as const) : [];
  const tagged = literals
    .filter(({ language }) => language !== '')
    .toReversed()
    .map(({ language, value }) => [language, value] as const);
  const texts = new Map([...everywhere, ...tagged]);
  const isWhole = new Set(literals.map(({ language }) => language)).size === literals.length;
  return {
    texts: Object.fromEntries([...texts].sort(byPlace)),
    property,
    isExact: isWhole && plain === undefined,
    isWhole,
  };
}

/** The site's languages in their order, then others by their tags. */
function byPlace([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return placeOf(one) - placeOf(other) || (one < other ? -1 : 1);
}

function placeOf(tag: string): number {
  const place = languages.findIndex((language) => language === tag);
  return place < 0 ? languages.length : place;
}

function byText(one: Literal, other: Literal): number {
  return one.value < other.value ? -1 : 1;
}
