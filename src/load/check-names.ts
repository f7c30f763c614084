import type { Text } from '../site/text.ts';
import type { Context } from './context.ts';
import { nearestOf } from './nearest.ts';
import { shownAddress } from './shown-address.ts';

/** Schemes of IRIs that have no `//` after the colon, and so look like `prefix:name`. */
const schemes: ReadonlySet<string> = new Set(
  'ark cid data did doi geo info magnet mailto mid news ni sip sms tag tel urn uuid xmpp'.split(
    ' ',
  ),
);

/** What is wrong with a key, or nothing: it must stand in the context or be an absolute IRI. */
export function checkKey(key: string, context: Context): Text | undefined {
  if (key.includes(':')) return checkIri(key, context);
  const iri = context.normalized.expandTerm(key, true);
  if (iri?.startsWith('@') || iri?.includes(':')) return undefined;
  return unknownKey(key, nearestOf(key, termsOf(context)));
}

/** What is wrong with a name that may be a word of the context or an IRI, such as a type. */
export function checkName(name: string, context: Context): Text | undefined {
  if (/[:/#]/.test(name)) return checkIri(name, context);
  const iri = context.normalized.expandTerm(name, true);
  if (iri !== null && iri !== name && iri.includes(':')) return undefined;
  return unknownName(name, nearestOf(name, termsOf(context)));
}

/** What is wrong with an IRI, or nothing. */
export function checkIri(iri: string, { normalized }: Context): Text | undefined {
  const forbidden = /[\s<>"{}|\\^`]|(?<=#[^]*)#/.exec(iri)?.[0];
  if (forbidden !== undefined) return forbiddenCharacter(iri, forbidden);
  const prefix = /^([^/?#:]*):(?!\/\/)/.exec(iri)?.[1];
  if (prefix === undefined || prefix === '_' || schemes.has(prefix.toLowerCase())) return undefined;
  const isKnown = normalized.expandTerm(`${prefix}:x`, true) !== `${prefix}:x`;
  return isKnown ? undefined : unknownPrefix(prefix);
}

function termsOf({ normalized }: Context): string[] {
  return Object.keys(normalized.getContextRaw()).filter((term) => !term.startsWith('@'));
}

export const emptyValue: Text = {
  sv: 'Värdet är tomt. Fyll i det, eller ta bort nyckeln.',
  en: 'The value is empty. Fill it in, or remove the key.',
};

export const notAThing: Text = {
  sv: 'Här väntades nycklar med värden (”nyckel: värde”) som beskriver en sak.',
  en: 'Keys with values (“key: value”) that describe a thing were expected here.',
};

export const aliasRefused: Text = {
  sv: 'Alias (*namn) kan inte användas. Skriv ut värdet.',
  en: 'Aliases (*name) cannot be used. Write the value out.',
};

function unknownKey(key: string, nearest: string | undefined): Text {
  return {
    sv: `Nyckeln ”${key}” finns inte i ordlistan (context.jsonld). ${suggestion(nearest).sv}`,
    en: `The key “${key}” is not in the vocabulary (context.jsonld). ${suggestion(nearest).en}`,
  };
}

function unknownName(name: string, nearest: string | undefined): Text {
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

function unknownPrefix(prefix: string): Text {
  return {
    sv: `Prefixet ”${prefix}:” finns inte i ordlistan (context.jsonld). Rätta det, eller skriv ut hela adressen.`,
    en: `The prefix “${prefix}:” is not in the vocabulary (context.jsonld). Correct it, or write the whole address out.`,
  };
}

function forbiddenCharacter(iri: string, character: string): Text {
  const shown = character.trim() === '' ? { sv: 'blanksteg', en: 'a space' } : undefined;
  return {
    sv: `Adressen ”${shownAddress(iri)}” innehåller ${shown?.sv ?? character}, som inte får stå i en adress. Ta bort det, eller skriv bindestreck.`,
    en: `The address “${shownAddress(iri)}” contains ${shown?.en ?? character}, which cannot stand in an address. Remove it, or write a hyphen.`,
  };
}
