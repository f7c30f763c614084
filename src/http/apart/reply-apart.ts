import { lookUp } from '../../describe/look-up.ts';
import type { Route } from '../../site/routes/route.ts';
import { routes } from '../../site/routes/routes.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { ReplyApart } from '../answer/apart.ts';
import type { RouteContext } from '../answer/methods.ts';
import { bySuffix } from '../answer/representations.ts';
import { textBytes } from '../editions/edition.ts';
import { isCatalogued } from '../routes/documents/document-reply.ts';
import { newLargeReplies, type LargeReplies } from './large-replies.ts';

/** Of so many statements a dump is written in the time that a request may take of all others. */
const mostAtOnce = 50_000;

/** Routes that answer with all that is published or all rows of a table, or with the sizes of that. */
const wholes: readonly Route[] = [routes.dump, routes.dumpPart, routes.table, routes.catalogue];

/** Routes that look through all things for a short answer. */
const surveys: readonly Route[] = [
  ...[routes.search, routes.searchJson, routes.home, routes.browse],
  ...[routes.void, routes.sitemap, routes.sitemapPart],
];

/**
 * Has dumps, tables, what tells of their sizes, the documents of graphs, and what looks through all things (such as a search) made in two
 * threads where the data is large: made where requests are answered, they would have all others wait, some of them for seconds.
 *
 * @param statements of how many all is written at once
 */
export function newReplyApart(statements = mostAtOnce): ReplyApart {
  const wholesOf = oncePerSnapshot((snapshot) =>
    newLargeReplies(snapshot, { room: textBytes(snapshot) }),
  );
  const surveysOf = newSurveys();
  return ({ edition, ...context }) => {
    const { snapshot, isFetched } = edition;
    const isSmall = isFetched || snapshot.read.dataset.size <= statements;
    if (isSmall) return undefined;
    if (surveys.includes(context.route)) return surveysOf(snapshot).replyTo(context.visit);
    return isWhole(context, snapshot) ? wholesOf(snapshot).replyTo(context.visit) : undefined;
  };
}

/** How long the thread that searches stays, in milliseconds: its index takes seconds to make. */
const surveyStay = 10 * 60_000;

/** Room for what it answered, in bytes: anybody may search for anything, so it does not grow with the data. */
const surveyRoom = 50_000_000;

/** A search waits for no dump. Once somebody looks through the next version, the index of the one before has no use any more. */
function newSurveys(): (snapshot: Snapshot) => LargeReplies {
  let leaveLatest = (): void => undefined;
  return oncePerSnapshot((snapshot) => {
    leaveLatest();
    const replies = newLargeReplies(snapshot, { stay: surveyStay, room: surveyRoom });
    leaveLatest = replies.leave;
    return replies;
  });
}

/** Whether all statements of the data or of a graph are looked at for an answer. */
function isWhole({ route, visit }: Omit<RouteContext, 'edition'>, snapshot: Snapshot): boolean {
  if (wholes.includes(route)) return true;
  const found = lookUp(snapshot, bySuffix(visit.path).stem);
  if (found.outcome !== 'document') return false;
  const [topic] = found.topics;
  return snapshot.graphs.has(topic.value) || isCatalogued(topic, snapshot);
}
