import type { Text } from '../../../site/text.ts';

// No message repeats the source's words: they may hold the names of people.

/** A stretch of a text: its first character, and the first after it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export const noStoredText: Text = {
  sv: 'Citatet kan inte kontrolleras, för källan under ”source” har ingen sparad kopia. Spara källans text i en fil bredvid källans beskrivning och ange den där med ”storedAs” och ”sha256”.',
  en: 'The quotation cannot be checked, because the source under “source” has no stored copy. Save its text in a file beside the description of the source and name it there with “storedAs” and “sha256”.',
};

/** The exact words are nowhere. */
export function notInSource(name: string): Text {
  return {
    sv: `Citatet under ”exact” finns inte i källan (${name}). Kopiera det ordagrant därifrån, med samma citattecken och blanksteg.`,
    en: `The quotation under “exact” is not in the source (${name}). Copy it from there word for word, with the same quotation marks and spaces.`,
  };
}

/** What precedes the quotation is something else. */
export function wrongPrefix(name: string): Text {
  return {
    sv: `Det som står under ”prefix” kommer inte före citatet i källan (${name}). Kopiera tecknen närmast före citatet därifrån, eller ta bort raden.`,
    en: `What stands under “prefix” does not precede the quotation in the source (${name}). Copy the characters just before the quotation from there, or remove the line.`,
  };
}

/** What follows the quotation is something else. */
export function wrongSuffix(name: string): Text {
  return {
    sv: `Det som står under ”suffix” kommer inte efter citatet i källan (${name}). Kopiera tecknen närmast efter citatet därifrån, eller ta bort raden.`,
    en: `What stands under “suffix” does not follow the quotation in the source (${name}). Copy the characters just after the quotation from there, or remove the line.`,
  };
}

/** Too little surrounds the quotation to tell where it stands. */
export function several(times: number): Text {
  return {
    sv: `Citatet under ”exact” står på ${times} ställen i källan. Skriv mer av det som står före och efter under ”prefix” och ”suffix”, så att det bara kan vara ett av dem.`,
    en: `The quotation under “exact” stands in ${times} places in the source. Write more of what precedes and follows it under “prefix” and “suffix”, so that it can only be one of them.`,
  };
}

/** The stated place holds something else. */
export function elsewhere(places: readonly TextRange[], stated: TextRange): Text {
  const right = places.map(stretch);
  return {
    sv: `Citatet står på ${right.join(' eller ')} i källan, inte på ${stretch(stated)}. Rätta ”start” och ”end”.`,
    en: `The quotation stands at ${right.join(' or ')} in the source, not at ${stretch(stated)}. Correct “start” and “end”.`,
  };
}

function stretch({ start, end }: TextRange): string {
  return `${start}–${end}`;
}
