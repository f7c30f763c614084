import type { Form } from '../../site/forms.ts';
import { newContent } from '../wire/content.ts';
import { negotiate } from '../wire/negotiate.ts';
import { pageHeaders } from '../wire/page-headers.ts';
import { okay, type Reply } from '../wire/reply.ts';
import { languageVary, pageOf, type Visit } from '../wire/request.ts';
import { problemReply } from './problem.ts';

/** What is told to people as a page and to programs as JSON. */
export interface Telling {
  readonly html: () => string;
  readonly json: () => unknown;
  readonly link?: string;
}

/**
 * A page or JSON, made anew each time: the archive grows while the edition stays.
 *
 * @param forms what the address has, page and JSON among them
 */
export function toldReply(visit: Visit, forms: readonly Form[], telling: Telling): Reply {
  const chosen = negotiate(visit.headers.accept, forms);
  if (chosen === undefined) return noSuchForm(visit, forms);
  const isPage = chosen.offer.mediaType === 'text/html';
  const { html, json, link } = telling;
  const text = isPage ? html() : `${JSON.stringify(json(), null, 2)}\n`;
  const headers = {
    ...(isPage && { ...pageHeaders, 'Content-Language': pageOf(visit).language }),
    ...(link !== undefined && { Link: link }),
    Vary: ['Accept', ...(isPage ? languageVary(visit) : [])].join(', '),
  };
  const reply = okay(newContent(text), { mediaType: chosen.mediaType, headers });
  return { ...reply, isLasting: false };
}

/** Nothing that the client accepts, with what there is. */
export function noSuchForm(visit: Visit, forms: readonly Form[]): Reply {
  const types = forms.map(({ mediaType }) => mediaType);
  return problemReply(visit, {
    kind: 'notAcceptable',
    detail: {
      sv: `Det här finns som ${types.join(', ')}.`,
      en: `This comes as ${types.join(', ')}.`,
    },
    extensions: { available: types },
  });
}
