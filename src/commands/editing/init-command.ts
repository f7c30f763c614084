import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { overtaken, writeFiles } from '../../edit/files/write-files.ts';
import { rewrite } from '../../edit/files/text-edit.ts';
import { datasetVersions, editOf } from '../../edit/plan-versions.ts';
import { readAnswers, type RegionAnswers } from '../../edit/region-answers.ts';
import { regionFiles } from '../../edit/region-files.ts';
import { readVersion } from '../../publish/read-version.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { askQuestions } from '../terminal/ask-questions.ts';
import { editorDay } from '../../edit/editor-day.ts';
import { readAnswersFile } from './answers-file.ts';
import type { Invocation } from '../terminal/invocation.ts';
import { exitCodes, type ExitCode, type Terminal } from '../terminal/terminal.ts';

/** `styrkedata init`: the first files of a region, of a few answers; they publish at once. */
export async function initCommand(
  settings: Settings,
  terminal: Terminal,
  { operands: [folder = ''], flags }: Invocation,
): Promise<ExitCode> {
  const { language } = settings;
  const refuse = (...mistakes: readonly Text[]): ExitCode => {
    for (const mistake of mistakes)
      terminal.complain(`styrkedata: ${inLanguage(mistake, language)}\n`);
    return exitCodes.couldNotRun;
  };
  const present = await filesIn(folder);
  if (present === undefined) return refuse(noFolder(folder));
  if (present.length > 0) return refuse(notEmpty(folder, present));
  const given = await readAnswersFile(flags['answers']);
  if ('mistakes' in given) return refuse(...given.mistakes);
  const named = { ...given.texts, ...flags };
  const asked = terminal.ask ? await askQuestions(named, terminal.ask, language) : named;
  const reading = readAnswers(asked, (name) => `--${name}`);
  if ('mistakes' in reading) return refuse(...reading.mistakes);
  const written = await write(folder, reading.answers, settings);
  if (written !== undefined) return refuse(written);
  terminal.print(`${inLanguage(done(folder), language)}\n`);
  return exitCodes.done;
}

/** What is in a folder, nothing where there is none yet; `undefined` where it is no folder. Git's own files do not count. */
async function filesIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.git'));
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? [] : undefined;
  }
}

/** Writes the files; the text tells why that was not possible. */
async function write(
  folder: string,
  answers: RegionAnswers,
  settings: Settings,
): Promise<Text | undefined> {
  const { language } = settings;
  const today = editorDay(new Date());
  const files = regionFiles(answers, { today, language });
  const drafts = Object.entries(files).map(([name, after]) => ({
    path: join(folder, name),
    before: undefined,
    after,
  }));
  for (const { path } of drafts) await mkdir(dirname(path), { recursive: true });
  const writing = await writeFiles(drafts);
  if (writing.outcome === 'overtaken') return overtaken(writing.path);
  // The version ends in a hash of what the files say, so it is known once they are there.
  const sources = { ...settings, data: join(folder, 'data'), baseIri: settings.base };
  const { data, snapshot } = await readVersion(sources);
  const edits = datasetVersions(data, snapshot).flatMap(({ quad, current }) =>
    editOf(quad, `${today}+${current}`, data),
  );
  const rewriting = await rewrite(edits);
  if (rewriting.outcome === 'refused') return undefined;
  const again = await writeFiles(rewriting.files);
  return again.outcome === 'overtaken' ? overtaken(again.path) : undefined;
}

function noFolder(folder: string): Text {
  return {
    sv: `”${folder}” är ingen mapp som kan läsas. Skriv namnet på en ny eller tom mapp.`,
    en: `“${folder}” is no folder that can be read. Write the name of a new or empty folder.`,
  };
}

function notEmpty(folder: string, names: readonly string[]): Text {
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ' …' : '');
  return {
    sv: `Mappen ”${folder}” är inte tom (${shown}). Skriv namnet på en ny eller tom mapp; inget skrivs över.`,
    en: `The folder “${folder}” is not empty (${shown}). Write the name of a new or empty folder; nothing is overwritten.`,
  };
}

function done(folder: string): Text {
  const go = folder === '.' ? '' : `  cd ${folder}\n`;
  return {
    sv: `Klart. Nu kan du titta på sidorna:\n${go}  npx styrkedata serve\noch öppna http://localhost:3000/. Det som kommer senare berättar npx styrkedata check.`,
    en: `Done. Now you can look at the pages:\n${go}  npx styrkedata serve\nand open http://localhost:3000/. What comes later is told by npx styrkedata check.`,
  };
}
