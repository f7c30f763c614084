import { positionAt } from './text/position.ts';
import type { Mistake } from './text/mistake.ts';

export type Decoded =
  | { readonly outcome: 'decoded'; readonly text: string }
  | { readonly outcome: 'broken'; readonly mistake: Mistake };

/** Bytes → text. Anything but UTF-8 is a mistake at the first byte that is not; a byte order mark is left out. */
export function decodeUtf8(bytes: Buffer): Decoded {
  try {
    return { outcome: 'decoded', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes);
    const position = positionAt(readable, readable.indexOf('\uFFFD'));
    return { outcome: 'broken', mistake: { position, message: wrongEncoding } };
  }
}

const wrongEncoding = {
  sv: 'Filen är inte sparad som UTF-8. Öppna den i ett redigeringsprogram och spara den med kodningen UTF-8.',
  en: 'The file is not saved as UTF-8. Open it in an editor and save it with the encoding UTF-8.',
};
