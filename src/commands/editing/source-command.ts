import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { planSource } from '../../edit/new/plan-source.ts';
import { readWishes } from '../../edit/new/things/wishes.ts';
import { documentLimits, readDocument } from '../../import/read-document.ts';
import { unreadable } from '../../load/loaded.ts';
import { readVersion } from '../../publish/read-version.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { about, type Text } from '../../site/text.ts';
import { applyPlan, refuse } from '../terminal/apply-plan.ts';
import type { Invocation } from '../terminal/invocation.ts';
import type { ExitCode, Terminal } from '../terminal/terminal.ts';
import { editorDay } from '../../edit/editor-day.ts';

/** `styrkedata source add FILE`: a document's text is stored beside the data, with its hash and the day, and described as a source. */
export async function sourceCommand(
  settings: Settings,
  terminal: Terminal,
  { operands: [, path = '', ...words] }: Invocation,
): Promise<ExitCode> {
  const isWish = (word: string): boolean => /^[A-Za-z][\w.]*=/.test(word);
  const [given, surplus] = words.filter((word) => !isWish(word));
  if (surplus !== undefined) return refuse(twoNames(surplus), settings, terminal);
  const reading = readWishes(words.filter(isWish));
  if ('mistake' in reading) return refuse(reading.mistake, settings, terminal);
  const bytes = await bytesOf(path, terminal);
  if (!Buffer.isBuffer(bytes)) return refuse(about(path, bytes), settings, terminal);
  const document = readDocument(bytes, path === '-' ? undefined : extname(path));
  if (document.outcome === 'mistaken')
    return refuse(about(path, document.mistake), settings, terminal);
  const name = given ?? document.title;
  if (name === undefined) return refuse(noName, settings, terminal);
  const sources = { ...settings, baseIri: settings.base };
  const planned = await planSource(
    { text: document.text, name, wishes: reading.wishes },
    { version: await readVersion(sources), root: settings.data, today: editorDay(new Date()) },
  );
  return applyPlan(planned, { sources, settings, terminal });
}

/** A file's bytes, or those of standard input; what is too large is not read, and told by its size. */
async function bytesOf(path: string, { input }: Terminal): Promise<Buffer | Text> {
  if (path === '-') return input ? input(documentLimits.bytes + 1) : noInput;
  try {
    const { size } = await stat(path);
    return size > documentLimits.bytes ? tooLarge : await readFile(path);
  } catch (cause) {
    return unreadable(path, cause).message;
  }
}

const noInput: Text = {
  sv: 'Inget kommer på standard in. Ange en fil.',
  en: 'Nothing comes on standard input. Name a file.',
};

const tooLarge: Text = {
  sv: `Filen är större än ${documentLimits.bytes / 1_000_000} MB. Spara bara den del som uppgifterna vilar på.`,
  en: `The file is larger than ${documentLimits.bytes / 1_000_000} MB. Save only the part that the information rests on.`,
};

const noName: Text = {
  sv: 'Källans namn saknas. Skriv det efter filen, med engelska efter ett likhetstecken: "Beslutet = The decision".',
  en: 'The name of the source is missing. Write it after the file, with English after an equals sign: "Beslutet = The decision".',
};

function twoNames(word: string): Text {
  return {
    sv: `”${word}” är ett namn till. Skriv ett namn, inom citattecken om det är flera ord.`,
    en: `“${word}” is one more name. Write one name, in quotation marks where it is several words.`,
  };
}
