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

/** Text that may not grow past a number of megabytes of UTF-8. */
export function newBoundedText(megabytes: number): BoundedText {
  const parts: Buffer[] = [];
  let bytes = 0;
  return {
    add: (text) => {
      const part = Buffer.from(text);
      bytes += part.length;
      if (bytes > megabytes * bytesPerMegabyte) throw new AnswerTooLarge();
      parts.push(part);
    },
    toBytes: () => Buffer.concat(parts, bytes),
  };
}

/** Counts text without keeping it. */
export function newByteCounter(megabytes: number): (text: string) => void {
  let bytes = 0;
  return (text) => {
    bytes += Buffer.byteLength(text);
    if (bytes > megabytes * bytesPerMegabyte) throw new AnswerTooLarge();
  };
}
