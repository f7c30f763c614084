import { compareQuads } from '../changes/compare.ts';
import { changedGraphs } from '../changes/changed-graphs.ts';
import type { Changes } from '../changes/changes.ts';
import type { LoadedFile } from '../load/loaded.ts';
import type { Compared } from '../publish/compare-versions.ts';
import { terms, type Quad } from '../rdf/terms.ts';
import { dcterms } from '../rdf/vocabulary.ts';
import { withoutPeople } from '../validate/findings/people.ts';
import { personalGraphsIn } from '../validate/findings/personal-graphs.ts';
import { saying } from '../snapshot/restore-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { TextEdit } from './files/text-edit.ts';
import { datasetVersions, editOf } from './plan-versions.ts';

/** What is to be written for a release. */
export interface ReleasePlan {
  readonly edits: readonly TextEdit[];
  /** The version that the whole has; `undefined` where no dataset has a version with a hash. */
  readonly version: string | undefined;
  /** What has changed, without what is said of persons: it is kept. */
  readonly changes: Changes;
  /** Both versions without persons: a name of what has changed may stand with them alone. */
  readonly versions: { readonly before: Snapshot; readonly after: Snapshot };
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
  const [earlier, later] = [impersonal(before), impersonal(after)];
  return {
    edits: [
      ...[...ofGraphs, ...ofWholes].flatMap((quad) => editOf(quad, today, present)),
      ...outdated.flatMap(({ quad, current }) => editOf(quad, `${today}+${current}`, present)),
    ],
    version:
      first &&
      (first.hash === first.current ? first.quad.object.value : `${today}+${first.current}`),
    changes: await compareQuads(earlier, later),
    versions: { before: saying(before, earlier), after: saying(after, later) },
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

function impersonal({ read, vocabularyBase }: Compared['before']): Quad[] {
  return withoutPeople(read.quads, personalGraphsIn(read.dataset, vocabularyBase));
}
