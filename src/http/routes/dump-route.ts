import { dayOfData } from '../../describe/data-date.ts';
import { dumpPath, writeDump } from '../../catalogue/dcat/dumps.ts';
import { formats, type Format } from '../../rdf/formats.ts';
import { dumpLinks } from '../answer/link-header.ts';
import { lastModified } from '../wire/last-modified.ts';
import type { Asked } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { okay, type Reply } from '../wire/reply.ts';

/** The dump's syntax, where an address is a dump's. */
export function dumpFormat(path: string): Format | undefined {
  return formats.find((format) => path === dumpPath(format));
}

/** Answers with everything that is published, in one syntax; parts of it may be asked for. */
export async function answerDump({ visit, edition }: Asked, format: Format): Promise<Reply> {
  const { snapshot } = edition;
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
