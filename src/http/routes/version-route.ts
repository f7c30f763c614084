import { claimOf, versionPattern } from '../../archive/verify/version-claim.ts';
import { dayOfData } from '../../describe/data-date.ts';
import { formats } from '../../rdf/formats.ts';
import { serialise, type Serialisation } from '../../serialise/serialise.ts';
import { relativeReference } from '../../site/addresses.ts';
import { routes, type Variables } from '../../site/routes.ts';
import { keptQuads } from '../../snapshot/kept-quads.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { versionLinks } from '../answer/link-header.ts';
import type { Asked } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { soleForm } from '../answer/sole-form.ts';
import { answerDocument } from './document-route.ts';
import { newContent } from '../wire/content.ts';
import { lastModified } from '../wire/last-modified.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { okay, type Reply } from '../wire/reply.ts';

/** Answers with what a version is, in short. */
export function answerVersion(asked: Asked): Promise<Reply> | Reply {
  const { visit, edition, route, variables } = asked;
  const { snapshot } = edition;
  const { version } = snapshot;
  if (!isVersion(variables)) return answerDocument(asked);
  if (variables['version'] !== version) return problemReply(visit, notKept(version));
  const files = routes.versionFile.forms.map(({ extension, mediaType }) => ({
    address: relativeReference(visit.path, `${visit.path}.${extension}`),
    mediaType,
  }));
  const told = { version, statements: keptQuads(snapshot).length, files };
  const content = newContent(`${JSON.stringify(told, null, 2)}\n`);
  return okay(content, {
    ...soleForm(route),
    headers: { Link: versionLinks(snapshot, visit.path) },
  });
}

/** Answers with all that a version says, in one file that names itself (RFC 9110 §14 for its parts). */
export async function answerVersionFile(asked: Asked): Promise<Reply> {
  const { visit, edition, variables } = asked;
  if (!isVersion(variables)) return answerDocument(asked);
  const { snapshot } = edition;
  const format = formats.find(({ extension }) => extension === variables['format']);
  if (format === undefined || variables['version'] !== snapshot.version)
    return problemReply(visit, notKept(snapshot.version));
  const made = await edition.makeOnce(JSON.stringify(['version', format.name]), () =>
    write(snapshot, format.name),
  );
  if (made.outcome === 'impossible')
    return problemReply(visit, { kind: 'notAcceptable', detail: made.reason });
  const headers = { Link: versionLinks(snapshot, visit.path) };
  const reply = okay(made.content, { mediaType: format.mediaType, headers });
  const day = dayOfData(snapshot);
  return { ...reply, lastModified: lastModified(day, snapshot.taken), hasRanges: true };
}

/** Data may have addresses of its own here. */
function isVersion(variables: Variables): boolean {
  return versionPattern.test(variables['version'] ?? '');
}

async function write(
  snapshot: Snapshot,
  name: (typeof formats)[number]['name'],
): Promise<Serialisation> {
  const { prefixes, context, baseIri, version } = snapshot;
  const style = { prefixes, ...(context && { context }) };
  const written = await serialise(keptQuads(snapshot), name, style);
  return written.outcome === 'written'
    ? { ...written, body: claimOf(baseIri, version) + written.body }
    : written;
}

function notKept(current: string): Problem {
  return {
    kind: 'notFound',
    detail: {
      sv: `Den versionen finns inte här. Den som ges ut nu är ${current}.`,
      en: `That version is not here. The one that is published now is ${current}.`,
    },
  };
}
