import { describeSearch } from '../../html/layout/open-search.ts';
import { soleForm } from '../answer/sole-form.ts';
import { newContent } from '../wire/content.ts';
import type { RouteContext } from '../answer/methods.ts';
import { ok, type Reply } from '../wire/reply.ts';
import { languageOf, languageVary } from '../wire/request.ts';

/** Answers with how the site is searched, for browsers that offer to. */
export function answerOpenSearch(
  { visit, edition, route }: RouteContext,
  publicUrl: string,
): Reply {
  const language = languageOf(visit);
  const vary = languageVary(visit);
  return ok(newContent(describeSearch(language, publicUrl, edition.snapshot)), {
    ...soleForm(route),
    headers: {
      'Content-Language': language,
      ...(vary.length > 0 && { Vary: vary.join(', ') }),
    },
  });
}
