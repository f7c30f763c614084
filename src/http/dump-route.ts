import { dayOfData } from '../catalogue/dates.ts';
import { formats, type Format } from '../rdf/formats.ts';
import { dumpLinks } from './links.ts';
import { lastModified } from './last-modified.ts';
import type { Asked } from './methods.ts';
import { rdfReply } from './rdf-reply.ts';
import type { Reply } from './reply.ts';

/** The dump's syntax, where an address is a dump's. */
export function dumpFormat(path: string): Format | undefined {
  return formats.find(({ extension }) => path === `dump.${extension}`);
}

/** Answers with everything that is published, in one syntax; parts of it may be asked for. */
export async function answerDump({ visit, edition }: Asked, format: Format): Promise<Reply> {
  const { snapshot } = edition;
  const reply = await rdfReply(visit, {
    edition,
    key: 'dump',
    quads: () => snapshot.quads,
    chosen: { offer: format, mediaType: format.mediaType },
    headers: { Link: dumpLinks(snapshot, visit.path) },
  });
  if (reply.status !== 200) return reply;
  const day = dayOfData(snapshot);
  return { ...reply, lastModified: lastModified(day, snapshot.taken), hasRanges: true };
}
