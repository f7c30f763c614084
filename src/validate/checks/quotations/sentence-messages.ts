import type { Text } from '../../../site/text.ts';

/** A quotation that lies in a sentence and does not say so. */
export function unnamedSentence(id: string): Text {
  return {
    sv: `Citatet står i en mening ur en vision. Lägg till raden ”inStatement: ${id}” efter ”source”.`,
    en: `The quotation lies in a sentence of a vision. Add the line “inStatement: ${id}” after “source”.`,
  };
}

/** A quotation said to lie in a sentence that stands elsewhere. */
export const notInSentence: Text = {
  sv: 'Citatet står inte i meningen under ”inStatement”. Ta bort meningen, eller rätta den.',
  en: 'The quotation does not lie in the sentence under “inStatement”. Remove the sentence, or correct it.',
};

/** Evidence for a claim, quoted from a text that is not its vision's. */
export const ofOtherVision: Text = {
  sv: 'Citatet står i en annan vision än den som målkopplingen gäller. Citera den visionens text, eller rätta ”ofVision”.',
  en: 'The quotation stands in another vision than the one that the goal claim is about. Quote the text of that vision, or correct “ofVision”.',
};

/** A sentence of a translation that leads to no sentence of the text translated. */
export const ofOtherText: Text = {
  sv: 'Meningen under ”translationOf” hör inte till den text som utgåvan är en översättning av. Använd adressen till motsvarande mening där.',
  en: 'The sentence under “translationOf” does not belong to the text that the edition translates. Use the address of the matching sentence there.',
};

/** A sentence that no sentence of a translation renders. */
export function untranslated(id: string): Text {
  return {
    sv: `Ingen mening i översättningen motsvarar ${id}. Lägg till den under ”hasStatement”, eller under ”translationOf” hos den mening som återger den.`,
    en: `No sentence of the translation matches ${id}. Add it under “hasStatement”, or under “translationOf” of the sentence that renders it.`,
  };
}
