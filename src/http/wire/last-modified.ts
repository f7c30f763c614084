/**
 * The Last-Modified of what changed on some day. Data tells days, HTTP seconds: it is the end of that
 * day, so that a later change on the same day is not taken for the same (RFC 9110 §8.8.2.1). Of a day
 * that is not over, or where data tells none, it is when the data was read.
 *
 * @param day such as `2026-11-23`
 * @param taken when the data was read
 */
export function lastModified(day: string | undefined, taken: Date): Date {
  const end = new Date(`${day ?? ''}T23:59:59Z`);
  return end < taken ? end : taken;
}
