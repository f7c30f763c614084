import { dayOfData } from '../../../describe/data-date.ts';
import { isPersonalDocument } from '../../../describe/personal-documents.ts';
import { printJson } from '../../../record/print-json.ts';
import { recordContextAddress } from '../../../record/record-context.ts';
import { recordOf } from '../../../record/write-record.ts';
import { findBeyondRdf11 } from '../../../serialise/writable.ts';
import { impossible, written } from '../../../serialise/writer.ts';
import { record } from '../../../site/forms.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { contentLocation } from '../../answer/content-location.ts';
import { documentLinks } from '../../answer/link-header.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { noSuchPage, pageNumberOf } from '../../answer/page-number.ts';
import { problemReply } from '../../answer/problem.ts';
import { formsOf, notAcceptable } from '../../answer/representations.ts';
import { lastModified } from '../../wire/last-modified.ts';
import { ok, type Headers, type Reply } from '../../wire/reply.ts';
import type { DocumentTarget } from './document-target.ts';

/** Answers with the record of the thing that a document is about: plain JSON, whole however much points at the thing. */
export async function recordReply(
  { visit, edition }: Pick<RouteContext, 'visit' | 'edition'>,
  { topics, stem, form }: DocumentTarget,
): Promise<Reply> {
  const { snapshot, describe } = edition;
  const [topic] = topics;
  if (!formsOf(topic, snapshot).includes(record)) return problemReply(visit, notAcceptable);
  if (pageNumberOf(visit) !== 1) return problemReply(visit, noSuchPage(1));
  const described = describe(topics, 1);
  const description = { ...described, incoming: { ...described.incoming, pages: 1 } };
  const made = await edition.makeOnce(`record ${stem}`, () => {
    const beyond = findBeyondRdf11(described.quads);
    return Promise.resolve(beyond ? impossible(beyond) : written(write(topics, snapshot)));
  });
  if (made.outcome === 'impossible')
    return problemReply(visit, { kind: 'notAcceptable', detail: made.reason });
  const place = { from: visit.path, stem, offer: record, page: 1 };
  const headers: Headers = {
    ...(form ? {} : { Vary: 'Accept' }),
    ...(isPersonalDocument(snapshot, topics) ? { 'X-Robots-Tag': 'noindex' } : {}),
    ...contentLocation(place, record.mediaType),
    Link: documentLinks({ ...place, description, snapshot }),
  };
  const reply = ok(made.content, { mediaType: record.mediaType, headers });
  return { ...reply, lastModified: lastModified(dayOfData(snapshot), snapshot.taken) };
}

/** The record of a thing; where it comes from a store that alters terms, with those: it may nest what no other document tells of. */
function write([topic]: DocumentTarget['topics'], snapshot: Snapshot): string {
  const altered = snapshot.alteredTerms?.() ?? [];
  const alteredTerms = altered.map(({ given, got = null }) => ({ given, got }));
  return printJson({
    '@context': recordContextAddress(snapshot),
    ...(alteredTerms.length > 0 && { alteredTerms }),
    ...recordOf(topic, snapshot),
  });
}
