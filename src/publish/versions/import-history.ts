import { readManifest } from '../../archive/store/manifest.ts';
import type { Finding } from '../../load/finding.ts';
import type { Text } from '../../site/text.ts';
import { findCommit } from '../git/earlier-version.ts';
import { commitsOf, type Commit } from '../git/git-files.ts';
import type { Environment } from '../git/git.ts';
import { keepVersion, type Keeping } from './keep-version.ts';
import { publish, type Sources } from '../publish.ts';

/** Which history is read, and into which archive. */
export interface Importing {
  readonly sources: Sources & { readonly data: string };
  readonly keeping: Keeping;
  /** Commits before that are left out; none, unless given. */
  readonly since: Date | undefined;
  /** What git is started with. */
  readonly environment: Environment;
  /** Told of each commit when it is done. */
  readonly onCommit: (commit: Commit, outcome: CommitOutcome) => void;
}

/** What became of a commit: a version; the same version as before; or none, for its data has errors or cannot be read. */
export type CommitOutcome =
  | { readonly outcome: 'kept'; readonly version: string }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'invalid'; readonly findings: readonly Finding[] }
  | { readonly outcome: 'unreadable'; readonly reason: string };

export type Imported =
  | {
      readonly outcome: 'imported';
      /** How many commits are not later than the archive's last version, and were passed over. */
      readonly passedOver: number;
    }
  | { readonly outcome: 'impossible'; readonly why: Text };

/**
 * Makes versions of the commits of a data folder, each with the time of its commit. The archive is only added to, so
 * commits that are not later than its last version are passed over; where it begins later than all of them, nothing is
 * done.
 *
 * @throws where the archive cannot be read or written
 */
export async function importHistory(importing: Importing): Promise<Imported> {
  const { sources, keeping, since, environment, onCommit } = importing;
  const paths = [sources.data, sources.ontology ?? 'ontology'];
  const all = await commitsOf(paths, environment);
  if (all === undefined) return { outcome: 'impossible', why: noHistory(sources.data) };
  const commits = all.filter(({ made }) => since === undefined || made >= since);
  if (commits.length === 0) return { outcome: 'impossible', why: noCommits };
  const { entries } = await readManifest(keeping.folder);
  const [first, last] = [entries[0], entries.at(-1)];
  const later = commits.filter(({ made }) => last === undefined || made > new Date(last.published));
  const isOwn = all.some(({ made }) => made.getTime() === Date.parse(first?.published ?? ''));
  if (first && later.length === 0 && !isOwn)
    return { outcome: 'impossible', why: beginsLater(keeping.folder, first.published) };
  for (const commit of later) onCommit(commit, await importCommit(commit, importing));
  return { outcome: 'imported', passedOver: commits.length - later.length };
}

async function importCommit(
  { name, made }: Commit,
  { sources, keeping, environment }: Importing,
): Promise<CommitOutcome> {
  const { data, ontology } = sources;
  const files = await findCommit(name, { data, ontology }, environment);
  if (files === undefined) return { outcome: 'unreadable', reason: name };
  const asOfFolder = (finding: Finding): Finding => ({
    ...finding,
    path: finding.path.replace(files.data, () => data),
  });
  try {
    const then = { ...sources, data: files.data, ontology: files.ontology ?? ontology };
    const publication = await publish(then).catch((cause: unknown) => String(cause));
    if (typeof publication === 'string') return { outcome: 'unreadable', reason: publication };
    if (publication.outcome === 'invalid')
      return { outcome: 'invalid', findings: publication.findings.map(asOfFolder) };
    const entry = await keepVersion(publication.snapshot, keeping, made);
    return entry ? { outcome: 'kept', version: entry.version } : { outcome: 'unchanged' };
  } finally {
    await files.remove();
  }
}

function noHistory(data: string): Text {
  return {
    sv: `”${data}” har ingen historik: mappen ligger inte i ett git-arkiv med incheckningar, eller så finns inte programmet git.`,
    en: `“${data}” has no history: the folder is in no repository of git with commits, or the program git is not there.`,
  };
}

const noCommits: Text = {
  sv: 'Ingen incheckning ändrade uppgifterna under den tiden.',
  en: 'No commit changed the data in that time.',
};

function beginsLater(folder: string, published: string): Text {
  return {
    sv: `Arkivet ${folder} börjar ${published}, efter hela historiken, och versioner läggs bara till efter de som finns. Importera till en ny mapp, och låt webbplatsen spara sina versioner där.`,
    en: `The archive ${folder} begins at ${published}, after all of the history, and versions are only added after those that are there. Import into a new folder, and let the site keep its versions there.`,
  };
}
