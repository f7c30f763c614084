import type { Response } from 'express';
import { formats, type Format } from '../rdf/formats.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { sendRdf } from './send-rdf.ts';
import type { Visit } from './visit.ts';

/** The dump's syntax, where an address is a dump's. */
export function dumpFormat(path: string): Format | undefined {
  return formats.find(({ extension }) => path === `dump.${extension}`);
}

/** Answers with everything that is published, in one syntax. */
export function answerDump(
  response: Response,
  visit: Visit,
  { snapshot, format }: { readonly snapshot: Snapshot; readonly format: Format },
): Promise<void> {
  const chosen = { offer: format, mediaType: format.mediaType };
  return sendRdf(response, visit, { quads: snapshot.quads, snapshot, chosen });
}
