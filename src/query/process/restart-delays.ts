/** A process that lived so long, in milliseconds, ended for a reason of its own. */
const calm = 10_000;

const shortest = 200;
const longest = 5_000;

/**
 * How long to wait before a process is started again: not at all, but twice as long each time for one that ends
 * soon after it was started.
 *
 * @returns what to call with the time that the last one lived; both are milliseconds
 */
export function newRestartDelays(): (lived: number) => number {
  let soon = 0;
  return (lived) => {
    soon = lived < calm ? soon + 1 : 0;
    return soon < 2 ? 0 : Math.min(shortest * 2 ** (soon - 2), longest);
  };
}
