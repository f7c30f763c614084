import { page, type Form } from '../../site/forms.ts';
import { newContent } from '../wire/content.ts';
import { negotiate, type Chosen } from '../wire/negotiate.ts';
import { pageHeaders } from '../wire/page-headers.ts';
import { ok, type Headers, type Reply } from '../wire/reply.ts';
import { languageOf, languageVary, type Visit } from '../wire/request.ts';
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
 * @param forms what the address has: page and JSON
 */
export function toldReply(
  visit: Visit,
  forms: readonly Form[],
  { html, json, link }: Telling,
): Reply {
  const texts = { HTML: html, JSON: () => `${JSON.stringify(json(), null, 2)}\n` };
  const headers = link === undefined ? {} : { Link: link };
  return freshReply(visit, { forms, texts, headers });
}

/** A text in each form of an address, as functions that make it. */
export interface Texts<F extends Form> {
  readonly forms: readonly F[];
  /** By the labels of the forms. */
  readonly texts: Readonly<Record<F['label'], () => string>>;
  /** Forms that are in the reader's language; the page, unless given. */
  readonly inLanguage?: readonly Form[];
  /** The ending of the address, where it names a form. */
  readonly ending?: string | undefined;
  readonly headers?: Headers;
}

/** A page or another form of what other things than the edition decide, and so made anew each time. */
export function freshReply<F extends Form>(visit: Visit, telling: Texts<F>): Reply {
  const { forms, texts, inLanguage = [page], ending, headers = {} } = telling;
  const chosen = choose(visit, forms, ending);
  if (chosen === undefined) return noSuchForm(visit, forms);
  const { offer, mediaType } = chosen;
  const isTold = inLanguage.some((form) => form.mediaType === offer.mediaType);
  const accept = ending === undefined ? ['Accept'] : [];
  const vary = [...accept, ...(isTold ? languageVary(visit) : [])];
  const label: F['label'] = offer.label;
  const reply = ok(newContent(texts[label]()), {
    mediaType,
    headers: {
      ...(offer.mediaType === page.mediaType && pageHeaders),
      ...(isTold && { 'Content-Language': languageOf(visit) }),
      ...(vary.length > 0 && { Vary: vary.join(', ') }),
      ...headers,
    },
  });
  return { ...reply, isLasting: false };
}

function choose<F extends Form>(
  { headers }: Visit,
  forms: readonly F[],
  ending: string | undefined,
): Chosen<F> | undefined {
  if (ending === undefined) return negotiate(headers.accept, forms);
  const offer = forms.find(({ extension }) => extension === ending);
  return offer && { offer, mediaType: offer.mediaType };
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
