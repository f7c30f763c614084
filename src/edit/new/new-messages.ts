import { nearestOf } from '../../load/text/nearest.ts';
import type { Text } from '../../site/text.ts';
import { shownPath } from '../files/shown-path.ts';

export function noKind(word: string, names: readonly string[]): Text {
  const near = nearestOf(word, names);
  const list = [...names].sort().join(', ');
  return {
    sv: `”${word}” är inget som kan läggas till.${near ? ` Menade du ”${near}”?` : ''} Detta kan det: ${list}.`,
    en: `“${word}” is nothing that can be added.${near ? ` Did you mean “${near}”?` : ''} These can: ${list}.`,
  };
}

export const noName: Text = {
  sv: 'Namnet saknas. Skriv det efter slaget, med engelska efter ett likhetstecken: "Skog = Forest".',
  en: 'The name is missing. Write it after the kind, with English after an equals sign: "Skog = Forest".',
};

export const needsWhole: Text = {
  sv: 'Det framgår inte vad det hör till. Skriv of= och adressen eller namnet, till exempel of=processledare-skog.',
  en: 'It is not clear what it belongs to. Write of= and the address or name, such as of=processledare-skog.',
};

export function taken(id: string): Text {
  return {
    sv: `Adressen ${id} är upptagen eller tom. Välj ett annat namn.`,
    en: `The address ${id} is taken or empty. Choose another name.`,
  };
}

export function fileThere(path: string): Text {
  return {
    sv: `Filen ${shownPath(path)} finns redan. Välj ett annat namn; inget skrivs över.`,
    en: `The file ${shownPath(path)} is there already. Choose another name; nothing is overwritten.`,
  };
}

export function noList(path: string): Text {
  return {
    sv: `${shownPath(path)} är ingen lista i YAML, så inget kan läggas till i den. Lägg till det för hand.`,
    en: `${shownPath(path)} is no list in YAML, so nothing can be added to it. Add it by hand.`,
  };
}

export function noPlace(of: string, key: string): Text {
  return {
    sv: `${of} står i ingen fil där ”${key}” kan läggas till. Lägg till raden för hand.`,
    en: `${of} is in no file to which “${key}” can be added. Add the line by hand.`,
  };
}
