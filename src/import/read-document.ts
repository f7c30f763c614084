import { decodeUtf8 } from '../load/decode-utf8.ts';
import type { Text } from '../site/text.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';

/** A document's text as it is stored, and what it calls itself. */
export type DocumentReading =
  | { readonly outcome: 'read'; readonly text: string; readonly title: string | undefined }
  | { readonly outcome: 'mistaken'; readonly mistake: Text };

/** The largest document that is read, and the longest text that is stored. */
export const documentLimits = { bytes: 20_000_000, characters: 2_000_000 } as const;

type Reader = (bytes: Buffer) => DocumentReading;

/** Readers by the endings of files. */
const readers: Readonly<Record<string, Reader>> = {
  '.txt': readPlain,
  '.docx': (bytes) => {
    const text = readDocx(bytes);
    return text === undefined ? { outcome: 'mistaken', mistake: noWord } : read(trimmed(text));
  },
  '.html': readPage,
  '.htm': readPage,
};

/**
 * Reads a document as plain text.
 *
 * @param ending of its name, with the full stop; `undefined` for what comes on standard input, which is plain text
 */
export function readDocument(bytes: Buffer, ending: string | undefined): DocumentReading {
  const reader = readers[(ending ?? '.txt').toLowerCase()];
  if (bytes.length > documentLimits.bytes) return { outcome: 'mistaken', mistake: tooLarge };
  const reading = reader?.(bytes) ?? { outcome: 'mistaken', mistake: noSuch(ending ?? '') };
  if (reading.outcome === 'mistaken') return reading;
  if (reading.text.trim() === '') return { outcome: 'mistaken', mistake: nothing };
  if (reading.text.length > documentLimits.characters)
    return { outcome: 'mistaken', mistake: tooLarge };
  return reading;
}

/** Plain text is stored letter for letter. */
function readPlain(bytes: Buffer): DocumentReading {
  const decoded = decodeUtf8(bytes);
  return decoded.outcome === 'decoded'
    ? read(decoded.text)
    : { outcome: 'mistaken', mistake: decoded.mistake.message };
}

function readPage(bytes: Buffer): DocumentReading {
  const { title, text } = readHtml(decodePage(bytes));
  return { ...read(`${text}\n`), ...(title === '' ? {} : { title }) };
}

/** A page in the encoding that it says, else UTF-8 (HTML §13.2.3). */
function decodePage(bytes: Buffer): string {
  const beginning = bytes.toString('latin1', 0, 1024);
  const [, label = 'utf-8'] =
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]+)/i.exec(beginning) ?? [];
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function read(text: string) {
  return { outcome: 'read' as const, text, title: undefined };
}

/** Lines without blanks at their ends, and at most one empty line in a row. */
function trimmed(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

const noWord: Text = {
  sv: 'Filen är inget Word-dokument som går att läsa. Öppna den i Word, och spara den som .docx utan lösenord.',
  en: 'The file is no Word document that can be read. Open it in Word, and save it as .docx without a password.',
};

const tooLarge: Text = {
  sv: 'Dokumentet är för stort. Spara bara den del som uppgifterna vilar på.',
  en: 'The document is too large. Save only the part that the information rests on.',
};

const nothing: Text = {
  sv: 'Det finns ingen text i dokumentet. Är det en bild av en text, skriv av den i en textfil.',
  en: 'There is no text in the document. If it is a picture of a text, copy the words to a text file.',
};

function noSuch(ending: string): Text {
  return {
    sv: `Dokument som slutar på ”${ending}” kan inte läsas. Spara det som .docx, .html eller .txt.`,
    en: `Documents that end in “${ending}” cannot be read. Save it as .docx, .html or .txt.`,
  };
}
