/**
 * The seconds that processors have worked for this process, all its threads together. Bounds of work are held to in these:
 * a busy machine makes a test wait, and not work more.
 */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}
