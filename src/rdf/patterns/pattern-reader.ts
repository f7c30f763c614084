/** The text is no regular expression. */
export class PatternError extends Error {}

/** Reads a regular expression from its start to its end. */
export class PatternReader {
  /** Groups that were opened so far. */
  groups = 0;
  /** Those of them that were closed. */
  readonly closed = new Set<number>();
  readonly #text: string;
  /** Whether white space outside of sets does not count (flag x). */
  readonly #ignoresSpace: boolean;
  #position = 0;

  constructor(text: string, ignoresSpace: boolean) {
    this.#text = text;
    this.#ignoresSpace = ignoresSpace;
  }

  isAtEnd(): boolean {
    this.#skipSpace();
    return this.#position >= this.#text.length;
  }

  /** The next character; empty at the end. */
  peek(): string {
    this.#skipSpace();
    return this.peekExactly();
  }

  take(): string {
    this.#skipSpace();
    return this.takeExactly();
  }

  takeIf(sign: string): boolean {
    const isThere = this.peek() === sign;
    if (isThere) this.#position += sign.length;
    return isThere;
  }

  /** The next character, white space too: in sets it always counts. */
  peekExactly(): string {
    const codePoint = this.#text.codePointAt(this.#position);
    return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
  }

  takeExactly(): string {
    const sign = this.peekExactly();
    this.#position += sign.length;
    return sign;
  }

  /** Whether a hyphen and the end of a range come next. */
  isRange(): boolean {
    const following = this.#text.charAt(this.#position + 1);
    return this.peekExactly() === '-' && following !== ']' && following !== '[' && following !== '';
  }

  /** What the first group of an expression for the start of the rest matches; nothing where it does not match. */
  takeMatch(expression: RegExp): string | undefined {
    if (!this.#ignoresSpace) return this.takeMatchExactly(expression);
    const match = expression.exec(this.#ahead().replaceAll(/[\t\n\r ]/g, ''));
    for (let taken = 0; match && taken < match[0].length; taken += 1) this.take();
    return match?.[1];
  }

  /** The same where white space counts. */
  takeMatchExactly(expression: RegExp): string | undefined {
    const match = expression.exec(this.#ahead());
    if (match) this.#position += match[0].length;
    return match?.[1];
  }

  #ahead(): string {
    return this.#text.slice(this.#position, this.#position + 200);
  }

  #skipSpace(): void {
    if (!this.#ignoresSpace) return;
    while (/[\t\n\r ]/.test(this.#text.charAt(this.#position))) this.#position += 1;
  }
}
