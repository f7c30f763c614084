import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { tellChanges } from '../html/changes/tell-changes.ts';
import type { ToldChanges } from '../html/changes/told.ts';
import { newEdition } from '../http/editions/edition.ts';
import type { Editions } from '../http/editions/editions.ts';
import type { Finding } from '../load/finding.ts';
import { compareVersions, readEarlier } from '../publish/compare-versions.ts';
import type { EarlierVersion } from '../publish/git/earlier-version.ts';
import type { Environment } from '../publish/git/git.ts';
import { newMemory, type Words } from '../publish/memory.ts';
import type { PublicationApart, Publisher } from '../publish/publish-apart.ts';
import type { Sources } from '../publish/publish.ts';
import type { StartEngine } from '../publish/start-engine.ts';
import type { FilesVersion } from '../publish/read-version.ts';
import type { Quad } from '../rdf/terms.ts';
import type { Language } from '../site/text.ts';
import { withDescription, type Snapshot } from '../snapshot/snapshot.ts';
import { newFolderReader } from './folder-reader.ts';
import { hunksBetween, subjectsBy, type Hunk } from './hunks.ts';
import { lateEngine } from './late-engine.ts';
import { wholeFilesBetween, type WholeFiles } from './tasks/whole-files.ts';
import { watchFolder } from './watch-folder.ts';

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
  /** Files that are new or gone as a whole. */
  readonly wholeFiles: WholeFiles;
}

export interface FollowOptions {
  readonly sources: Sources;
  /** What is published; `undefined`: nothing is known of it. */
  readonly published: EarlierVersion | undefined;
  readonly editions: Editions;
  readonly publisher: Pick<Publisher, 'publish'>;
  readonly startEngine: StartEngine;
  readonly language: Language;
  /** What git is started with. */
  readonly environment: Environment;
  /** Called when there are other pages to see, or something else to tell. */
  readonly onChange: () => void;
}

/** A folder that is followed. */
export interface Following {
  readonly told: () => Told;
  /** What the files say, right or wrong. */
  readonly read: () => Promise<FilesVersion>;
  /** Reads everything anew; done when pages and panel have it. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
}

/**
 * Shows what the files say as soon as they are saved, whether it is right or not, and then tells what the check finds and
 * what has changed. Where a file cannot be read, the pages stay as they were.
 */
export function follow(options: FollowOptions): Following {
  const { editions, onChange } = options;
  const read = newFolderReader(options.sources);
  const [check, compare] = [newChecks(options), newComparisons(options)];
  let told: Told = nothingTold;
  const say = (part: Partial<Told>): void => {
    told = { ...told, ...part };
    onChange();
  };
  let turn = 0;
  const refresh = async (): Promise<void> => {
    const own = (turn += 1);
    const isOld = (): boolean => own !== turn;
    const version = await read();
    if (isOld()) return;
    const isBehind = version.findings.length > 0;
    const draft = { ...version.snapshot, version: 'preview', fingerprint: randomUUID() };
    if (!isBehind) showQuickly(draft, options);
    say({ isChecked: false, isBehind });
    // The browser asks for its page first.
    await delay(200);
    const checking = check(version, isOld);
    const compared = await compare(version);
    if (isOld()) return;
    // What is in a file that cannot be read would be told as gone.
    if (compared) say(isBehind ? { ...compared, changes: told.changes } : compared);
    const checked = await checking;
    if (isOld() || checked === undefined) return;
    say({ findings: checked.findings, isChecked: true });
    if (checked.description) showDescribed(draft, checked.description, editions);
  };
  const watching = watchFolder(options.sources.data, () => void refresh());
  return {
    told: () => told,
    read,
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
  wholeFiles: { listed: [], more: 0 },
};

/** Serves a draft with what the site said of itself before: that takes longest to say anew, and can wait. */
function showQuickly(draft: Snapshot, { editions, startEngine }: FollowOptions): void {
  const { generated } = editions.current().snapshot;
  const quick = withDescription(draft, generated.quads);
  editions.replace(
    newEdition(
      quick,
      lateEngine(() => startEngine(quick)),
    ),
  );
}

/** Serves a draft with what it says of itself, with the engine that it has. */
function showDescribed(draft: Snapshot, description: readonly Quad[], editions: Editions): void {
  const { engine } = editions.current();
  editions.replace(newEdition(withDescription(draft, description), engine));
}

type CompareWithPublished = (
  present: FilesVersion,
) => Promise<Pick<Told, 'changes' | 'hunks' | 'wholeFiles'> | undefined>;

/** What is different from what is published; `undefined` where there is nothing to compare with. */
function newComparisons(options: FollowOptions): CompareWithPublished {
  const { sources, published, language, environment } = options;
  if (published === undefined) return () => Promise.resolve(undefined);
  const readPublished = newPublishedReader(published, sources);
  const folders = { now: sources.data, before: published.data };
  return async (present) => {
    const comparison = await compareVersions(await readPublished(), present);
    if (comparison.outcome === 'impossible') return undefined;
    return {
      changes: tellChanges(comparison.changes, comparison, language),
      hunks: await hunksBetween(folders, comparison.files),
      wholeFiles: await wholeFilesBetween(folders, environment),
    };
  };
}

/** What is published stays as it was read, unless the words change that it is read with: those may be of the folder. */
function newPublishedReader(
  published: EarlierVersion,
  sources: Sources,
): () => Promise<FilesVersion> {
  const memory = newMemory();
  const { data, ontology = sources.ontology } = published;
  let known: { readonly words: Words; readonly version: Promise<FilesVersion> } | undefined;
  return async () => {
    const words = await memory.words({ ...sources, data, ontology });
    if (known?.words !== words) known = { words, version: readEarlier(published, sources, memory) };
    return known.version;
  };
}

interface Checked {
  readonly findings: readonly PlacedFinding[];
  /** What the site says of itself, where the data is valid. */
  readonly description: readonly Quad[] | undefined;
}

type CheckFiles = (version: FilesVersion, isOld: () => boolean) => Promise<Checked | undefined>;

/** Checks what files say, one state of them after the other; a state that is old by its turn is not checked. */
function newChecks({ publisher, sources }: FollowOptions): CheckFiles {
  // What a file described when it could be read last.
  const subjects = new Map<string, ReturnType<typeof subjectsBy>>();
  let last: Promise<PublicationApart | undefined> = Promise.resolve(undefined);
  return async ({ data }, isOld) => {
    for (const file of data) subjects.set(file.path, subjectsBy(file));
    last = last.then(() =>
      isOld() ? undefined : publisher.publish(sources).catch(() => undefined),
    );
    const checked = await last;
    if (checked === undefined) return undefined;
    const findings = placed([...checked.findings, ...checked.notes], subjects);
    const isValid = checked.outcome === 'published';
    return { findings, description: isValid ? checked.snapshot.generated.quads : undefined };
  };
}

type Subjects = ReadonlyMap<string, ReturnType<typeof subjectsBy>>;

const ranks: Readonly<Record<Finding['severity'], number>> = { violation: 0, warning: 1, note: 2 };

/** What stops publication comes first. */
function placed(findings: readonly Finding[], subjects: Subjects): PlacedFinding[] {
  const sorted = findings.toSorted((one, other) => ranks[one.severity] - ranks[other.severity]);
  return sorted.map((finding) => {
    const { path, position } = finding;
    const line = position?.line;
    const things = line === undefined ? [] : (subjects.get(path)?.(line, line + 1) ?? []);
    return { finding, thing: things[0] };
  });
}
