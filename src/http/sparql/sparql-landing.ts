import { describeService, type Service } from '../../catalogue/sparql/service-description.ts';
import { exampleParameter } from '../../html/query/query-examples.ts';
import { renderQueryPage, startingQuery } from '../../html/query/query-page.ts';
import { page as pageForm } from '../../site/forms.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { formats, type Format } from '../../rdf/syntaxes/formats.ts';
import type { RouteContext } from '../answer/methods.ts';
import { negotiate, type Chosen } from '../wire/negotiate.ts';
import { pageOnce } from '../answer/page-reply.ts';
import { problemReply } from '../answer/problem.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { rdfReply } from '../answer/rdf-reply.ts';
import type { Reply } from '../wire/reply.ts';
import { chooseFormats, isPageName } from './sparql-formats.ts';
import { languageVary, pageOf, type Visit } from '../wire/request.ts';

/**
 * Answers whoever comes to the endpoint without a query: the service description for programs, and for people a form. Who
 * has no preference is a program.
 *
 * @param format as the address names it, if it does
 */
export function answerWithoutQuery(
  { visit, edition }: Pick<RouteContext, 'visit' | 'edition'>,
  service: Service,
  format: string | undefined,
): Promise<Reply> | Reply {
  const { snapshot } = edition;
  const choosing = chooseForm(visit, format);
  if (choosing.outcome === 'mistaken') return problemReply(visit, choosing.problem);
  const { offer, mediaType } = choosing.chosen;
  const accept = format === undefined ? ['Accept'] : [];
  if (offer.name === 'html') {
    const page = pageOf(visit, [exampleParameter]);
    const asked = startingQuery(page, snapshot);
    if (asked === undefined) return problemReply(visit, noSuchExample);
    return pageOnce(edition, {
      page,
      headers: { Vary: [...accept, ...languageVary(visit)].join(', ') },
      render: () => renderQueryPage(page, { asked }, snapshot, service),
    });
  }
  return rdfReply(visit, {
    edition,
    key: 'service description',
    quads: () => describeService(snapshot, service),
    topic: service.publicUrl + pathOf('sparql'),
    chosen: { offer, mediaType },
    headers: format === undefined ? { Vary: 'Accept' } : {},
  });
}

type DoorChoosing =
  | { readonly outcome: 'chosen'; readonly chosen: Chosen<Format | typeof pageForm> }
  | { readonly outcome: 'mistaken'; readonly problem: Problem };

function chooseForm({ headers }: Visit, format: string | undefined): DoorChoosing {
  if (format !== undefined && isPageName(format))
    return toDoor({ offer: pageForm, mediaType: pageForm.mediaType });
  if (format === undefined) {
    return toDoor(negotiate(headers.accept, [...formats, pageForm]));
  }
  const choosing = chooseFormats(format, undefined);
  return choosing.outcome === 'mistaken' ? choosing : toDoor(choosing.choice.graph);
}

/** Where no form is for what stands at the door, a query was meant. */
function toDoor(chosen: Chosen<Format | typeof pageForm> | undefined): DoorChoosing {
  return chosen ? { outcome: 'chosen', chosen } : { outcome: 'mistaken', problem: noQuery };
}

const noQuery: Problem = {
  kind: 'malformedRequest',
  detail: {
    sv: 'Skicka en fråga i parametern query, med GET eller POST.',
    en: 'Send a query in the parameter query, by GET or POST.',
  },
};

const noSuchExample: Problem = {
  kind: 'notFound',
  detail: {
    sv: `Det exemplet finns inte. Alla exempel står under Fråga data (/${pathOf('sparql')}).`,
    en: `There is no such example. All examples are under Query the data (/${pathOf('sparql')}).`,
  },
};
