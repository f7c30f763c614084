import { dayOfData } from '../../describe/data-date.ts';
import { writeDump } from '../../catalogue/dcat/dumps.ts';
import { formats } from '../../rdf/formats.ts';
import { dumpLinks } from '../answer/link-header.ts';
import { lastModified } from '../wire/last-modified.ts';
import type { Asked } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { okay, type Reply } from '../wire/reply.ts';

/** Answers with everything that is published, in one syntax; parts of it may be asked for. */
export async function answerDump({ visit, edition, variables }: Asked): Promise<Reply> {
  const { snapshot } = edition;
  const format = formats.find(({ extension }) => extension === variables['format']) ?? formats[0];
  const made = await edition.makeOnce(JSON.stringify(['dump', format.name]), () =>
    writeDump(snapshot, format),
  );
  if (made.outcome === 'impossible') {
    return problemReply(visit, { kind: 'notAcceptable', detail: made.reason });
  }
  const headers = { Link: dumpLinks(snapshot, visit.path) };
  const reply = okay(made.content, { mediaType: format.mediaType, headers });
  const day = dayOfData(snapshot);
  return { ...reply, lastModified: lastModified(day, snapshot.taken), hasRanges: true };
}
