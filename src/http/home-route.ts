import type { Response } from 'express';
import { describeDataset } from '../catalogue/dataset-description.ts';
import { list } from '../catalogue/listing.ts';
import { renderHomePage } from '../html/home-page.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { negotiate } from './negotiate.ts';
import { sendProblem } from './problem.ts';
import { notAcceptable, representations } from './representations.ts';
import { sendRdf } from './send-rdf.ts';
import { languageOf, type Visit } from './visit.ts';

/** Answers at the door: what there is, for people or for programs. */
export async function answerHome(
  response: Response,
  visit: Visit,
  snapshot: Snapshot,
): Promise<void> {
  const chosen = negotiate(visit.headers.accept, representations);
  response.set('Vary', 'Accept, Accept-Language');
  if (chosen === undefined) {
    sendProblem(response, visit, notAcceptable);
    return;
  }
  const language = languageOf(visit);
  const { offer, mediaType } = chosen;
  if (offer.name === 'html') {
    response.set('Content-Language', language).type('html');
    response.send(renderHomePage({ path: visit.path, language }, list(snapshot), snapshot));
    return;
  }
  const quads = describeDataset(snapshot);
  await sendRdf(response, visit, { quads, snapshot, chosen: { offer, mediaType } });
}
