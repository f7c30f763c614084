import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { unreadable } from '../../load/loaded.ts';
import { questionNames } from '../../edit/region-answers.ts';
import type { Flags } from '../../site/settings/given.ts';
import { about, type Text } from '../../site/text.ts';

export type AnswersReading = { readonly texts: Flags } | { readonly mistakes: readonly Text[] };

/** Files of answers are short. In bytes. */
const most = 100_000;

/**
 * Answers of a YAML file, by the names of the questions: each a text, or a list of texts.
 *
 * @param path `undefined`: there is no such file, and so no answers
 */
export async function readAnswersFile(path: string | undefined): Promise<AnswersReading> {
  if (path === undefined) return { texts: {} };
  const bytes = await readFile(path).catch((cause: unknown) => unreadable(path, cause));
  if ('severity' in bytes) return { mistakes: [about(path, bytes.message)] };
  if (bytes.length > most) return { mistakes: [about(path, noAnswers)] };
  const document = parseDocument(bytes.toString('utf8'), { schema: 'failsafe' });
  const [error] = document.errors;
  if (error) return { mistakes: [about(path, { sv: error.message, en: error.message })] };
  const content: unknown = document.toJS({ maxAliasCount: 0 });
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return { mistakes: [about(path, noAnswers)] };
  const entries = Object.entries(content).map(([name, value]) => [name, textOf(value)] as const);
  const mistakes = entries.flatMap(([name, text]) => {
    if (!questionNames.some((known) => known === name)) return [about(path, unknown(name))];
    return text === undefined ? [about(path, noText(name))] : [];
  });
  return mistakes.length > 0 ? { mistakes } : { texts: Object.fromEntries(entries) };
}

function textOf(value: unknown): string | undefined {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.every((text) => typeof text === 'string') ? texts.join('; ') : undefined;
}

const noAnswers: Text = {
  sv: `Här väntades svar, som ”name: Region Exempel”. De heter ${questionNames.join(', ')}.`,
  en: `Answers were expected here, such as “name: Region Exempel”. They are called ${questionNames.join(', ')}.`,
};

function unknown(name: string): Text {
  return {
    sv: `”${name}” är inget svar. De heter ${questionNames.join(', ')}.`,
    en: `“${name}” is no answer. They are called ${questionNames.join(', ')}.`,
  };
}

function noText(name: string): Text {
  return {
    sv: `Svaret ”${name}” ska vara en text eller en lista av texter.`,
    en: `The answer “${name}” must be a text or a list of texts.`,
  };
}
