import { changedGraphs } from '../changes/changed-graphs.ts';
import type { LoadedFile } from '../load/loaded.ts';
import type { Compared } from '../publish/compare-versions.ts';
import { terms, type Quad } from '../rdf/terms.ts';
import { dcterms } from '../rdf/vocabulary.ts';
import type { TextEdit } from './files/text-edit.ts';
import { impersonalChanges, type ImpersonalChanges } from './impersonal-changes.ts';
import { datasetVersions, editOf } from './plan-versions.ts';

/** What is to be written for a release, and what has changed without what is said of persons: it is kept. */
export interface ReleasePlan extends ImpersonalChanges {
  readonly edits: readonly TextEdit[];
  /** The version that the whole has; `undefined` where no dataset has a version with a hash. */
  readonly version: string | undefined;
}

/**
 * The dates and versions that follow from what has changed: each graph that says something else was modified today, and
 * where the content is not that of a dataset's version, so was the dataset.
 *
 * @param today as `2026-11-29`
 */
export async function planRelease(compared: Compared, today: string): Promise<ReleasePlan> {
  const { before, after, present } = compared;
  const quads = present.flatMap((file) => file.quads);
  const changed = await changedGraphs(before.read.quads, after.read.quads);
  const ofGraphs = quads.filter(
    ({ subject, predicate, object }) =>
      predicate.equals(dcterms.modified) && changed.has(subject.value) && object.value !== today,
  );
  const edited = withValue(present, ofGraphs, today);
  const stated = datasetVersions(present, after);
  const current = new Map(
    datasetVersions(edited, after).map(({ quad, current }) => [quad.subject.value, current]),
  );
  const versions = stated.map((version) => ({
    ...version,
    current: current.get(version.quad.subject.value) ?? version.current,
  }));
  const outdated = versions.filter(({ hash, current }) => hash !== current);
  const ofWholes = quads.filter(
    ({ subject, predicate, object }) =>
      predicate.equals(dcterms.modified) &&
      object.value !== today &&
      outdated.some(({ quad }) => quad.subject.equals(subject)),
  );
  const [first] = versions;
  return {
    edits: [
      ...[...ofGraphs, ...ofWholes].flatMap((quad) => editOf(quad, today, present)),
      ...outdated.flatMap(({ quad, current }) => editOf(quad, `${today}+${current}`, present)),
    ],
    version:
      first &&
      (first.hash === first.current ? first.quad.object.value : `${today}+${first.current}`),
    ...(await impersonalChanges(compared)),
  };
}

/** The files with another value in some statements. */
function withValue(
  files: readonly LoadedFile[],
  replaced: readonly Quad[],
  value: string,
): LoadedFile[] {
  return files.map((file) => ({
    ...file,
    quads: file.quads.map((quad) => (replaced.includes(quad) ? valued(quad, value) : quad)),
  }));
}

function valued({ subject, predicate, object, graph }: Quad, value: string): Quad {
  const datatype = object.termType === 'Literal' ? object.datatype : undefined;
  return terms.quad(subject, predicate, terms.literal(value, datatype), graph);
}
