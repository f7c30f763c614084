/** Whether a node, by its number, keeps what was asked. */
export type Verdict = (node: number) => boolean;

/**
 * Remembers verdicts, two bits for each node: whether it was judged, and how.
 *
 * @param count of nodes
 */
export function remembered(judge: Verdict, count: number): Verdict {
  let bits: Uint8Array | undefined;
  return (node) => {
    bits ??= new Uint8Array((count >> 2) + 1);
    const place = node >> 2;
    const shift = (node & 3) * 2;
    const known = ((bits[place] ?? 0) >> shift) & 3;
    if (known > 0) return known === kept;
    const verdict = judge(node);
    bits[place] = (bits[place] ?? 0) | ((verdict ? kept : broken) << shift);
    return verdict;
  };
}

const kept = 2;
const broken = 1;
