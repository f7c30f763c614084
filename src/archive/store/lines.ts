import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

/** The statements of a version as lines of canonical N-Quads, line feeds included, each once. */
export type Lines = ReadonlySet<string>;

/** What is to be done to some lines to get others. */
export interface Delta {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What is different between two sets of lines. */
export function deltaBetween(before: Lines, after: Lines): Delta {
  return {
    removed: [...before].filter((line) => !after.has(line)),
    added: [...after].filter((line) => !before.has(line)),
  };
}

/** Each line with `-` or `+` before it. */
export function writeDelta({ removed, added }: Delta): string {
  return [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)].join('');
}

/** Does to some lines what a delta says. */
export function applyDelta(before: Lines, text: string): Set<string> {
  const lines = new Set(before);
  for (const line of splitLines(text)) {
    if (line.startsWith('-')) lines.delete(line.slice(1));
    else lines.add(line.slice(1));
  }
  return lines;
}

/** N-Quads have a line feed nowhere but at the end of a statement: within texts it is escaped. */
export function splitLines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Text → what is written: small, for it is read seldom. */
export function pack(text: string, quality = 9): Promise<Buffer> {
  const bytes = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: bytes.length > 20_000_000 ? 5 : quality,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return compress(bytes, { params });
}

/** What a file may hold at most, unpacked: more than this does not fit into a text. */
const mostBytes = 500_000_000;

export async function unpack(bytes: Buffer): Promise<string> {
  return (await decompress(bytes, { maxOutputLength: mostBytes })).toString();
}
