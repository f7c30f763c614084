import { isForgotten, type Citation } from '../../archive/citations/citation.ts';
import type { Entry } from '../../archive/store/manifest.ts';
import { renderCitePage } from '../../html/citations/cite-page.ts';
import { addressOf } from '../../html/citations/reference.ts';
import { page } from '../../site/forms.ts';
import { pathOf, routes } from '../../site/routes/routes.ts';
import { notInArchive } from '../archive/answer-in-time.ts';
import { freshReply } from '../answer/told-reply.ts';
import type { RouteContext } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { readSparqlRequest } from '../sparql/sparql-request.ts';
import { newContent } from '../wire/content.ts';
import { negotiate } from '../wire/negotiate.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { createdOrFound, redirect, type Reply } from '../wire/reply.ts';
import { pageOf, type Visit } from '../wire/request.ts';
import type { Keeping } from './citations.ts';
import { citationAsJson } from './citation-json.ts';
import {
  citingOff,
  forgottenCitation,
  noPlan,
  noRoom,
  notKeptYet,
  tooManyCitations,
} from './cite-problems.ts';
import type { Citing } from './citing.ts';
import { drawUp } from './draw-up.ts';

/** Answers where answers are cited: with a page, or by citing what is asked. */
export async function answerCite(
  context: RouteContext,
  citing: Citing | undefined,
): Promise<Reply> {
  const { visit, caller } = context;
  if (citing === undefined) return problemReply(visit, citingOff);
  if (visit.method !== 'POST') {
    const { snapshot } = context.edition;
    const render = (): string => renderCitePage(pageOf(visit), snapshot);
    return freshReply(visit, { forms: routes.cite.forms, texts: { HTML: render } });
  }
  const { limits, newPerClient } = citing;
  const reading = await readSparqlRequest(visit, caller, limits);
  if (reading.outcome !== 'asked')
    return problemReply(visit, reading.outcome === 'mistaken' ? reading.problem : noPlan);
  if (reading.asked.isExplained) return problemReply(visit, noPlan);
  const { client } = caller;
  if (newPerClient.isCrowded(client)) return problemReply(visit, tooManyCitations);
  const entry = await entryOf(context, citing, reading.version);
  if ('kind' in entry) return problemReply(visit, entry);
  const drawn = await drawUp(context, reading.asked, { ...citing, entry });
  if (drawn.outcome === 'mistaken') return problemReply(visit, drawn.problem);
  const kept = await citing.citations.keep(drawn.citation);
  if (kept === undefined) return problemReply(visit, noRoom);
  if (kept.isNew) newPerClient.count(client);
  return replyFor(visit, kept);
}

/** The version that is meant: the present one, unless another is named. */
async function entryOf(
  { edition }: RouteContext,
  { past }: Citing,
  named: string | undefined,
): Promise<Entry | Problem> {
  const version = named ?? edition.snapshot.version;
  const entry = (await past.versions()).findLast((each) => each.version === version);
  if (entry !== undefined) return entry;
  return version === edition.snapshot.version
    ? notKeptYet
    : notInArchive(version.slice(0, longest));
}

/** So much of what is no version is repeated. */
const longest = 40;

/** People are led to the page; programs are told of the address and what is there. */
function replyFor(visit: Visit, { citation, isNew }: Keeping): Reply {
  if (isForgotten(citation)) return problemReply(visit, forgottenCitation);
  const { snapshot } = visit;
  const chosen = negotiate(visit.headers.accept, routes.citation.forms.slice(0, 2).reverse());
  if (chosen?.offer.mediaType === page.mediaType) return redirect(303, pathToPage(visit, citation));
  const content = newContent(citationAsJson(citation, snapshot));
  return createdOrFound(content, addressOf(citation.id, snapshot), isNew);
}

function pathToPage(visit: Visit, { id }: Citation): string {
  return `./${pathOf('citation', { id })}${pageOf(visit).search}`;
}
