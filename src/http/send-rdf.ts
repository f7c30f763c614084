import type { Response } from 'express';
import type { FormatName } from '../rdf/formats.ts';
import type { Quad } from '../rdf/terms.ts';
import { serialise } from '../serialise/serialise.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { sendProblem } from './problem.ts';
import type { Visit } from './visit.ts';

export interface RdfAnswer {
  readonly quads: Iterable<Quad>;
  readonly snapshot: Snapshot;
  /** What the quads are about, where they are about one thing. */
  readonly topic?: string;
  /** The syntax, and the name that the client has for it. */
  readonly chosen: { readonly offer: { readonly name: FormatName }; readonly mediaType: string };
}

/** Answers with quads in a syntax; where that syntax cannot hold them, with a problem that says why. */
export async function sendRdf(
  response: Response,
  visit: Visit,
  { quads, snapshot, topic, chosen }: RdfAnswer,
): Promise<void> {
  const { prefixes, context } = snapshot;
  const style = { prefixes, ...(topic !== undefined && { topic }), ...(context && { context }) };
  const written = await serialise(quads, chosen.offer.name, style);
  if (written.outcome === 'impossible') {
    sendProblem(response, visit, { kind: 'notAcceptable', detail: written.reason });
    return;
  }
  // Bytes, because express would name a charset for text of any type.
  response.set('Content-Type', contentType(chosen.mediaType)).send(Buffer.from(written.body));
}

/** Text types are read as US-ASCII by some unless told otherwise (RFC 6657). */
export function contentType(mediaType: string): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
}
