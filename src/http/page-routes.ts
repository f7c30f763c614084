import type { Asset } from '../html/assets.ts';
import { renderBrowsePage } from '../html/browse-page.ts';
import { newContent } from './content.ts';
import type { Asked } from './methods.ts';
import { pageOnce } from './page.ts';
import { okay, type Reply } from './reply.ts';
import { languageVary, pageOf } from './visit.ts';

/** Answers with a file that pages need. Its address changes with its content, so it may be kept for ever (RFC 8246). */
export function answerAsset({ mediaType, body }: Asset): Reply {
  const headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  return okay(newContent(body), { mediaType, headers });
}

/** Answers with the list of what there is. */
export function answerBrowse({ visit, edition }: Asked): Promise<Reply> {
  const page = pageOf(visit, ['class', 'page']);
  const fields = languageVary(visit);
  return pageOnce(edition, {
    page,
    headers: fields.length > 0 ? { Vary: fields.join(', ') } : {},
    render: () => renderBrowsePage(page, edition.snapshot),
  });
}
