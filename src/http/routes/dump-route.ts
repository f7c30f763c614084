import { dayOfData } from '../../describe/data-date.ts';
import { dumpAt, writeDump } from '../../catalogue/dcat/dumps.ts';
import { answerDocument } from './documents/document-route.ts';
import { dumpLinks } from '../answer/link-header.ts';
import { lastModified } from '../wire/last-modified.ts';
import type { RouteContext } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { ok, type Reply } from '../wire/reply.ts';

/** Answers with a part of all that is published, in one syntax; a range of the file may be asked for (RFC 9110 §14). */
export async function answerDump(context: RouteContext): Promise<Reply> {
  const { visit, edition } = context;
  const { snapshot } = edition;
  const file = dumpAt(visit.path, snapshot);
  if (file === undefined) return answerDocument(context);
  const { part, format } = file;
  const made = await edition.makeOnce(JSON.stringify(['dump', part.name, format.name]), () =>
    writeDump(snapshot, file),
  );
  if (made.outcome === 'impossible') {
    return problemReply(visit, { kind: 'notAcceptable', detail: made.reason });
  }
  const headers = { Link: dumpLinks(snapshot, file, visit.path) };
  const reply = ok(made.content, { mediaType: format.mediaType, headers });
  const day = dayOfData(snapshot);
  return { ...reply, lastModified: lastModified(day, snapshot.taken), hasRanges: true };
}
