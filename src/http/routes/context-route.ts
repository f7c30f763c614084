import { newContent } from '../wire/content.ts';
import type { Asked } from '../answer/methods.ts';
import { soleForm } from '../answer/sole-form.ts';
import { problemReply } from '../answer/problem.ts';
import { okay, type Reply } from '../wire/reply.ts';

/** Answers with the JSON-LD context that our documents are written in, bound to the base. */
export function answerContext({ visit, edition, route }: Asked): Reply {
  const { context } = edition.snapshot;
  if (context === undefined) {
    return problemReply(visit, {
      kind: 'notFound',
      detail: {
        sv: 'Det här datat har ingen egen JSON-LD-context.',
        en: 'This data has no JSON-LD context of its own.',
      },
    });
  }
  const text = `${JSON.stringify({ '@context': context }, null, 2)}\n`;
  return okay(newContent(text), soleForm(route));
}
