import { describeDataset } from '../../catalogue/void/dataset-description.ts';
import { renderHomePage } from '../../html/pages/home-page.ts';
import { statementForms } from '../../site/forms.ts';
import { homeLinks } from '../answer/link-header.ts';
import type { RouteContext } from '../answer/methods.ts';
import { negotiate } from '../wire/negotiate.ts';
import { pageOnce } from '../answer/page-reply.ts';
import { problemReply } from '../answer/problem.ts';
import { rdfReply } from '../answer/rdf-reply.ts';
import type { Reply } from '../wire/reply.ts';
import { notAcceptable } from '../answer/representations.ts';
import { languageVary, pageOf } from '../wire/request.ts';

/** Answers at the door: what there is, for people or for programs. */
export function answerHome({
  visit,
  edition,
}: Pick<RouteContext, 'visit' | 'edition'>): Promise<Reply> | Reply {
  const chosen = negotiate(visit.headers.accept, statementForms);
  if (chosen === undefined) return problemReply(visit, notAcceptable);
  const { snapshot } = edition;
  const { offer, mediaType } = chosen;
  const Link = homeLinks(snapshot);
  if (offer.name === 'html') {
    const page = pageOf(visit);
    return pageOnce(edition, {
      page,
      headers: { Link, Vary: ['Accept', ...languageVary(visit)].join(', ') },
      render: () => renderHomePage(page, snapshot),
    });
  }
  return rdfReply(visit, {
    edition,
    key: 'home',
    quads: () => describeDataset(snapshot),
    chosen: { offer, mediaType },
    headers: { Link, Vary: 'Accept' },
  });
}
