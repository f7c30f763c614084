import type { Text } from '../../site/text.ts';
import { faultOfIri } from '../../rdf/iri.ts';
import { explainIri } from '../explain-iri.ts';
import type { ActiveContext } from './active-context.ts';
import { expandIri, isIriLike } from './expand-iri.ts';
import { nearestOf } from '../nearest.ts';

/** Schemes of IRIs that have no `//` after the colon, and so look like `prefix:name`. */
const schemes: ReadonlySet<string> = new Set(
  'ark cid data did doi geo info magnet mailto mid news ni sip sms tag tel urn uuid xmpp'.split(
    ' ',
  ),
);

/** What is wrong with the characters of a name, or nothing. */
export function faultOfName(
  name: string,
  active: ActiveContext,
  isTerm: boolean,
): Text | undefined {
  const iri = expandIri(active, name, { vocabulary: isTerm, document: true });
  if (iri === null || !isIriLike(iri)) return undefined;
  const fault = faultOfIri(iri);
  return fault && explainIri(name, fault);
}

/** The prefix of a name that is none in this context, where it looks like one. */
export function strayPrefix(name: string, active: ActiveContext): string | undefined {
  const prefix = /^([^/?#:]*):(?!\/\/)/.exec(name)?.[1];
  if (prefix === undefined || prefix === '_' || schemes.has(prefix.toLowerCase())) return undefined;
  const isKnown = active.terms.has(name) || active.terms.get(prefix)?.isPrefix;
  return isKnown ? undefined : prefix;
}

/** Whether a name is a word that the context does not have. */
export function isUnknownWord(name: string, active: ActiveContext): boolean {
  return !/[:/#]/.test(name) && !expandIri(active, name, { vocabulary: true })?.includes(':');
}

/** The word of the context that was probably meant. */
export function nearestTerm(word: string, active: ActiveContext): string | undefined {
  return nearestOf(
    word,
    [...active.terms.keys()].filter((term) => term !== word),
  );
}

export const emptyValue: Text = {
  sv: 'Värdet är tomt. Fyll i det, eller ta bort nyckeln.',
  en: 'The value is empty. Fill it in, or remove the key.',
};

export const notAThing: Text = {
  sv: 'Här väntades nycklar med värden (”nyckel: värde”) som beskriver en sak.',
  en: 'Keys with values (“key: value”) that describe a thing were expected here.',
};

export function unknownKey(key: string, nearest: string | undefined): Text {
  return {
    sv: `Nyckeln ”${key}” finns inte i ordlistan (context.jsonld). ${suggestion(nearest).sv}`,
    en: `The key “${key}” is not in the vocabulary (context.jsonld). ${suggestion(nearest).en}`,
  };
}

export function unknownName(name: string, nearest: string | undefined): Text {
  return {
    sv: `”${name}” finns inte i ordlistan (context.jsonld). ${suggestion(nearest).sv}`,
    en: `“${name}” is not in the vocabulary (context.jsonld). ${suggestion(nearest).en}`,
  };
}

function suggestion(nearest: string | undefined): Text {
  return nearest === undefined
    ? { sv: 'Rätta stavningen, eller ta bort den.', en: 'Correct the spelling, or remove it.' }
    : { sv: `Menade du ”${nearest}”?`, en: `Did you mean “${nearest}”?` };
}

export function unknownPrefix(prefix: string): Text {
  return {
    sv: `Prefixet ”${prefix}:” finns inte i ordlistan (context.jsonld). Rätta det, eller skriv ut hela adressen.`,
    en: `The prefix “${prefix}:” is not in the vocabulary (context.jsonld). Correct it, or write the whole address out.`,
  };
}
