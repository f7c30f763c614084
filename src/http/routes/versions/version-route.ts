import { claimOf, versionPattern } from '../../../archive/verify/version-claim.ts';
import { dayOfData } from '../../../describe/data-date.ts';
import { formats, type FormatName } from '../../../rdf/syntaxes/formats.ts';
import { serialise, type Serialisation } from '../../../serialise/serialise.ts';
import type { Variables } from '../../../site/routes/routes.ts';
import { keptQuads } from '../../../snapshot/kept-quads.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { busyWithPast } from '../../archive/answer-in-time.ts';
import type { Past } from '../../archive/past.ts';
import type { Edition } from '../../editions/edition.ts';
import { versionLinks } from '../../answer/link-header.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { problemReply } from '../../answer/problem.ts';
import { lastModified } from '../../wire/last-modified.ts';
import { ok, type Reply } from '../../wire/reply.ts';
import { answerDocument } from '../documents/document-route.ts';
import { answerVersion, notKept } from './versions-route.ts';

/** Answers with what a version is, or what the data has at its address. */
export function answerVersionPage(
  context: RouteContext,
  past: Past | undefined,
): Promise<Reply> | Reply {
  const version = versionIn(context.variables);
  return version === undefined ? answerDocument(context) : answerVersion(context, version, past);
}

/** Answers with all that a version says, in one file that names itself (RFC 9110 §14 for its parts). */
export async function answerVersionFile(
  context: RouteContext,
  past: Past | undefined,
): Promise<Reply> {
  const { visit, edition, variables } = context;
  const version = versionIn(variables);
  if (version === undefined) return answerDocument(context);
  const format = formats.find(({ extension }) => extension === variables['format']);
  if (format === undefined) return problemReply(visit, notKept);
  if (version === edition.snapshot.version)
    return fileReply(context, { edition, version, format, isWhole: true });
  const entry = (await past?.versions())?.findLast((each) => each.version === version);
  if (entry === undefined) return problemReply(visit, notKept);
  const visited = await past?.enter(entry);
  if (visited === undefined) return problemReply(visit, busyWithPast);
  const isWhole = entry.content === version;
  try {
    const reply = await fileReply(context, { edition: visited.edition, version, format, isWhole });
    // It may have to be written anew when something is forgotten.
    return { ...reply, isLasting: false };
  } finally {
    visited.leave();
  }
}

function versionIn({ version = '' }: Variables): string | undefined {
  return versionPattern.test(version) ? version : undefined;
}

interface VersionFile {
  readonly edition: Edition;
  readonly version: string;
  readonly format: (typeof formats)[number];
  /** Whether nothing was taken out of it: else it is not what the version is the hash of. */
  readonly isWhole: boolean;
}

async function fileReply(
  { visit }: RouteContext,
  { edition, version, format, isWhole }: VersionFile,
): Promise<Reply> {
  const { snapshot } = edition;
  const made = await edition.makeOnce(JSON.stringify(['version', format.name]), () =>
    write(snapshot, format.name, isWhole ? claimOf(snapshot.baseIri, version) : ''),
  );
  if (made.outcome === 'impossible')
    return problemReply(visit, { kind: 'notAcceptable', detail: made.reason });
  const headers = { Link: versionLinks(snapshot, visit.path) };
  const reply = ok(made.content, { mediaType: format.mediaType, headers });
  const day = dayOfData(snapshot);
  return { ...reply, lastModified: lastModified(day, snapshot.taken), hasRanges: true };
}

async function write(snapshot: Snapshot, name: FormatName, claim: string): Promise<Serialisation> {
  const { prefixes, context } = snapshot;
  const style = { prefixes, ...(context && { context }) };
  const written = await serialise(keptQuads(snapshot), name, style);
  return written.outcome === 'written' ? { ...written, body: claim + written.body } : written;
}
