import type { Text } from '../../../site/text.ts';

interface Rule {
  readonly basis: string;
  readonly shortcut: string;
}

/** A link of the vision that nothing speaks for. */
export function claimless({ basis, shortcut }: Rule): Text {
  return {
    sv: `Ingen målkoppling med ”basis: ${basis}” leder från visionen till målet. Lägg till kopplingen, eller ta bort målet under ”${shortcut}”.`,
    en: `No goal claim with “basis: ${basis}” leads from the vision to the goal. Add the claim, or remove the goal under “${shortcut}”.`,
  };
}

/** A claim whose link the vision does not have in one step. */
export function shortcutless({ basis, shortcut }: Rule): Text {
  return {
    sv: `Målet står inte under ”${shortcut}” hos visionen, som det ska när målkopplingen har ”basis: ${basis}”. Lägg till det där, eller ta bort kopplingen.`,
    en: `The goal does not stand under “${shortcut}” of the vision, as it must where the goal claim has “basis: ${basis}”. Add it there, or remove the claim.`,
  };
}

/** The word of the source among the editors' readings. */
export const statedAsReading: Text = {
  sv: 'Filerna i ”interpretation” är redaktionens läsning, men kopplingen är märkt ”stated”. Skriv ”basis: editorial”. Säger källan det verkligen själv, flytta kopplingen till visionens egen fil.',
  en: 'The files in “interpretation” are the editors’ reading, but the claim is marked “stated”. Write “basis: editorial”. If the source does say so itself, move the claim to the file of the vision.',
};

/** The word of the source, without the word. */
export const unnamedGoal: Text = {
  sv: 'Källan sägs uttala kopplingen, men citatet nämner inte målet. Skriv ”basis: editorial”, citera orden som nämner målet, eller låt en andra bedömare stå för det under ”assessedBy”.',
  en: 'The source is said to state the link, but the quotation does not name the goal. Write “basis: editorial”, quote the words that name the goal, or let a second assessor answer for it under “assessedBy”.',
};
