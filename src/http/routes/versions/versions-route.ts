import type { Entry } from '../../../archive/store/manifest.ts';
import {
  renderVersionList,
  type ListedVersion,
} from '../../../html/pages/versions/version-list-page.ts';
import { renderVersionPage } from '../../../html/pages/versions/version-page.ts';
import { relativeReference } from '../../../site/addresses.ts';
import { pathOf, routes } from '../../../site/routes/routes.ts';
import { keptQuads } from '../../../snapshot/kept-quads.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Past } from '../../archive/past.ts';
import { versionLinks } from '../../answer/link-header.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { noSuchPage, pageNumberOf } from '../../answer/page-number.ts';
import { problemReply } from '../../answer/problem.ts';
import { toldReply } from '../../answer/told-reply.ts';
import type { Problem } from '../../wire/problem-kinds.ts';
import type { Reply } from '../../wire/reply.ts';
import { pageOf } from '../../wire/request.ts';

/** How many versions a page of the list has. */
const perPage = 50;

/** Answers with the versions that are kept, the latest first; without an archive, the present one. */
export async function answerVersions(
  { visit, edition }: RouteContext,
  past: Past | undefined,
): Promise<Reply> {
  const { snapshot } = edition;
  const entries = (await past?.versions()) ?? [];
  const all = entries.length > 0 ? entries.toReversed() : [presentOf(snapshot)];
  const pages = Math.ceil(all.length / perPage);
  const number = pageNumberOf(visit);
  if (number === undefined || number > pages) return problemReply(visit, noSuchPage(pages));
  const shown = all.slice((number - 1) * perPage, number * perPage);
  const versions = await Promise.all(shown.map((entry) => listed(entry, snapshot, past)));
  const page = pageOf(visit, ['page']);
  return toldReply(visit, routes.versions.forms, {
    html: () =>
      renderVersionList(
        page,
        { versions, number, pages, present: keptPresent(entries), isArchive: past !== undefined },
        snapshot,
      ),
    json: () => ({
      versions: versions.map((version) => ({
        ...version,
        address: snapshot.publicUrl + pathOf('version', { version: version.version }),
      })),
      page: number,
      pages,
    }),
  });
}

/** The version that the archive has as the last: the present one, as soon as it is kept. */
function keptPresent(entries: readonly Entry[]): string | undefined {
  return entries.at(-1)?.version;
}

/** What the list and the pages know of a version. */
export type Known = Pick<Entry, 'version' | 'published' | 'statements'> & Partial<Entry>;

function presentOf(snapshot: Snapshot): Known {
  const { version, taken } = snapshot;
  return { version, published: taken.toISOString(), statements: keptQuads(snapshot).length };
}

async function listed(
  entry: Known,
  { version }: Snapshot,
  past: Past | undefined,
): Promise<ListedVersion> {
  const step = await stepOf(entry, past);
  return {
    version: entry.version,
    published: new Date(entry.published),
    statements: entry.statements,
    summary: step?.summary,
    isPresent: entry.version === version,
  };
}

async function stepOf(entry: Known, past: Past | undefined) {
  return isEntry(entry) ? past?.step(entry) : undefined;
}

/** Whether it is in the archive. */
export function isEntry(entry: Known): entry is Entry {
  return entry.changes !== undefined;
}

/** Answers with a version: what changed in it, and its files. */
export async function answerVersion(
  { visit, edition }: RouteContext,
  version: string,
  past: Past | undefined,
): Promise<Reply> {
  const { snapshot } = edition;
  const entry = await entryOf(version, snapshot, past);
  if (entry === undefined) return problemReply(visit, notKept);
  const step = await stepOf(entry, past);
  const entries = (await past?.versions()) ?? [];
  const before = entries[entries.findIndex(({ file }) => file === entry.file) - 1]?.version;
  const latest = keptPresent(entries);
  const details = {
    version,
    published: new Date(entry.published),
    statements: entry.statements,
    isPresent: version === snapshot.version,
    isRewritten: entry.rewritten !== undefined,
    isKept: isEntry(entry),
    before: before === version ? undefined : before,
    latest: latest === version ? undefined : latest,
    step,
  };
  const files = routes.versionFile.forms.map(({ extension: format, mediaType }) => ({
    address: relativeReference(visit.path, pathOf('versionFile', { version, format })),
    mediaType,
  }));
  return toldReply(visit, routes.version.forms, {
    html: () => renderVersionPage(pageOf(visit), details, snapshot),
    json: () => ({ ...details, files }),
    link: versionLinks(snapshot, visit.path),
  });
}

/** A version that is kept, or the present one; nothing where it is neither. */
export async function entryOf(
  version: string,
  snapshot: Snapshot,
  past: Past | undefined,
): Promise<Known | undefined> {
  const entry = (await past?.versions())?.findLast((each) => each.version === version);
  return entry ?? (version === snapshot.version ? presentOf(snapshot) : undefined);
}

/** A version that is not here any more, or never was. */
export const notKept: Problem = {
  kind: 'notFound',
  detail: {
    sv: `Den versionen finns inte kvar. De som finns räknas upp på ${pathOf('versions')}.`,
    en: `That version is not kept. Those that are there are listed at ${pathOf('versions')}.`,
  },
};
