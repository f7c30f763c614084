import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Text } from '../site/text.ts';
import type { Finding } from './finding.ts';
import { unreadable } from './loaded.ts';
import { isPacked } from './syntaxes.ts';

/** How large a file may be, unpacked, in bytes. A text of the runtime holds little more. */
const mostBytes = 512_000_000;

const unpack = promisify(gunzip);

export type BytesOutcome =
  | { readonly outcome: 'read'; readonly bytes: Buffer }
  | { readonly outcome: 'broken'; readonly finding: Finding };

/** The bytes of a file, unpacked where its name ends in `.gz` (RFC 1952). */
export async function readBytes(path: string): Promise<BytesOutcome> {
  try {
    const state = await stat(path);
    // Reading a pipe or a device would never end.
    if (!state.isFile()) return broken(path, noFile);
    if (state.size > mostBytes) return broken(path, tooLarge);
    const bytes = await readFile(path);
    return isPacked(path) ? await unpackBytes(path, bytes) : { outcome: 'read', bytes };
  } catch (cause) {
    return { outcome: 'broken', finding: unreadable(path, cause) };
  }
}

/** What unpacks to more than the bound is never unpacked to its end. */
async function unpackBytes(path: string, bytes: Buffer): Promise<BytesOutcome> {
  try {
    return { outcome: 'read', bytes: await unpack(bytes, { maxOutputLength: mostBytes }) };
  } catch (cause) {
    const isTooLarge = cause instanceof RangeError;
    return broken(path, isTooLarge ? tooLarge : damaged);
  }
}

function broken(path: string, message: Text): BytesOutcome {
  return { outcome: 'broken', finding: { severity: 'violation', path, message } };
}

const megabytes = mostBytes / 1_000_000;

const noFile: Text = {
  sv: 'Det här är ingen vanlig fil. Ta bort den, eller lägg en fil i dess ställe.',
  en: 'This is not an ordinary file. Remove it, or put a file in its place.',
};
const tooLarge: Text = {
  sv: `Filen är större än ${megabytes} megabyte, uppackad. Dela den i flera.`,
  en: `The file is larger than ${megabytes} megabytes, unpacked. Split it into several.`,
};
const damaged: Text = {
  sv: 'Filen kan inte packas upp: den är skadad, avbruten eller inte packad med gzip. Packa den igen.',
  en: 'The file cannot be unpacked: it is damaged, cut off or not packed with gzip. Pack it again.',
};
