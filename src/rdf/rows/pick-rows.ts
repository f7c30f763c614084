/** In which order places may come: the graph is always the last. */
type Places = readonly [number, number, number, 3];

/**
 * Some rows, in the order in which they are named.
 *
 * @param places which of the four places comes first, second, third and last; as they are unless given
 * @param newNumbers makes room for so many numbers: memory of this thread alone unless given
 */
export function pickRows(
  rows: Uint32Array,
  picked: Uint32Array,
  [first, second, third]: Places = [0, 1, 2, 3],
  newNumbers = (length: number): Uint32Array => new Uint32Array(length),
): Uint32Array {
  const own = newNumbers(4 * picked.length);
  for (let to = 0; to < picked.length; to += 1) {
    const from = 4 * (picked[to] ?? 0);
    // One by one: a loop over four takes twice as long.
    own[4 * to] = rows[from + first] ?? 0;
    own[4 * to + 1] = rows[from + second] ?? 0;
    own[4 * to + 2] = rows[from + third] ?? 0;
    own[4 * to + 3] = rows[from + 3] ?? 0;
  }
  return own;
}
