import { dayOfData } from '../../describe/data-date.ts';
import { dumpAt, writeDump } from '../../catalogue/dcat/dumps.ts';
import { answerDocument } from './documents/document-route.ts';
import { dumpLinks } from '../answer/link-header.ts';
import { lastModified } from '../wire/last-modified.ts';
import type { Asked } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { okay, type Reply } from '../wire/reply.ts';

/** Answers with a part of all that is published, in one syntax; a range of the file may be asked for (RFC 9110 §14). */
export async function answerDump(asked: Asked): Promise<Reply> {
  const { visit, edition } = asked;
  const { snapshot } = edition;
  const file = dumpAt(visit.path, snapshot);
  if (file === undefined) return answerDocument(asked);
  const { part, format } = file;
  const made = await edition.makeOnce(JSON.stringify(['dump', part.name, format.name]), () =>
    writeDump(snapshot, file),
  );
  if (made.outcome === 'impossible') {
    return problemReply(visit, { kind: 'notAcceptable', detail: made.reason });
  }
  const headers = { Link: dumpLinks(snapshot, file, visit.path) };
  const reply = okay(made.content, { mediaType: format.mediaType, headers });
  const day = dayOfData(snapshot);
  return { ...reply, lastModified: lastModified(day, snapshot.taken), hasRanges: true };
}
