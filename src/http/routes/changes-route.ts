import type { Entry } from '../../archive/store/manifest.ts';
import { writeAtom } from '../../html/feeds/atom.ts';
import type { ChangeEntry } from '../../html/feeds/feed.ts';
import { writeJsonFeed } from '../../html/feeds/json-feed.ts';
import { siteName } from '../../model/site-name.ts';
import { toUriSpelling, withParameters, type Bases } from '../../site/addresses.ts';
import { pathOf, routes } from '../../site/routes.ts';
import type { Language, Text } from '../../site/text.ts';
import type { Past } from '../archive/past.ts';
import type { Asked } from '../answer/methods.ts';
import { isMeant } from '../answer/meant-thing.ts';
import { newContent } from '../wire/content.ts';
import { okay, type Reply } from '../wire/reply.ts';
import { languageOf, languageVary } from '../wire/request.ts';

/** How many changes a feed tells: the versions before are listed at `/version/`. */
const mostEntries = 200;

/**
 * Answers with the latest changes as a feed, of all things, of those of a class, or of one thing. Nothing is told
 * of the first version, which changed nothing.
 */
export async function answerChanges(
  { visit, edition, variables }: Asked,
  past: Past | undefined,
): Promise<Reply> {
  const { snapshot } = edition;
  const { publicUrl, baseIri } = snapshot;
  const language = languageOf(visit);
  const wanted = { kind: visit.query.get('class'), thing: visit.query.get('thing') };
  const versions = (await past?.versions()) ?? [];
  const last = versions.at(-1);
  const entries = await latest(versions, past, (entry) => isWanted(entry, wanted, snapshot));
  const form =
    routes.changes.forms.find(({ extension }) => extension === variables['format']) ??
    routes.changes.forms[0];
  const path = pathOf('changes', { format: form.extension });
  const feed = {
    title: `${siteName(snapshot, language)}: ${words[language]}`,
    language,
    self: withParameters(publicUrl + toUriSpelling(path), parametersOf(wanted, language)),
    home: publicUrl + pathOf('versions'),
    publicUrl,
    baseIri,
    updated: last ? new Date(last.published) : snapshot.taken,
    entries,
  };
  const text = form.extension === 'atom' ? writeAtom(feed) : writeJsonFeed(feed);
  const vary = languageVary(visit);
  const reply = okay(newContent(text), {
    mediaType: form.mediaType,
    headers: {
      'Content-Language': language,
      ...(vary.length > 0 && { Vary: vary.join(', ') }),
    },
  });
  return { ...reply, isLasting: false };
}

const words: Text = { sv: 'ändringar', en: 'changes' };

interface Wanted {
  readonly kind: string | null;
  readonly thing: string | null;
}

function isWanted(
  { thing: { iri, kinds } }: ChangeEntry,
  { kind, thing }: Wanted,
  bases: Bases,
): boolean {
  return (kind === null || kinds.includes(kind)) && (thing === null || isMeant(iri, thing, bases));
}

async function latest(
  versions: readonly Entry[],
  past: Past | undefined,
  isTold: (entry: ChangeEntry) => boolean,
): Promise<ChangeEntry[]> {
  const entries: ChangeEntry[] = [];
  for (const entry of versions.toReversed()) {
    const step = await past?.step(entry);
    const { version } = entry;
    const published = new Date(entry.published);
    const told = (step?.things ?? []).map((thing) => ({ version, published, thing }));
    entries.push(...told.filter(isTold));
    if (entries.length >= mostEntries) break;
  }
  return entries.slice(0, mostEntries);
}

function parametersOf({ kind, thing }: Wanted, language: Language): string {
  return new URLSearchParams({
    ...(kind !== null && { class: kind }),
    ...(thing !== null && { thing }),
    lang: language,
  }).toString();
}
