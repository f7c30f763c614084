import type { Style } from '../../serialise/serialise.ts';

/** An answer in the bytes that are sent. */
export interface Written {
  readonly body: string | Buffer;
  /** Milliseconds of writing, without the waits for the next row. */
  readonly serialise: number;
}

/** How an answer is written, and how large it may be. */
export interface WriterOptions {
  readonly style: Style;
  readonly answerMegabytes: number;
}
