import { compareQuads } from '../changes/compare.ts';
import type { Changes } from '../changes/changes.ts';
import type { Finding } from '../load/finding.ts';
import type { LoadedFile } from '../load/loaded.ts';
import { distinct } from '../rdf/dataset.ts';
import { terms, type Quad } from '../rdf/terms.ts';
import { pathUnder } from '../site/addresses.ts';
import type { Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { noneUnder } from '../validate/checks/addresses/check-lost-addresses.ts';
import { findEarlier, type EarlierVersion } from './git/earlier-version.ts';
import type { Environment } from './git/git.ts';
import type { VocabularySources } from './load-vocabulary.ts';
import { sharedWords, type Memory } from './memory.ts';
import { readVersion, type FilesVersion } from './read-version.ts';

/** What is different between two versions that were read. */
export interface Compared {
  readonly outcome: 'compared';
  readonly changes: Changes;
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** The files of both, the present first, to find things in. */
  readonly files: readonly LoadedFile[];
  /** The files of the present version's data. */
  readonly present: readonly LoadedFile[];
  /** What could not be read, and so does not take part. */
  readonly findings: readonly Finding[];
}

export type Comparison = Compared | { readonly outcome: 'impossible'; readonly why: Text };

type ComparedSources = VocabularySources & { readonly data: string };

/**
 * What is different between the working folder and an earlier version.
 *
 * @param name folder, dump or commit, see `findEarlier`
 * @param environment what git is started with
 * @param memory what was read of the working folder before; the words that this process knows, unless given
 */
export async function compareWith(
  name: string,
  sources: ComparedSources,
  environment: Environment,
  memory: Memory = sharedWords,
): Promise<Comparison> {
  const { data, ontology } = sources;
  const earlier = await findEarlier(name, { data, ontology }, environment);
  if (earlier === undefined) return { outcome: 'impossible', why: nowhere(name) };
  try {
    const before = await readEarlier(earlier, sources);
    return await compareVersions(before, await readVersion(sources, memory));
  } finally {
    await earlier.remove();
  }
}

/**
 * Reads an earlier version with the vocabulary that lies beside it, or else that of the present.
 *
 * @param memory what was read of it before; the words that this process knows, unless given
 */
export function readEarlier(
  { data, ontology }: EarlierVersion,
  sources: ComparedSources,
  memory: Memory = sharedWords,
): Promise<FilesVersion> {
  return readVersion({ ...sources, data, ontology: ontology ?? sources.ontology }, memory);
}

/** What is different between two versions; impossible where nothing of the earlier has the base of the present. */
export async function compareVersions(
  before: FilesVersion,
  after: FilesVersion,
): Promise<Comparison> {
  const { baseIri } = after.snapshot;
  if (!isUnder(baseIri, before.data)) return { outcome: 'impossible', why: noneUnder(baseIri) };
  return {
    outcome: 'compared',
    changes: await compareQuads(...alike(before, after)),
    before: before.snapshot,
    after: after.snapshot,
    files: [...after.files, ...before.files],
    present: after.data,
    findings: [...before.findings, ...after.findings],
  };
}

function isUnder(baseIri: string, data: readonly LoadedFile[]): boolean {
  const quads = data.flatMap((file) => file.quads);
  return (
    quads.length === 0 ||
    quads.some(({ subject }) => pathUnder(baseIri, subject.value) !== undefined)
  );
}

/** The statements of both. A dump in a syntax without graphs does not say in which file a statement was. */
function alike(
  before: FilesVersion,
  after: FilesVersion,
): readonly [readonly Quad[], readonly Quad[]] {
  const [one, other] = [before.snapshot.read.quads, after.snapshot.read.quads];
  const [dump, ...others] = before.data;
  const isWithoutGraphs =
    dump !== undefined &&
    others.length === 0 &&
    dump.quads.every(({ graph }) => graph.value === dump.graph) &&
    !after.data.some(({ graph }) => graph === dump.graph);
  return isWithoutGraphs ? [withoutGraphs(one), withoutGraphs(other)] : [one, other];
}

function withoutGraphs(quads: readonly Quad[]): Quad[] {
  return distinct(
    quads.map(({ subject, predicate, object }) => terms.quad(subject, predicate, object)),
  );
}

function nowhere(name: string): Text {
  return {
    sv: `”${name}” är varken en mapp, en fil eller en version i git. Skriv mappen med den tidigare versionen, en dump, eller till exempel HEAD.`,
    en: `“${name}” is neither a folder, a file nor a version in git. Write the folder with the earlier version, a dump, or for instance HEAD.`,
  };
}
