import type { Entry } from '../../archive/store/manifest.ts';
import { toUriSpelling, withParameters } from '../../site/addresses.ts';
import { pathOf, versionParameter } from '../../site/routes/routes.ts';

/** An address as Memento speaks of it: below the services' own, as asked, without the version. */
export interface Original {
  readonly publicUrl: string;
  readonly path: string;
  /** Its query without the version, without `?`. */
  readonly query: string;
}

export function originalUri({ publicUrl, path, query }: Original): string {
  const uri = withParameters(publicUrl + toUriSpelling(path), toUriSpelling(query));
  // Clients choose it, and nothing in it may end the link that it stands in.
  return uri.replace(/[<>"]/g, (sign) => encodeURIComponent(sign));
}

/** Where an address is as it was in a version. */
export function mementoUri(original: Original, { version }: Entry): string {
  return withParameters(originalUri(original), `${versionParameter}=${version}`);
}

export function timeMapUri({ publicUrl, path, query }: Original, page = 1): string {
  const address = withParameters(toUriSpelling(path), query);
  const parameters = new URLSearchParams({ address, ...(page > 1 && { page: String(page) }) });
  return withParameters(publicUrl + pathOf('timeMap'), parameters.toString());
}

/** A link of a header or of a TimeMap (RFC 6690 §2, RFC 7089 §5). */
export interface TimeLink {
  readonly uri: string;
  readonly rel: string;
  readonly datetime?: string | undefined;
  readonly type?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export function writeTimeLink({ uri, rel, ...parameters }: TimeLink): string {
  const told = Object.entries({ rel, ...parameters }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${value}"`],
  );
  return [`<${uri}>`, ...told].join('; ');
}

/** When a version was served, as HTTP writes it. */
export function momentOf({ published }: Entry): string {
  return new Date(published).toUTCString();
}

/** What leads from an address to its versions (RFC 7089 §4.1.1: it is its own TimeGate). */
export function gateLinks(original: Original): readonly TimeLink[] {
  return [
    { uri: originalUri(original), rel: 'original timegate' },
    { uri: timeMapUri(original), rel: 'timemap', type: linkFormat },
  ];
}

export const linkFormat = 'application/link-format';

/** What leads from a version of an address to the others (RFC 7089 §2.2): the first, the last, and those beside it. */
export function mementoLinks(
  original: Original,
  entry: Entry,
  versions: readonly Entry[],
): readonly TimeLink[] {
  const place = versions.findIndex(({ file }) => file === entry.file);
  const roles = new Map<Entry, string[]>();
  const tell = (index: number, role: string): void => {
    const found = versions[index];
    if (index >= 0 && found) roles.set(found, [...(roles.get(found) ?? []), role]);
  };
  tell(0, 'first');
  tell(versions.length - 1, 'last');
  tell(place - 1, 'prev');
  tell(place + 1, 'next');
  tell(place, 'memento');
  const mementos = [...roles].map(([found, told]) => ({
    uri: mementoUri(original, found),
    rel: [...new Set([...told, 'memento'])].join(' '),
    datetime: momentOf(found),
  }));
  return [...gateLinks(original), ...mementos];
}
