import type { Edition } from '../editions/edition.ts';
import { callerWithin } from '../server/caller-within.ts';
import { answerRequest, type Answering } from '../server/answer-request.ts';
import type { Reply } from '../wire/reply.ts';
import { visitOf } from '../wire/request.ts';

/** What somebody asks who reads. */
export interface ReadRequest {
  /** Below the base, as it stands in a request, with its query. */
  readonly target: string;
  readonly accept: string;
  readonly acceptLanguage?: string | undefined;
}

/** @throws where the site itself fails */
export type Ask = (reading: ReadRequest) => Promise<Reply>;

/** Asks a site for what is to be written: the same handlers reply as to a client, and nothing is followed. */
export function newAsk(edition: Edition, answering: Answering): Ask {
  const { snapshot } = edition;
  const mount = new URL(snapshot.baseIri).pathname;
  return async ({ target, accept, acceptLanguage }) => {
    const headers = {
      accept,
      ...(acceptLanguage !== undefined && { 'accept-language': acceptLanguage }),
    };
    const visit = visitOf({ url: mount + target, method: 'GET', headers }, snapshot);
    const question = { visit, edition, caller };
    const reply = await answerRequest(question, answering.find(visit.path), answering);
    // Half a site is none.
    if (reply.status >= 500) throw new Error(`${target} (${accept}): ${reply.status}`);
    return reply;
  };
}

const caller = callerWithin('export');
