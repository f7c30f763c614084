import { sharedContextOf } from '../../rdf/syntaxes/shared-context.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Past } from '../archive/past.ts';
import type { RouteContext } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { soleForm } from '../answer/sole-form.ts';
import { newContent } from '../wire/content.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { ok, type Reply } from '../wire/reply.ts';
import { answerDocument } from './documents/document-route.ts';

/** Answers with the JSON-LD context that data is written in, bound to the base. */
export function answerContext({ visit, edition, route }: RouteContext): Reply {
  const { context } = edition.snapshot;
  if (context === undefined) return problemReply(visit, noContext);
  const text = `${JSON.stringify({ '@context': context }, null, 2)}\n`;
  return ok(newContent(text), soleForm(route));
}

/** Answers with the context of a digest, the present one or one that was kept, or what the data has at the address. */
export async function answerSharedContext(
  asked: RouteContext,
  past: Past | undefined,
): Promise<Reply> {
  const { visit, edition, route, variables } = asked;
  const { digest = '' } = variables;
  const { context } = edition.snapshot;
  const present = context && sharedContextOf(context);
  const text = present?.digest === digest ? present.text : await past?.context(digest);
  if (text !== undefined) return ok(newContent(text), soleForm(route));
  const reply = await answerDocument(asked);
  return reply.status === 404 ? problemReply(visit, noSuchContext) : reply;
}

const noContext: Problem = {
  kind: 'notFound',
  detail: {
    sv: 'Det här datat har ingen egen JSON-LD-context.',
    en: 'This data has no JSON-LD context of its own.',
  },
};

const noSuchContext: Problem = {
  kind: 'notFound',
  detail: {
    sv: `Den här JSON-LD-contexten finns inte kvar. Hämta dokumentet igen, så anger det den som gäller nu, eller se nycklarna på ${pathOf('context')}.`,
    en: `This JSON-LD context is not kept. Fetch the document again, which names the present one, or see the keys at ${pathOf('context')}.`,
  },
};
