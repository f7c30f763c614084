/**
 * Tells how many letters of a word have to be put in, left out or changed for another; of short words, and beyond `most`, only that it
 * is more. It is asked about thousands of others while a client waits, and makes nothing for each of them.
 */
export function distanceFrom(one: string, most: number): (other: string) => number {
  const letters = lettersOf(one);
  const isOwn = new Uint8Array(2 ** 16);
  for (let index = 0; index < one.length; index += 1) isOwn[one.charCodeAt(index)] = 1;
  // As long as the longest that came: a list that is emptied for each would be made anew.
  const kept: number[] = [];
  /** The letters of another; none where more than `most` of them are foreign, each of which is a mistake. */
  const near = (other: string): readonly number[] | undefined => {
    let foreign = 0;
    for (let index = 0; index < other.length; index += 1) {
      const letter = other.charCodeAt(index);
      // Half of a letter is no letter.
      if (isHalf(letter)) return lettersOf(other);
      if (isOwn[letter] === 0) foreign += 1;
      if (foreign > most) return undefined;
      kept[index] = letter;
    }
    return kept;
  };
  const distance = newDistance(letters, most);
  return (other) => {
    if (one === other) return 0;
    if (Math.abs(one.length - other.length) > most) return Infinity;
    if (Math.min(one.length, other.length) < 5) return Infinity;
    const others = near(other);
    return others ? distance(others, others === kept ? other.length : others.length) : Infinity;
  };
}

function lettersOf(word: string): number[] {
  return Array.from(word, (letter) => letter.codePointAt(0) ?? 0);
}

function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** @returns the distance to so many of the letters that are given */
function newDistance(
  letters: readonly number[],
  most: number,
): (others: readonly number[], width: number) => number {
  let [row, next]: [number[], number[]] = [[], []];
  return (others, width) => {
    for (let place = 0; place <= width; place += 1) row[place] = place;
    for (let index = 0; index < letters.length; index += 1) {
      let [last, least] = [index + 1, index + 1];
      next[0] = last;
      for (let place = 0; place < width; place += 1) {
        const changed = (row[place] ?? 0) + (letters[index] === others[place] ? 0 : 1);
        const left = (row[place + 1] ?? 0) + 1;
        last = Math.min(changed, left, last + 1);
        next[place + 1] = last;
        if (last < least) least = last;
      }
      // A row never has less than the one before.
      if (least > most) return Infinity;
      [row, next] = [next, row];
    }
    return row[width] ?? Infinity;
  };
}
