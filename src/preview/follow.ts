import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { tellChanges } from '../html/changes/tell-changes.ts';
import type { ToldChanges } from '../html/changes/told.ts';
import { newEdition } from '../http/editions/edition.ts';
import type { Editions } from '../http/editions/editions.ts';
import type { Finding } from '../load/finding.ts';
import { compareWith } from '../publish/compare-versions.ts';
import { describeSnapshot } from '../publish/describe-snapshot.ts';
import type { Environment } from '../publish/git-files.ts';
import { newMemory, type Memory } from '../publish/memory.ts';
import type { PublicationApart, Publisher } from '../publish/publish-apart.ts';
import type { Sources } from '../publish/publish.ts';
import type { StartEngine } from '../publish/start-engine.ts';
import { readVersion, type FilesVersion } from '../publish/read-version.ts';
import type { Language } from '../site/text.ts';
import { withDescription, type Snapshot } from '../snapshot/snapshot.ts';
import { watchFolder } from './watch-folder.ts';
import { hunksBetween, subjectsBy, type Hunk } from './hunks.ts';

/** A finding, and the thing that stands where it points. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** IRI of the thing. */
  readonly thing: string | undefined;
}

/** What the panel tells of the folder. */
export interface Told {
  readonly findings: readonly PlacedFinding[];
  /** Whether the findings are those of what the files say now. */
  readonly isChecked: boolean;
  /** Whether a file could not be read, so that the pages show what was there before. */
  readonly isBehind: boolean;
  /** What is different from what is published; `undefined`: nothing to compare with, or not known yet. */
  readonly changes: ToldChanges | undefined;
  readonly hunks: readonly Hunk[];
}

export interface FollowOptions {
  readonly sources: Sources;
  /** The folder with the data that is published; `undefined`: there is none. */
  readonly published: string | undefined;
  readonly editions: Editions;
  readonly publisher: Pick<Publisher, 'publish'>;
  readonly startEngine: StartEngine;
  readonly environment: Environment;
  readonly language: Language;
  /** Told when there are other pages to see, and when there is something else to tell. */
  readonly onChange: (what: 'pages' | 'panel') => void;
}

/** A folder that is followed. */
export interface Following {
  readonly told: () => Told;
  /** Reads everything anew; done when pages and panel have it. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
}

/**
 * Shows what the files say as soon as they are saved, whether it is right or not, and then tells what the check finds and
 * what has changed. Where a file cannot be read, the pages stay as they were.
 */
export function follow(options: FollowOptions): Following {
  const { sources, editions, onChange } = options;
  const memory = newMemory();
  const check = newChecks(options);
  let told: Told = nothingTold;
  const say = (part: Partial<Told>, what: 'pages' | 'panel'): void => {
    told = { ...told, ...part };
    onChange(what);
  };
  let turn = 0;
  const refresh = async (): Promise<void> => {
    const own = (turn += 1);
    const isOld = (): boolean => own !== turn;
    const version = await readVersion(sources, memory);
    if (isOld()) return;
    const isBehind = version.findings.length > 0;
    const draft = { ...version.snapshot, version: 'preview', fingerprint: randomUUID() };
    if (!isBehind) showQuickly(draft, options);
    say({ isChecked: false, isBehind }, 'pages');
    // The browser asks for its page first.
    await delay(200);
    const checking = check(version, isOld);
    const compared = await compare(options, memory);
    if (isOld()) return;
    // What is in a file that cannot be read would be told as gone.
    if (compared) say(isBehind ? { hunks: compared.hunks } : compared, 'panel');
    const findings = await checking;
    if (isOld() || findings === undefined) return;
    say({ findings, isChecked: true }, 'panel');
    if (!isBehind) editions.replace(newEdition(describeSnapshot(draft), editions.current().engine));
  };
  const watching = watchFolder(sources.data, () => void refresh());
  return {
    told: () => told,
    refresh,
    close: () => {
      turn += 1;
      watching.close();
    },
  };
}

const nothingTold: Told = {
  findings: [],
  isChecked: false,
  isBehind: false,
  changes: undefined,
  hunks: [],
};

/** Serves a draft with what the site said of itself before: that takes longest to say anew, and can wait. */
function showQuickly(draft: Snapshot, { editions, startEngine }: FollowOptions): void {
  const { generated } = editions.current().snapshot;
  const quick = withDescription(draft, generated.quads);
  editions.replace(newEdition(quick, startEngine(quick)));
}

/** What is different from what is published; `undefined` where there is nothing to compare with. */
async function compare(
  { sources, published, environment, language }: FollowOptions,
  memory: Memory,
): Promise<Pick<Told, 'changes' | 'hunks'> | undefined> {
  if (published === undefined) return undefined;
  const comparison = await compareWith(published, sources, environment, memory);
  if (comparison.outcome === 'impossible') return undefined;
  const folders = { now: sources.data, before: published };
  return {
    changes: tellChanges(comparison.changes, comparison, language),
    hunks: await hunksBetween(folders, comparison.files),
  };
}

type FindIn = (
  version: FilesVersion,
  isOld: () => boolean,
) => Promise<readonly PlacedFinding[] | undefined>;

/** Checks what files say, one state of them after the other; a state that is old by its turn is not checked. */
function newChecks({ publisher, sources }: FollowOptions): FindIn {
  // What a file described when it could be read last.
  const subjects = new Map<string, ReturnType<typeof subjectsBy>>();
  let last: Promise<PublicationApart | undefined> = Promise.resolve(undefined);
  return async ({ data }, isOld) => {
    for (const file of data) subjects.set(file.path, subjectsBy(file));
    last = last.then(() =>
      isOld() ? undefined : publisher.publish(sources).catch(() => undefined),
    );
    const checked = await last;
    return checked && placed([...checked.findings, ...checked.notes], subjects);
  };
}

type Subjects = ReadonlyMap<string, ReturnType<typeof subjectsBy>>;

function placed(findings: readonly Finding[], subjects: Subjects): PlacedFinding[] {
  return findings.map((finding) => {
    const { path, position } = finding;
    const line = position?.line;
    const things = line === undefined ? [] : (subjects.get(path)?.(line, line + 1) ?? []);
    return { finding, thing: things[0] };
  });
}
