import { readFile } from 'node:fs/promises';
import { tellChanges } from '../html/changes/tell-changes.ts';
import type { ToldChanges } from '../html/changes/told.ts';
import { compareWith, type Compared } from '../publish/compare-versions.ts';
import type { Environment } from '../publish/git/git.ts';
import { newMemory } from '../publish/memory.ts';
import { check, type Sources, type Told } from '../publish/publish.ts';
import { changeLogPath } from '../site/change-log.ts';
import type { Language, Text } from '../site/text.ts';
import { editorDay } from './editor-day.ts';
import { withEntry } from './change-log.ts';
import { rewrite } from './files/text-edit.ts';
import type { Rewritten } from './files/write-files.ts';
import { planRelease } from './plan-release.ts';
import type { Prepared } from './prepared.ts';

/** A release that is to be. */
export interface PreparedRelease {
  readonly version: string;
  readonly compared: Compared;
}

/** What is checked by a release itself, and so cannot be right before it. */
const ownCheck = 'content-version';

/**
 * The files with the dates and versions that follow from what has changed since an earlier version, and the change log with an entry.
 *
 * @param earlier the last release, as `findEarlier` takes it
 * @param environment what git is started with
 * @param find what checks; in this thread, unless given
 */
export async function prepareRelease(
  earlier: string,
  sources: Sources,
  environment: Environment,
  find?: (sources: Sources) => Promise<Told>,
): Promise<Prepared<PreparedRelease>> {
  const memory = newMemory();
  const compared = await compareWith(earlier, sources, environment, memory);
  if (compared.outcome === 'impossible') return compared;
  const withoutChecks = [...(sources.withoutChecks ?? []), ownCheck] as const;
  const checking = { ...sources, withoutChecks };
  const checked = await (find ? find(checking) : check(checking, memory));
  const findings = [...compared.findings, ...checked.findings];
  if (findings.some(({ severity }) => severity === 'violation'))
    return { outcome: 'refused', findings };
  const today = editorDay(new Date());
  const { edits, version, changes, versions } = await planRelease(compared, today);
  if (version === undefined) return { outcome: 'impossible', why: noVersion };
  const rewriting = await rewrite(edits);
  if (rewriting.outcome === 'refused') return rewriting;
  const told = {
    sv: tellChanges(changes, versions, 'sv'),
    en: tellChanges(changes, versions, 'en'),
  };
  const files = [...rewriting.files, ...(await logged(sources.data, version, told))];
  return { outcome: 'prepared', files, version, compared };
}

/** The log with an entry for a version; nothing where nothing has changed, or it has one. */
async function logged(
  data: string,
  version: string,
  told: Readonly<Record<Language, ToldChanges>>,
): Promise<Rewritten[]> {
  const path = changeLogPath(data);
  const before = await readFile(path).catch(() => undefined);
  if (told.sv.things.length === 0) return [];
  const text = before?.toString('utf8');
  const after = withEntry(text, version, told);
  return after === text ? [] : [{ path, before, after }];
}

const noVersion: Text = {
  sv: 'Ingen datamängd har en version som slutar på tolv tecken efter ett plustecken. Lägg till ”version: 2000-01-01+000000000000” hos datamängden, så räknar programmet ut den.',
  en: 'No dataset has a version that ends in twelve characters after a plus sign. Add “version: 2000-01-01+000000000000” to the dataset, and the program works it out.',
};
