import { formatOf, formats } from '../../rdf/syntaxes/formats.ts';
import { json } from '../../site/forms.ts';

/** One media range of the header, with its parameters; commas in quotation marks do not divide. */
const rangePattern = /(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g;
const parameters = /;\s*([^\s;=]+)\s*=\s*("(?:[^"\\]|\\.)*"?|[^;]*)/g;
const token = /^[!#$%&'*+.^_`|~\w-]+$/;

/** Media range (RFC 9110 §12.5.1) with what negotiation looks at. */
interface Range {
  readonly mediaType: string;
  /** A profile parameter as it is written, or nothing. */
  readonly profile: string;
  readonly quality: number;
}

/**
 * An Accept header as negotiation needs it (RFC 9110 §12.5.1), of what clients really send: a lone `*`
 * (Java's URLConnection) accepts everything, a quality that is none counts as 1, and of the other
 * parameters only a `profile` that we offer divides one form from another (RFC 6906 §3.1: who asks
 * for one that we do not have gets the form without). What is no media range is left out. Of what is
 * accepted equally, the client's first is meant, unless it is one that others are safer than.
 *
 * @param offered the media types on offer, with their parameters
 * @returns `undefined`, which accepts everything, where nothing readable is left
 */
export function tidyAccept(
  accept: string | undefined,
  offered: readonly string[],
): string | undefined {
  const ranges = (accept?.match(rangePattern) ?? []).flatMap((range) => readRange(range, offered));
  if (ranges.length === 0) return undefined;
  const ordered = yielding.reduce<readonly Range[]>(yieldTo, ranges);
  return ordered
    .map(({ mediaType, profile, quality }) => `${mediaType}${profile};q=${quality}`)
    .join(', ');
}

/**
 * Media types that stand back for others that are accepted equally. Clients that name all they can parse (EasyRdf)
 * mean another thing by JSON than JSON-LD, or read JSON-LD only with more installed.
 */
const yielding: readonly { readonly mediaType: string; readonly to: readonly string[] }[] = [
  {
    mediaType: formatOf('json-ld').mediaType,
    to: [formatOf('turtle').mediaType, formatOf('n-triples').mediaType],
  },
  { mediaType: json.mediaType, to: formats.map(({ mediaType }) => mediaType) },
];

/** The media types that stand back for others. */
export const namesThatYield: readonly string[] = yielding.map(({ mediaType }) => mediaType);

/** The media types that one stands back for. */
export function yieldsOf(mediaType: string): readonly string[] {
  return yielding.find((each) => each.mediaType === mediaType)?.to ?? [];
}

/** The ranges with a media type moved behind the last of those that it yields to. */
function yieldTo(
  ranges: readonly Range[],
  { mediaType, to }: (typeof yielding)[number],
): readonly Range[] {
  const own = ranges.find((range) => range.mediaType === mediaType && range.profile === '');
  const last = ranges.findLast(
    (range) => range.quality === own?.quality && to.includes(range.mediaType),
  );
  if (own === undefined || last === undefined) return ranges;
  if (ranges.indexOf(last) < ranges.indexOf(own)) return ranges;
  return ranges.flatMap((range) => {
    if (range === own) return [];
    return range === last ? [last, own] : [range];
  });
}

function readRange(range: string, offered: readonly string[]): Range[] {
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
  return [{ mediaType, profile, quality: qualityOf(given.get('q')) }];
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
