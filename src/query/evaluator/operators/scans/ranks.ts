/**
 * Which rows of an order count, a bit each, and how many do before every thirty-second: how many of any range do is told
 * by looking at its two ends.
 */
export class Ranks {
  readonly #bits: Uint32Array;
  readonly #before: Uint32Array;

  /** @param counts is asked for each row, in order */
  constructor(length: number, counts: (row: number) => boolean) {
    const words = Math.ceil(length / 32);
    this.#bits = new Uint32Array(words + 1);
    this.#before = new Uint32Array(words + 1);
    let before = 0;
    for (let word = 0; word < words; word += 1) {
      let bits = 0;
      const last = Math.min(32, length - 32 * word);
      for (let bit = 0; bit < last; bit += 1) {
        if (counts(32 * word + bit)) bits |= 1 << bit;
      }
      this.#bits[word] = bits;
      this.#before[word] = before;
      before += ones(bits);
    }
    this.#before[words] = before;
  }

  /** How many rows count from one up to another, which is not looked at. */
  count(start: number, end: number): number {
    return this.#rank(end) - this.#rank(start);
  }

  #rank(row: number): number {
    const word = row >>> 5;
    const bits = (this.#bits[word] ?? 0) & ((1 << (row & 31)) - 1);
    return (this.#before[word] ?? 0) + ones(bits);
  }
}

/** Bits that are set (Hacker's Delight §5-1). */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
