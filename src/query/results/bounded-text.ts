/** Thrown as soon as an answer has grown past its limit, so that no more of it is made. */
export class AnswerTooLarge extends Error {
  constructor() {
    super('The answer is larger than the limit.');
  }
}

export const bytesPerMegabyte = 1_000_000;

export interface BoundedText {
  readonly add: (text: string) => void;
  readonly toBytes: () => Buffer;
}

/** Characters that are gathered before they become bytes: most answers are shorter. */
const charactersAtOnce = 65_536;

/** Text that may not grow past a number of megabytes of UTF-8. */
export function newBoundedText(megabytes: number): BoundedText {
  const parts: Buffer[] = [];
  let bytes = 0;
  let waiting = '';
  const flush = (): Buffer => {
    const part = toBytes(waiting);
    waiting = '';
    bytes += part.length;
    if (bytes > megabytes * bytesPerMegabyte) throw new AnswerTooLarge();
    return part;
  };
  return {
    add: (text) => {
      waiting += text;
      if (waiting.length >= charactersAtOnce) parts.push(flush());
    },
    toBytes: () => (parts.length === 0 ? flush() : Buffer.concat([...parts, flush()], bytes)),
  };
}

/** No character of UTF-16 takes more in UTF-8. */
const bytesPerCharacter = 3;

/** Where text becomes bytes: with room for any, nobody need count them first. */
let room: Buffer | undefined;

function toBytes(text: string): Buffer {
  room ??= Buffer.allocUnsafeSlow(bytesPerCharacter * charactersAtOnce);
  if (bytesPerCharacter * text.length > room.length) return Buffer.from(text);
  return Buffer.from(room.subarray(0, room.write(text)));
}

/** Counts text without keeping it. */
export function newByteCounter(megabytes: number): (text: string) => void {
  let bytes = 0;
  return (text) => {
    bytes += Buffer.byteLength(text);
    if (bytes > megabytes * bytesPerMegabyte) throw new AnswerTooLarge();
  };
}
