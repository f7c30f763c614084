import { versionPattern } from '../../../archive/verify/version-claim.ts';
import { writeDeltaTriG, writePatch } from '../../../changes/write-delta.ts';
import { nothingChanged } from '../../../html/changes/words.ts';
import { renderDeltaPage } from '../../../html/pages/versions/delta-page.ts';
import { relativeReference } from '../../../site/addresses.ts';
import { pathOf, routes } from '../../../site/routes/routes.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { busyWithPast, notInArchive } from '../../archive/answer-in-time.ts';
import type { Difference, Past } from '../../archive/past.ts';
import { versionLinks } from '../../answer/link-header.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { isMeant, subjectNamed } from '../../answer/meant-thing.ts';
import { problemReply } from '../../answer/problem.ts';
import { noSuchForm, toldReply } from '../../answer/told-reply.ts';
import { newContent } from '../../wire/content.ts';
import { negotiate } from '../../wire/negotiate.ts';
import { ok, type Headers, type Reply } from '../../wire/reply.ts';
import { pageOf } from '../../wire/request.ts';
import { answerDocument } from '../documents/document-route.ts';
import { entryOf, isEntry, type Known } from './versions-route.ts';

/** Answers with what is different between two versions: to people in sentences, to programs statement by statement. */
export async function answerDelta(context: RouteContext, past: Past | undefined): Promise<Reply> {
  const forms = routes.delta.forms;
  const chosen = negotiate(context.visit.headers.accept, forms);
  return answerBetween(context, past, (compared) => {
    if (chosen === undefined) return noSuchForm(context.visit, forms);
    const syntax = routes.deltaFile.forms.find((form) => form === chosen.offer);
    if (syntax === undefined) return tellDelta(context, compared);
    const { from, to } = compared;
    const path = pathOf('deltaFile', {
      ...{ from: from.version, to: to.version, format: syntax.extension },
    });
    const location = relativeReference(context.visit.path, path);
    return deltaReply(compared, syntax, { 'Content-Location': location, Vary: 'Accept' });
  });
}

/** Answers with a delta in the syntax that the address names: what is the same for ever. */
export function answerDeltaFile(context: RouteContext, past: Past | undefined): Promise<Reply> {
  const { variables } = context;
  const [trig] = routes.deltaFile.forms;
  const form = routes.deltaFile.forms.find(({ extension }) => extension === variables['format']);
  return answerBetween(context, past, (compared) => deltaReply(compared, form ?? trig));
}

/** Two versions and what is different between them. */
interface Compared {
  readonly from: Known;
  readonly to: Known;
  readonly difference: Difference;
}

async function answerBetween(
  context: RouteContext,
  past: Past | undefined,
  answer: (compared: Compared) => Reply,
): Promise<Reply> {
  const { visit, edition, variables } = context;
  const { from: one = '', to: other = '' } = variables;
  // What has another form than versions may be an address of the data.
  if (![one, other].every((version) => versionPattern.test(version)))
    return answerDocument(context);
  const { snapshot } = edition;
  const [from, to] = [await entryOf(one, snapshot, past), await entryOf(other, snapshot, past)];
  if (from === undefined) return problemReply(visit, notInArchive(one));
  if (to === undefined) return problemReply(visit, notInArchive(other));
  if (one === other) return answer({ from, to, difference: noDifference(from, snapshot) });
  // The present version is known before it is in the archive.
  if (!isEntry(from)) return problemReply(visit, notInArchive(one));
  if (!isEntry(to)) return problemReply(visit, notInArchive(other));
  const difference = await past?.between(from, to);
  return difference === undefined
    ? problemReply(visit, busyWithPast)
    : answer({ from, to, difference });
}

/** What is different between a version and itself. */
function noDifference(from: Known, { baseIri }: Snapshot): Difference {
  const version = baseIri + pathOf('version', { version: from.version });
  const delta = baseIri + pathOf('delta', { from: from.version, to: from.version });
  const [empty, names] = [
    { removed: [], added: [] },
    { delta, before: version, after: version },
  ];
  return {
    step: { summary: nothingChanged, total: 0, things: [] },
    removed: 0,
    added: 0,
    trig: writeDeltaTriG(empty, names),
    patch: writePatch(empty, names),
  };
}

function deltaReply(
  { difference }: Compared,
  form: (typeof routes.deltaFile.forms)[number],
  headers: Headers = {},
): Reply {
  const text = form.extension === 'trig' ? difference.trig : difference.patch;
  const reply = ok(newContent(text), { mediaType: form.mediaType, headers });
  // Something in it may be forgotten.
  return { ...reply, isLasting: false };
}

function tellDelta({ visit, edition }: RouteContext, { from, to, difference }: Compared): Reply {
  const { snapshot } = edition;
  const thing = visit.query.get('thing') ?? undefined;
  const { step, removed, added } = difference;
  const things =
    thing === undefined
      ? step.things
      : step.things.filter(({ iri }) => isMeant(iri, thing, snapshot));
  const told = (known: Known) => ({
    version: known.version,
    published: new Date(known.published),
    isRewritten: known.rewritten !== undefined,
  });
  const details = { from: told(from), to: told(to), thing, removed, added };
  const link = versionLinks(snapshot, visit.path);
  return toldReply(visit, routes.delta.forms, {
    html: () =>
      renderDeltaPage(
        pageOf(visit, ['thing']),
        { ...details, step, things, subject: subjectNamed(thing, snapshot)?.iri },
        snapshot,
      ),
    json: () => ({ ...details, ...step, things }),
    link,
  });
}
