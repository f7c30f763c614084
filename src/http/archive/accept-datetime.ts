import type { Entry } from '../../archive/store/manifest.ts';

/** The moment that a client wants to see (RFC 7089 §2.1.1), as HTTP writes dates; nothing where it is no such date. */
export function momentIn(text: string): Date | undefined {
  const isDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
  const moment = new Date(isDate.test(text) ? text : Number.NaN);
  // A day that does not exist, or that was another weekday, is no date either.
  return moment.toString() !== 'Invalid Date' && moment.toUTCString() === text ? moment : undefined;
}

/** The version that was served at a moment; before the first, the first (RFC 7089 §4.5.3). */
export function versionAt(versions: readonly Entry[], moment: Date): Entry | undefined {
  return (
    versions.findLast(({ published }) => Date.parse(published) <= moment.getTime()) ?? versions[0]
  );
}
