import { readChangeLog } from '../../../html/changes/read-change-log.ts';
import { renderChangesPage, type ChangeList } from '../../../html/pages/versions/changes-page.ts';
import type { ChangeEntry } from '../../../archive/store/steps.ts';
import { pathOf, routes } from '../../../site/routes/routes.ts';
import { findChanges, parametersFor, wantedBy } from '../../archive/changes-found.ts';
import type { Past } from '../../archive/past.ts';
import { subjectNamed } from '../../answer/meant-thing.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { noSuchPage, pageNumberOf } from '../../answer/page-number.ts';
import { problemReply } from '../../answer/problem.ts';
import { toldReply } from '../../answer/told-reply.ts';
import type { Reply } from '../../wire/reply.ts';
import { pageOf } from '../../wire/request.ts';

/** How many changes a page tells, and how many all pages together. */
const perPage = 50;
const mostEntries = 2_000;

/** How many classes are named to follow. */
const mostClasses = 40;

/** What is told where no versions are kept: the publisher's own log, as text; nothing where there is none. */
export type ReadLog = () => Promise<string | undefined>;

/** Answers with what has changed, to people in sentences, of all things, of those of a class, or of one thing. */
export async function answerChangesPage(
  { visit, edition }: RouteContext,
  past: Past | undefined,
  readLog: ReadLog = () => Promise.resolve(undefined),
): Promise<Reply> {
  const { snapshot } = edition;
  const wanted = wantedBy(visit);
  const { entries: all, isCut } = await findChanges(past, wanted, snapshot, mostEntries);
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const number = pageNumberOf(visit);
  if (number === undefined || number > pages) return problemReply(visit, noSuchPage(pages));
  const entries = all.slice((number - 1) * perPage, number * perPage);
  const list: ChangeList = {
    ...{ entries, number, pages, isCut },
    of: parametersFor(wanted),
    subject: subjectNamed(wanted.thing ?? wanted.kind, snapshot),
    classes: wanted.thing === undefined && wanted.kind === undefined ? classesIn(all) : [],
    isArchive: past !== undefined,
    log: past ? [] : readChangeLog((await readLog()) ?? ''),
  };
  return toldReply(visit, routes.changesPage.forms, {
    html: () => renderChangesPage(pageOf(visit, ['class', 'thing', 'page']), list, snapshot),
    json: () => ({
      changes: entries.map(({ version, before, published, thing }) => ({
        ...{ version, before, published, ...thing },
        address: snapshot.publicUrl + pathOf('version', { version }),
      })),
      ...(past === undefined && { log: list.log }),
      ...{ page: number, pages, isCut },
    }),
  });
}

/** The classes of what changed, those with most changes first. */
function classesIn(entries: readonly ChangeEntry[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const kind of entries.flatMap(({ thing }) => thing.kinds))
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostClasses)
    .map(([kind]) => kind);
}
