import type { ErrorCode, YAMLError } from 'yaml';
import type { Text } from '../../../site/text.ts';
import {
  beginsWithSign,
  closedTooEarly,
  isAfterQuotation,
  isAfterSign,
  isKeyAtStart,
  signAt,
} from './yaml-signs.ts';

const indentation: Text = {
  sv: 'Indraget stämmer inte. Nycklar på samma nivå ska ha lika många blanksteg framför sig.',
  en: 'The indentation is wrong. Keys on one level must have the same number of spaces before them.',
};

const tab: Text = {
  sv: 'Raden är indragen med tabb. Använd blanksteg.',
  en: 'The line is indented with a tab. Use spaces.',
};

/** YAML's errors in words for an editor; those that editors seldom make share the last line. */
const explanations: Readonly<Partial<Record<ErrorCode, Text>>> = {
  DUPLICATE_KEY: {
    sv: 'Samma nyckel står två gånger. Ta bort den ena, eller slå ihop värdena under en nyckel.',
    en: 'The same key stands twice. Remove one, or bring the values together under one key.',
  },
  BAD_INDENT: indentation,
  BAD_SCALAR_START: beginsWithSign,
  MISSING_CHAR: {
    sv: 'Ett tecken saknas, oftast ett citattecken eller en parentes som inte är stängd.',
    en: 'A character is missing, most often a quotation mark or bracket that is not closed.',
  },
  MULTILINE_IMPLICIT_KEY: {
    sv: 'Raden kan inte läsas som nyckel och värde. Skriv ”nyckel: värde” med ett blanksteg efter kolon.',
    en: 'The line cannot be read as key and value. Write “key: value” with a space after the colon.',
  },
  UNEXPECTED_TOKEN: {
    sv: 'Tecknet väntades inte här. En text som innehåller kolon, # eller citattecken behöver citattecken runt sig.',
    en: 'The character was not expected here. A text with a colon, # or quotation mark needs quotation marks around it.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    sv: 'Två kolon på samma rad. En text som innehåller kolon behöver citattecken runt sig.',
    en: 'Two colons on one line. A text with a colon needs quotation marks around it.',
  },
  MULTIPLE_DOCS: {
    sv: 'Filen har flera dokument (---). Dela den i flera filer.',
    en: 'The file has several documents (---). Split it into several files.',
  },
};

/** Words for a YAML error, and where it is to be mended. */
export interface Explained {
  readonly offset: number;
  readonly text: Text;
}

/** A YAML error in words for an editor, told by what stands there where that is known. */
export function explainYaml(
  { code, message, pos: [from, to] }: YAMLError,
  text: string,
): Explained {
  if (code === 'TAB_AS_INDENT') return { offset: from, text: tab };
  const sign = signAt(text, from, to);
  if (sign) return sign;
  const isOutOfLine =
    message.startsWith('Sequence item without') ||
    (code === 'UNEXPECTED_TOKEN' && isKeyAtStart(text, from));
  if (isOutOfLine) return { offset: from, text: indentation };
  if (code === 'UNEXPECTED_TOKEN' && isAfterQuotation(text, from))
    return { offset: from, text: closedTooEarly };
  if (isAfterSign(text, from)) return { offset: from, text: beginsWithSign };
  const known = explanations[code];
  return {
    offset: from,
    text: known ?? {
      sv: `Skrivfel i YAML (${message}).`,
      en: `Syntax error in YAML (${message}).`,
    },
  };
}
