import { writeAtom } from '../../../html/feeds/atom.ts';
import { writeJsonFeed } from '../../../html/feeds/json-feed.ts';
import { siteName } from '../../../model/site-name.ts';
import { toUriSpelling, withParameters } from '../../../site/addresses.ts';
import { pathOf, routes } from '../../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import { findChanges, parametersFor, wantedBy } from '../../archive/changes-found.ts';
import type { Past } from '../../archive/past.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { newContent } from '../../wire/content.ts';
import { ok, type Reply } from '../../wire/reply.ts';
import { languageOf, languageVary } from '../../wire/request.ts';

/** How many changes a feed tells: the versions before are listed at `/version/`. */
const mostEntries = 200;

/** Answers with the latest changes as a feed, of all things, of those of a class, or of one thing. */
export async function answerChanges(
  { visit, edition, variables }: RouteContext,
  past: Past | undefined,
): Promise<Reply> {
  const { snapshot } = edition;
  const { publicUrl, baseIri } = snapshot;
  const language = languageOf(visit);
  const wanted = wantedBy(visit);
  const last = (await past?.versions())?.at(-1);
  const { entries } = await findChanges(past, wanted, snapshot, mostEntries);
  const form =
    routes.changes.forms.find(({ extension }) => extension === variables['format']) ??
    routes.changes.forms[0];
  const parameters = new URLSearchParams({ ...parametersFor(wanted), lang: language }).toString();
  const at = (path: string): string => withParameters(publicUrl + toUriSpelling(path), parameters);
  const feed = {
    title: `${siteName(snapshot, language)}: ${inLanguage(words, language)}`,
    language,
    self: at(pathOf('changes', { format: form.extension })),
    home: at(pathOf('changesPage')),
    publicUrl,
    baseIri,
    updated: last ? new Date(last.published) : snapshot.taken,
    entries,
  };
  const text = form.extension === 'atom' ? writeAtom(feed) : writeJsonFeed(feed);
  const vary = languageVary(visit);
  const reply = ok(newContent(text), {
    mediaType: form.mediaType,
    headers: {
      'Content-Language': language,
      ...(vary.length > 0 && { Vary: vary.join(', ') }),
    },
  });
  return { ...reply, isLasting: false };
}

const words: Text = { sv: 'ändringar', en: 'changes' };
