import { formats } from '../../rdf/syntaxes/formats.ts';
import type { Text } from '../../site/text.ts';

/** A file that was fetched, as it came. */
export interface Fetched {
  readonly outcome: 'fetched';
  readonly bytes: Buffer;
  /** A name with the ending of its syntax. */
  readonly name: string;
  /** SHA-256 in base64 that the site says the bytes have (RFC 9530 §3), where it says so. */
  readonly digest: string | undefined;
}

export interface FetchLimits {
  readonly bytes: number;
  readonly seconds: number;
}

const limits: FetchLimits = { bytes: 500_000_000, seconds: 120 };

/**
 * Fetches what an operator named, and nothing else: no redirection is followed, for it could lead anywhere.
 *
 * @param url http or https
 */
export async function fetchFile(
  url: URL,
  { bytes: mostBytes, seconds }: FetchLimits = limits,
): Promise<Fetched | { readonly outcome: 'failed'; readonly reason: Text }> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(seconds * 1000),
      // The hash is of what is sent, so nothing may be packed on the way.
      headers: { Accept: accepted, 'Accept-Encoding': 'identity' },
    });
    if (response.status !== 200) return { outcome: 'failed', reason: otherStatus(response) };
    const bytes = await readAll(response, mostBytes);
    if (bytes === undefined) return { outcome: 'failed', reason: tooLarge(mostBytes) };
    const digest = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]+):/.exec(
      response.headers.get('repr-digest') ?? '',
    )?.[1];
    return { outcome: 'fetched', bytes, name: nameOf(url, response), digest };
  } catch (cause) {
    return { outcome: 'failed', reason: unreachable(cause) };
  }
}

const accepted = 'application/n-quads, application/trig;q=0.9, */*;q=0.1';

async function readAll({ body }: Response, most: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length;
    if (length > most) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** What was sent tells its syntax; where it does not, the address may. */
function nameOf(url: URL, { headers }: Response): string {
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const format = formats.find(
    ({ mediaType: own, aliases }) =>
      own === mediaType || aliases.some((each) => each === mediaType),
  );
  return format ? `answer.${format.extension}` : (url.pathname.split('/').at(-1) ?? '');
}

function otherStatus({ status, headers }: Response): Text {
  const location = headers.get('location');
  if (location === null)
    return {
      sv: `Svaret är ${status} och inte 200. Kontrollera adressen.`,
      en: `The answer is ${status} and not 200. Check the address.`,
    };
  return {
    sv: `Svaret (${status}) leder till ${location}. Ingenting hämtas som inte är namngivet: ange den adressen i stället.`,
    en: `The answer (${status}) leads to ${location}. Nothing is fetched that was not named: name that address instead.`,
  };
}

function tooLarge(most: number): Text {
  return {
    sv: `Filen är större än ${most} byte. Hämta den och ange filen.`,
    en: `The file is larger than ${most} bytes. Fetch it and name the file.`,
  };
}

function unreachable(cause: unknown): Text {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const what = inner instanceof Error ? inner.message : String(inner);
  return {
    sv: `Adressen kan inte hämtas (${what}). Kontrollera den och nätet.`,
    en: `The address cannot be fetched (${what}). Check it and the network.`,
  };
}
