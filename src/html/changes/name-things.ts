import { labelOf, labelProperties } from '../../rdf/labels.ts';
import { membersOf } from '../../rdf/lists.ts';
import { isNamed, type NamedNode, type Term } from '../../rdf/terms.ts';
import { rdf, xsd } from '../../rdf/vocabulary.ts';
import { inLanguage, quotationMarks, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { withCapital } from '../kit/capital.ts';
import { guidesFor, kindsOf } from '../../model/property-guide.ts';
import { dateOf } from '../kit/dates.ts';
import { decimalOf } from '../kit/numbers.ts';
import { textOnly } from '../kit/template.ts';
import { nameIn, plainNameOf, wantedBy } from '../values/term.ts';
import { words } from './words.ts';

/** What names are looked up in, and for whom. */
export interface NamingContext {
  readonly language: Language;
  /** The version that the value stands in. */
  readonly snapshot: Snapshot;
}

/** How deep a nameless part is told in one sentence; what lies deeper is a part of its own page. */
const mostDepth = 6;

/** A thing's name: that of this version. */
export function nameOfThing(thing: Term, { language, snapshot }: NamingContext): string {
  if (isNamed(thing)) return plainNameOf(thing, language, snapshot);
  return (
    labelOf(thing, snapshot.dataset, wantedBy(language))?.value ??
    inLanguage(words.nameless, language)
  );
}

/** What kind of thing it is, as its most telling class is called. */
export function kindOfThing(
  thing: Term,
  { language, snapshot }: NamingContext,
): string | undefined {
  const [kind] = kindsOf(thing, snapshot);
  return kind && plainNameOf(kind, language, snapshot);
}

/** What a property is called on a thing: as its shapes have it, else as the vocabulary. */
export function nameOfProperty(
  property: NamedNode,
  owner: Term,
  { language, snapshot }: NamingContext,
): string {
  const names = guidesFor(kindsOf(owner, snapshot), snapshot).get(property.value)?.names ?? [];
  const spoken = names.find((name) => name.language === language);
  const name = spoken?.value ?? plainNameOf(property, language, snapshot);
  return withCapital(name, language);
}

/** A value in words, between quotation marks where it is somebody's. */
export function wordsFor(value: Term, context: NamingContext, depth = 0): string {
  const { language, snapshot } = context;
  const [open, close] = inLanguage(quotationMarks, language);
  switch (value.termType) {
    case 'NamedNode':
      return /^(?:mailto|tel):/i.test(value.value) || nameIn(value, language, snapshot)
        ? plainNameOf(value, language, snapshot)
        : `<${plainNameOf(value, language, snapshot)}>`;
    case 'Literal': {
      const written = dateOf(value, language) ?? decimalOf(value, language);
      if (written) return textOnly(written);
      return isText(value) ? `${open}${value.value}${close}${tagOf(value, language)}` : value.value;
    }
    case 'BlankNode':
      return partInWords(value, context, depth);
    case 'Quad':
      return [value.subject, value.predicate, value.object]
        .map((term) => wordsFor(term, context, depth + 1))
        .join(' ');
    case 'DefaultGraph':
    case 'Variable':
      return value.value;
  }
}

const textTypes: ReadonlySet<string> = new Set([
  xsd.string.value,
  rdf.langString.value,
  rdf.dirLangString.value,
]);

function isText({ datatype }: { readonly datatype: NamedNode }): boolean {
  return textTypes.has(datatype.value);
}

/** Which language a text is in, where it is not the reader's. */
export function tagOf(value: Term, language: Language): string {
  const isForeign =
    value.termType === 'Literal' && value.language !== '' && value.language !== language;
  return isForeign ? ` (${value.language})` : '';
}

/** A list as its members, a part as what it says. */
function partInWords(part: Term, context: NamingContext, depth: number): string {
  if (depth >= mostDepth) return '…';
  const { dataset } = context.snapshot;
  const members = membersOf(part, dataset);
  if (members) return members.map((member) => wordsFor(member, context, depth + 1)).join(', ');
  const said = [...dataset.match(part)].filter(({ predicate }) => !predicate.equals(rdf.type));
  const facts = said.map(({ predicate, object }) => {
    const name = isNamed(predicate) ? nameOfProperty(predicate, part, context) : '';
    const isName = labelProperties.some((property) => property.equals(predicate));
    const value = wordsFor(object, context, depth + 1);
    return isName ? value : `${name.toLocaleLowerCase(context.language)}: ${value}`;
  });
  const kind = kindOfThing(part, context);
  const told = [kind, [...new Set(facts)].join('; ')].filter((text) => text).join(', ');
  return told === '' ? inLanguage(words.nothing, context.language) : `(${told})`;
}
