/** Some rows, in the order in which they are named. */
export function pickRows(rows: Uint32Array, picked: Uint32Array): Uint32Array {
  const own = new Uint32Array(4 * picked.length);
  for (let to = 0; to < picked.length; to += 1) {
    const from = 4 * (picked[to] ?? 0);
    // One by one: a loop over four takes twice as long.
    own[4 * to] = rows[from] ?? 0;
    own[4 * to + 1] = rows[from + 1] ?? 0;
    own[4 * to + 2] = rows[from + 2] ?? 0;
    own[4 * to + 3] = rows[from + 3] ?? 0;
  }
  return own;
}
