import { readFile, stat } from 'node:fs/promises';
import { readScores, type ScoresReading } from '../../quality/scores.ts';
import { changeLogPath } from '../../site/change-log.ts';
import type { Log } from '../../site/log.ts';
import { buildOfProgram } from '../../site/program-files.ts';
import type { Settings } from '../../site/settings/settings.ts';

/** What the tests of the program found, where a file of theirs is named; one that cannot be used is told in the log too. */
export async function scoresIn({ scores }: Settings, log: Log): Promise<ScoresReading | undefined> {
  if (scores === undefined) return undefined;
  const reading = readScores((await readSmall(scores)) ?? '', buildOfProgram());
  if (reading.outcome === 'unusable')
    log.warn({ event: 'scores-unusable', file: scores, reason: reading.why.en });
  return reading;
}

/** Nobody reads more than this of a change log, or writes more figures. */
const mostBytes = 1_000_000;

/** The log of changes beside the data; nothing where there is none. */
export function readLog(data: string): Promise<string | undefined> {
  return readSmall(changeLogPath(data));
}

async function readSmall(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > mostBytes) return undefined;
  return readFile(path, 'utf8').catch(() => undefined);
}
