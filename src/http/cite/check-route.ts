import type { Citation } from '../../archive/citations/citation.ts';
import { renderCheck, type CitationCheck, type Rerun } from '../../html/citations/check-page.ts';
import { addressOf } from '../../html/citations/reference.ts';
import { verdictOf, type Digest } from '../../query/citations/compare-answers.ts';
import type { Answer, Answered } from '../../query/question/query-engine.ts';
import { routes } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { busyWithPast } from '../archive/answer-in-time.ts';
import { toldReply } from '../answer/told-reply.ts';
import type { RouteContext } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { problemOf } from '../sparql/sparql-problem.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import type { Reply } from '../wire/reply.ts';
import { pageOf } from '../wire/request.ts';
import { askFor, withVersion } from './ask-version.ts';
import { entryOf, findCitation, stateOf } from './citation-route.ts';
import { citingOff, uncounted } from './cite-problems.ts';
import type { Citing } from './citing.ts';

/** Answers with how a citation stands: its query is run again, on the version that was cited and on what holds now. */
export async function answerCitationCheck(
  context: RouteContext,
  citing: Citing | undefined,
): Promise<Reply> {
  const { visit, edition, variables } = context;
  const { snapshot } = edition;
  if (citing === undefined) return problemReply(visit, citingOff);
  const citation = await findCitation(variables, citing);
  if (!('id' in citation)) return problemReply(visit, citation);
  const check = await checkCitation(context, citation, citing);
  if (!('citation' in check)) return problemReply(visit, check);
  const reply = toldReply(visit, routes.citationCheck.forms, {
    html: () => renderCheck(pageOf(visit), check, snapshot),
    json: () => asJson(check, snapshot),
  });
  return { ...reply, headers: { ...reply.headers, 'X-Robots-Tag': 'noindex' } };
}

async function checkCitation(
  context: RouteContext,
  citation: Citation,
  citing: Citing,
): Promise<CitationCheck | Problem> {
  const { past, citations } = citing;
  const { version } = context.edition.snapshot;
  const entry = await entryOf(citation, citing);
  const today = answered(await askFor(context, citation));
  if (!('body' in today)) return today;
  const facts = { citation, checked: new Date(), ...stateOf(entry) };
  const rerun = (of: string, digest: Digest | undefined): Rerun => ({
    version: of,
    verdict: verdictOf(citation, digest),
    digest,
  });
  if (entry === undefined) {
    const counted = await citations.digest(today, citation.isOrdered);
    if (counted === 'busy' || counted === 'too-large') return uncounted[counted];
    const digest = counted === 'ambiguous' ? undefined : counted;
    return {
      ...facts,
      kept: undefined,
      today: rerun(version, digest),
      removed: undefined,
      added: undefined,
    };
  }
  const then = await withVersion(context, { past, entry }, (at) => askFor(at, citation));
  if (then === undefined) return busyWithPast;
  const kept = answered(then);
  if (!('body' in kept)) return kept;
  const compared = await citations.compare(kept, today, citation.isOrdered);
  if (typeof compared === 'string') return uncounted[compared];
  const { before, after, removed, added } = compared;
  return {
    ...facts,
    ...{ kept: rerun(entry.version, before), today: rerun(version, after), removed, added },
  };
}

/** An answer, or why there is none. */
function answered(answer: Answer): Answered | Problem {
  if (answer.outcome === 'answered') return answer;
  if (answer.outcome === 'explained') throw new Error('The engine told a plan, unasked.');
  return problemOf(answer);
}

function asJson(check: CitationCheck, snapshot: Snapshot) {
  const { citation, checked, kept, today, removed, added, isRewritten } = check;
  const { id, size, hash, cited, version } = citation;
  return {
    citation: addressOf(id, snapshot),
    checked: checked.toISOString(),
    cited: { version, moment: cited, size, hash },
    kept: kept ? { ...told(kept), isRewritten } : null,
    today: told(today),
    removed,
    added,
  };
}

function told({ version, verdict, digest }: Rerun) {
  return { version, verdict, size: digest?.size, hash: digest?.hash };
}
