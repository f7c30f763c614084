import { readFile } from 'node:fs/promises';
import { planNew } from '../../edit/new/plan-new.ts';
import type { OtherWish } from '../../edit/new/making.ts';
import { readWishes } from '../../edit/new/things/wishes.ts';
import { unreadable } from '../../load/loaded.ts';
import { readVersion } from '../../publish/read-version.ts';
import type { Settings } from '../../site/settings/settings.ts';
import type { Text } from '../../site/text.ts';
import { applyPlan, refuse } from '../terminal/apply-plan.ts';
import type { Invocation } from '../terminal/invocation.ts';
import type { ExitCode, Terminal } from '../terminal/terminal.ts';
import { editorDay } from '../../edit/editor-day.ts';

/** `styrkedata new`: a new thing in the file where such things are, once the check has no more errors with it than without. */
export async function newCommand(
  settings: Settings,
  terminal: Terminal,
  { operands: [kind = '', ...words] }: Invocation,
): Promise<ExitCode> {
  const others = words.flatMap((word) => otherWish(word) ?? []);
  const isWish = (word: string): boolean => /^[A-Za-z][\w.]*=/.test(word);
  const [name, surplus] = words.filter((word) => !isWish(word) && !otherWish(word));
  if (surplus !== undefined) return refuse(twoNames(surplus), settings, terminal);
  const wanted = await Promise.all(words.filter(isWish).map(fromFile));
  const unread = wanted.find((wish) => typeof wish !== 'string');
  if (unread) return refuse(unread, settings, terminal);
  const reading = readWishes(wanted.filter((wish) => typeof wish === 'string'));
  if ('mistake' in reading) return refuse(reading.mistake, settings, terminal);
  const sources = { ...settings, baseIri: settings.base };
  const version = await readVersion(sources);
  const request = { kind, name, wishes: reading.wishes, others };
  const planned = await planNew(request, {
    version,
    root: settings.data,
    today: editorDay(new Date()),
  });
  return applyPlan(planned, { sources, settings, terminal });
}

/** A wish whose value stands in a file: `text=@vision.txt`. */
async function fromFile(wish: string): Promise<string | Text> {
  const [, key, path] = /^([\w.]+)=@(.+)$/s.exec(wish) ?? [];
  if (path === undefined) return wish;
  const read = await readFile(path, 'utf8').catch((cause: unknown) => unreadable(path, cause));
  if (typeof read === 'string') return `${key ?? ''}=${read.trim()}`;
  return { sv: `${path}: ${read.message.sv}`, en: `${path}: ${read.message.en}` };
}

/** What is to be said of another thing: `id/action-plan/skog:completeness=partial`. */
function otherWish(word: string): OtherWish | undefined {
  const [, thing, key, value] = /^(id\/[^\s:=]+):([A-Za-z]\w*)=([\w./:-]+)$/.exec(word) ?? [];
  return thing && key && value ? { thing, key, value } : undefined;
}

function twoNames(word: string): Text {
  return {
    sv: `”${word}” är ett namn till. Skriv ett namn, inom citattecken om det är flera ord.`,
    en: `“${word}” is one more name. Write one name, in quotation marks where it is several words.`,
  };
}
