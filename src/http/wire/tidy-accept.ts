/** One media range of the header, with its parameters; commas in quotation marks do not divide. */
const ranges = /(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g;
const parameters = /;\s*([^\s;=]+)\s*=\s*("(?:[^"\\]|\\.)*"?|[^;]*)/g;
const token = /^[!#$%&'*+.^_`|~\w-]+$/;

/**
 * An Accept header as negotiation needs it (RFC 9110 §12.5.1), of what clients really send: a lone `*`
 * (Java's URLConnection) accepts everything, a quality that is none counts as 1, and of the other
 * parameters only a `profile` that we offer divides one form from another (RFC 6906 §3.1: who asks
 * for one that we do not have gets the form without). What is no media range is left out.
 *
 * @param offered the media types on offer, with their parameters
 * @returns `undefined`, which accepts everything, where nothing readable is left
 */
export function tidyAccept(
  accept: string | undefined,
  offered: readonly string[],
): string | undefined {
  const tidied = (accept?.match(ranges) ?? []).flatMap((range) => tidyRange(range, offered));
  return tidied.length > 0 ? tidied.join(', ') : undefined;
}

function tidyRange(range: string, offered: readonly string[]): string[] {
  const name = (range.split(';')[0] ?? '').trim().toLowerCase();
  const [type = '', subtype = '', ...rest] = (name === '*' ? '*/*' : name).split('/');
  const isRange = token.test(type) && token.test(subtype) && rest.length === 0;
  if (!isRange || (type === '*' && subtype !== '*')) return [];
  const given = new Map(
    [...range.matchAll(parameters)].map(([, key = '', value = '']) => [
      key.toLowerCase(),
      value.trim(),
    ]),
  );
  const mediaType = `${type}/${subtype}`;
  const profile = profileOf(mediaType, given.get('profile'), offered);
  return [`${mediaType}${profile};q=${qualityOf(given.get('q'))}`];
}

/** The first of the profiles asked for, which may be several with spaces between, that is on offer. */
function profileOf(mediaType: string, asked = '', offered: readonly string[]): string {
  const wanted = asked.replace(/^"|"$/g, '').split(/\s+/);
  const known = wanted.find((iri) => offered.includes(`${mediaType};profile="${iri}"`));
  return known === undefined ? '' : `;profile="${known}"`;
}

function qualityOf(text = '1'): number {
  const quality = Number(text);
  return text === '' || Number.isNaN(quality) ? 1 : Math.min(1, Math.max(0, quality));
}
