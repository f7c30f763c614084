import type { AskSite } from '../mcp/tools/tool.ts';
import type { Reply } from '../wire/reply.ts';
import { visitOf } from '../wire/request.ts';
import { answerRequest, type Answering, type Question } from './answer-request.ts';

/** How often one address may lead to another. */
const mostSteps = 3;

/** Who asks, and of which edition. */
type Asker = Pick<Question, 'edition' | 'caller'>;

/**
 * Asks a site from within as a client does over HTTP: it is answered by the same handlers, within the same limits
 * and in the same words. Where an address leads to another of the site, that one is asked.
 */
export function newAskSite(answering: Answering): (asker: Asker) => AskSite {
  return (asker) =>
    async (address, accept = '*/*') => {
      let url = new URL(address, within);
      for (let step = 1; ; step += 1) {
        const reply = await answerAt(url, accept, asker, answering);
        const { Location } = reply.headers;
        const next = Location === undefined ? undefined : new URL(Location, url);
        if (next?.origin !== url.origin || step === mostSteps) {
          return { reply, address: url.href.slice(within.length) };
        }
        url = next;
      }
    };
}

/** Stands for the site in addresses: links between its answers are relative. */
const within = 'http://within.invalid/';

function answerAt(
  { pathname, search }: URL,
  accept: string,
  asker: Asker,
  answering: Answering,
): Promise<Reply> {
  const asking = { url: pathname + search, method: 'GET', headers: { accept } };
  const visit = visitOf(asking, asker.edition.snapshot);
  return answerRequest({ ...asker, visit }, answering.find(visit.path), answering);
}
