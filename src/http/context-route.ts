import type { Response } from 'express';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { sendProblem } from './problem.ts';
import type { Visit } from './visit.ts';

/** Answers with the JSON-LD context that our documents are written in, bound to the base. */
export function answerContext(response: Response, visit: Visit, { context }: Snapshot): void {
  if (context === undefined) {
    sendProblem(response, visit, {
      kind: 'notFound',
      detail: {
        sv: 'Det här datat har ingen egen JSON-LD-context.',
        en: 'This data has no JSON-LD context of its own.',
      },
    });
    return;
  }
  response
    .set('Content-Type', 'application/ld+json')
    .send(Buffer.from(JSON.stringify({ '@context': context }, null, 2) + '\n'));
}
