import type { IriFault } from '../../rdf/iris/iri.ts';
import type { Text } from '../../site/text.ts';
import { shownAddress } from './shown-address.ts';

/** What is wrong with an address and how to mend it, in the same words for every syntax. */
export function explainIri(iri: string, fault: IriFault): Text {
  const shown = shownAddress(iri);
  const isForPeople = /^(?:mailto|tel):/i.test(iri) && /^\s$/.test(fault.part);
  const { sv, en } = isForPeople ? spaceToRemove : explanations[fault.kind](fault.part);
  return { sv: `Adressen ”${shown}” ${sv}`, en: `The address “${shown}” ${en}` };
}

/** No mailbox and no telephone has a space in its name. */
const spaceToRemove: Text = {
  sv: 'innehåller ett blanksteg, som inte får stå där. Ta bort det.',
  en: 'contains a space, which cannot stand there. Remove it.',
};

const explanations: Readonly<Record<IriFault['kind'], (part: string) => Text>> = {
  relative: () => ({
    sv: 'är inte fullständig. Skriv ut den från början, med https:// eller vad den börjar med.',
    en: 'is not complete. Write it out from its beginning, with https:// or what it begins with.',
  }),
  character: (part) => {
    const { sv, en } = nameOf(part);
    const code = codeOf(part);
    return {
      sv: `innehåller ${sv}, som inte får stå där. Skriv ${code} i stället.`,
      en: `contains ${en}, which cannot stand there. Write ${code} instead.`,
    };
  },
  percent: () => ({
    sv: 'innehåller % utan två siffror efter. Skriv %25 för ett procenttecken.',
    en: 'contains % without two digits after it. Write %25 for a percent sign.',
  }),
  port: () => ({
    sv: 'har något annat än ett portnummer efter kolon. Rätta eller ta bort det.',
    en: 'has something other than one port number after the colon. Correct or remove it.',
  }),
  host: (part) => ({
    sv: `har inget giltigt värdnamn (${part}). Rätta det.`,
    en: `has no valid host name (${part}). Correct it.`,
  }),
};

function nameOf(character: string): Text {
  if (character === ' ') return { sv: 'ett blanksteg', en: 'a space' };
  if (/^\s$/.test(character)) return { sv: 'en tabb eller radbrytning', en: 'a tab or line break' };
  if (/^[\p{C}]$/u.test(character)) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return { sv: `tecknet ${code}`, en: `the character ${code}` };
  }
  return { sv: character, en: character };
}

/** The percent-code of a character (RFC 3986 §2.1); half a surrogate pair stands for the sign of what is broken. */
function codeOf(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
