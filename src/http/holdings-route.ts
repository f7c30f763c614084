import type { Response } from 'express';
import { holdingsPath } from '../catalogue/holdings.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { answerDocument } from './document-route.ts';
import type { Visit } from './visit.ts';

/** Where programs look for VoID (VoID §7.2). Two segments, as the graph has, so that relative links fit both. */
export const wellKnownHoldings = '.well-known/void';

/** Answers with the graph in which the data describes itself. */
export function answerHoldings(
  response: Response,
  visit: Visit,
  snapshot: Snapshot,
): Promise<void> {
  return answerDocument(response, { ...visit, path: holdingsPath }, snapshot);
}
