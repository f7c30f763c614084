import Negotiator from 'negotiator';
import { languages, type Language } from '../../site/text.ts';
import { tidyAccept } from './tidy-accept.ts';

/** What negotiation needs to know of something on offer: its media type and the other names clients have for it. */
export interface Offer {
  readonly mediaType: string;
  readonly aliases: readonly string[];
}

/** An offer under the name that the client asked for, which is what its answer must be called. */
export interface Chosen<O extends Offer> {
  readonly offer: O;
  readonly mediaType: string;
}

/** What headers have chosen before from lists of offers: programs send the same one each time. */
const known = new WeakMap<readonly Offer[], Map<string | undefined, Chosen<Offer> | undefined>>();

/** So many headers are known for a list, none of them longer than that; then they are forgotten. */
const mostKnown = 100;
const longestKnown = 1000;

/**
 * The offer that a client likes best (RFC 9110 §12.5.1), or `undefined` where it accepts none.
 * Among those it likes equally, the first offered.
 *
 * @param accept the Accept header; none accepts everything
 */
export function negotiate<O extends Offer>(
  accept: string | undefined,
  offers: readonly O[],
): Chosen<O> | undefined {
  const choices = known.get(offers) ?? new Map<string | undefined, Chosen<Offer> | undefined>();
  known.set(offers, choices);
  // What was chosen from a list is of its kind.
  if (choices.has(accept)) return choices.get(accept) as Chosen<O> | undefined;
  const chosen = choose(accept, offers);
  if (choices.size >= mostKnown) choices.clear();
  if ((accept?.length ?? 0) <= longestKnown) choices.set(accept, chosen);
  return chosen;
}

function choose<O extends Offer>(
  accept: string | undefined,
  offers: readonly O[],
): Chosen<O> | undefined {
  const named = [
    ...offers.map((offer) => ({ offer, mediaType: offer.mediaType })),
    ...offers.flatMap((offer) => offer.aliases.map((mediaType) => ({ offer, mediaType }))),
  ];
  const mediaTypes = named.map(({ mediaType }) => mediaType);
  const negotiator = new Negotiator({ headers: { accept: tidyAccept(accept, mediaTypes) } });
  const best = negotiator.mediaTypes(mediaTypes)[0];
  return named.find(({ mediaType }) => mediaType === best);
}

/**
 * The language to speak: the one named in the address, else the client's best (RFC 9110 §12.5.4),
 * else the site's first. There is always one: a page in the wrong language beats none.
 */
export function negotiateLanguage(
  named: string | null | undefined,
  acceptLanguage: string | undefined,
): Language {
  const wished = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  const best = wished.languages([...languages])[0];
  const isOurs = (tag: string | null | undefined) => languages.find((language) => language === tag);
  return isOurs(named) ?? isOurs(best) ?? languages[0];
}
