import { assetAt } from '../../../html/kit/assets.ts';
import { lookAssetAt } from '../../../html/layout/look.ts';
import { pagesOf, renderBrowsePage } from '../../../html/pages/browse-page.ts';
import { groupOf } from '../../../model/listing.ts';
import { terms } from '../../../rdf/terms.ts';
import { pathOf } from '../../../site/routes/routes.ts';
import { newContent } from '../../wire/content.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { noSuchPage, pageNumberOf } from '../../answer/page-number.ts';
import { imageHeaders } from '../../wire/page-headers.ts';
import { pageOnce } from '../../answer/page-reply.ts';
import { problemReply } from '../../answer/problem.ts';
import type { Problem } from '../../wire/problem-kinds.ts';
import { ok, type Reply } from '../../wire/reply.ts';
import { answerDocument } from './document-route.ts';
import { languageVary, pageOf } from '../../wire/request.ts';

/** Answers with a file that pages need, of the program or of the region's look, or what the data has at its address. */
export function answerAsset(context: RouteContext): Promise<Reply> | Reply {
  const { visit, edition } = context;
  const asset = assetAt(visit.path);
  if (asset) return ok(newContent(asset.body), asset);
  const image = lookAssetAt(visit.path, edition.snapshot);
  if (image === undefined) return answerDocument(context);
  return ok(newContent(image.body), { ...image, headers: imageHeaders });
}

/** Answers with the list of what there is. */
export function answerBrowse({ visit, edition }: RouteContext): Promise<Reply> | Reply {
  const { snapshot } = edition;
  const named = visit.query.get('class');
  const group = named === null ? undefined : groupOf(terms.namedNode(named), snapshot);
  if (named !== null && group === undefined) return problemReply(visit, noSuchClass);
  const number = pageNumberOf(visit);
  const pages = group ? pagesOf(group) : 1;
  if (number === undefined || number > pages) return problemReply(visit, noSuchPage(pages));
  const page = pageOf(visit, ['class', 'page']);
  return pageOnce(edition, {
    page,
    headers: { Vary: ['Accept', ...languageVary(visit)].join(', ') },
    render: () => renderBrowsePage(page, group && { group, number }, snapshot),
  });
}

const noSuchClass: Problem = {
  kind: 'notFound',
  detail: {
    sv: `Här finns inget av den klassen. Se allt som finns under Innehåll (/${pathOf('browse')}).`,
    en: `There is nothing of that class here. See all there is under Contents (/${pathOf('browse')}).`,
  },
};
