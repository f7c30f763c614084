import type { Text } from '../../../site/text.ts';
import { faultOfIri } from '../../../rdf/iris/iri.ts';
import { explainIri } from '../../text/explain-iri.ts';
import type { ActiveContext } from '../context/active-context.ts';
import { expandIri, isIriLike } from '../context/expand-iri.ts';
import { nearestOf } from '../../text/nearest.ts';
import { invisible } from '../text/yaml-signs.ts';

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

/** What an editor's hand has done to an address, where no other tool would object or know a better remedy. */
export function slipInName(name: string): Text | undefined {
  if (invisible.test(name))
    return {
      sv: 'Adressen innehåller ett osynligt tecken, som följer med när text kopieras. Skriv den på nytt.',
      en: 'The address contains an invisible character, as comes along when text is copied. Write it anew.',
    };
  if (/,\s/.test(name))
    return {
      sv: 'Flera adresser i en rad skrivs inom hakparenteser: [ett, två].',
      en: 'Several addresses on one line are written in brackets: [one, two].',
    };
  const scheme = /^([a-z]+):\/\//i.exec(name)?.[1]?.toLowerCase();
  const isWeb = scheme === undefined || /^(?:https?|ftps?|wss?)$/.test(scheme);
  const meant = isWeb ? undefined : nearestOf(scheme, ['http', 'https']);
  return meant === undefined
    ? undefined
    : {
        sv: `Adressen börjar med ”${scheme}://”. Menade du ”${meant}://”?`,
        en: `The address begins with “${scheme}://”. Did you mean “${meant}://”?`,
      };
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

export const commentedOut: Text = {
  sv: 'Värdet är tomt: det som står efter # är en kommentar. Sätt citattecken runt texten om # hör till den.',
  en: 'The value is empty: what stands after # is a comment. Put quotation marks around the text if # belongs to it.',
};

export const strayLanguage: Text = {
  sv: 'Text på ett visst språk (”sv:”, ”en:”) hör till uppgiften ovanför. Dra in raden två blanksteg till.',
  en: 'Text in one language (“sv:”, “en:”) belongs to what stands above. Indent the line by two more spaces.',
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
