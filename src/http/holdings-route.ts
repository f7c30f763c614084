import { holdingsPath } from '../catalogue/holdings.ts';
import { answerDocument } from './document-route.ts';
import type { Asked } from './methods.ts';
import type { Reply } from './reply.ts';

/** Where programs look for VoID (VoID §7.2). Two segments, as the graph has, so that relative links fit both. */
export const wellKnownHoldings = '.well-known/void';

/** Answers with the graph in which the data describes itself. */
export function answerHoldings({ visit, edition }: Asked): Promise<Reply> | Reply {
  return answerDocument({ visit: { ...visit, path: holdingsPath }, edition });
}
