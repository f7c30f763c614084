import { describePage } from '../../../archive/events/describe-page.ts';
import { describeStream } from '../../../archive/events/describe-stream.ts';
import type { LogPage } from '../../../archive/events/log.ts';
import { ldesNamespace } from '../../../rdf/vocabularies/stream-vocabulary.ts';
import type { Quad } from '../../../rdf/terms.ts';
import { writeJsonLdDataset } from '../../../serialise/json-ld-dataset.ts';
import { serialise } from '../../../serialise/serialise.ts';
import { pathOf, routes } from '../../../site/routes/routes.ts';
import { streamNames, type StreamName } from '../../../site/streams.ts';
import type { Past } from '../../archive/past.ts';
import { versionLinks } from '../../answer/link-header.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { noSuchPage } from '../../answer/page-number.ts';
import { problemReply } from '../../answer/problem.ts';
import { noSuchForm } from '../../answer/told-reply.ts';
import { negotiate } from '../../wire/negotiate.ts';
import { ok, type Reply } from '../../wire/reply.ts';
import { answerDocument } from '../documents/document-route.ts';

/** Answers with the root of an event stream; without an archive nothing has happened. */
export async function answerStream(context: RouteContext, past: Past | undefined): Promise<Reply> {
  const stream = streamIn(context);
  if (stream === undefined) return answerDocument(context);
  const pages = (await past?.events.pages(stream)) ?? [];
  const { publicUrl } = context.edition.snapshot;
  const key = pages.map(({ file }) => file).join(' ');
  return streamReply(context, key, () => describeStream(publicUrl, stream, pages));
}

/** Answers with a page of an event stream; all but the last stay as they are. */
export async function answerStreamPage(
  context: RouteContext,
  past: Past | undefined,
): Promise<Reply> {
  const stream = streamIn(context);
  if (stream === undefined) return answerDocument(context);
  const pages = (await past?.events.pages(stream)) ?? [];
  const number = Number(/^[1-9]\d{0,8}$/.exec(context.variables['number'] ?? '')?.[0]);
  const last = pages.at(-1)?.number ?? 1;
  // Before anything has happened there is an empty one.
  const page = pages.find((each) => each.number === number);
  if (page === undefined && number !== 1) return problemReply(context.visit, noSuchPage(last));
  const { publicUrl } = context.edition.snapshot;
  const isClosed = number < last;
  const stamp = page ? await past?.events.stamp(page) : '';
  const reply = await streamReply(context, `${isClosed} ${stamp}`, async () =>
    describePage({
      ...{ publicUrl, stream, number, isClosed },
      activities: await activitiesOn(page, past),
    }),
  );
  return { ...reply, isForEver: isClosed };
}

async function activitiesOn(page: LogPage | undefined, past: Past | undefined) {
  return (page && (await past?.events.activities(page))) ?? [];
}

function streamIn({ variables }: RouteContext): StreamName | undefined {
  return streamNames.find((name) => name === variables['stream']);
}

/** Statements of a stream, made once as long as its log is the same. */
async function streamReply(
  { visit, edition }: RouteContext,
  key: string,
  quads: () => readonly Quad[] | Promise<readonly Quad[]>,
): Promise<Reply> {
  const { forms } = routes.stream;
  const chosen = negotiate(visit.headers.accept, forms);
  if (chosen === undefined) return noSuchForm(visit, forms);
  const { name } = chosen.offer;
  const { snapshot } = edition;
  const prefixes = { ...snapshot.prefixes, ldes: ldesNamespace };
  const made = await edition.makeOnce(JSON.stringify([visit.path, name, key]), async () => {
    const said = await quads();
    return name === 'json-ld' ? writeJsonLdDataset(said) : serialise(said, name, { prefixes });
  });
  if (made.outcome === 'impossible')
    return problemReply(visit, { kind: 'notAcceptable', detail: made.reason });
  const reply = ok(made.content, {
    mediaType: chosen.mediaType,
    headers: { Link: versionLinks(snapshot, visit.path), Vary: 'Accept' },
  });
  // The log grows while the edition stays.
  return { ...reply, isLasting: false };
}

/** A link to a stream, for answers that tell of what is in it (RFC 8288 §2.1.2: a relation of TREE's). */
export function streamLink(publicUrl: string, stream: StreamName): string {
  const address = publicUrl + pathOf('stream', { stream });
  return `<${address}>; rel="https://w3id.org/tree#view"; type="application/trig"`;
}
