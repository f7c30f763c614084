import type { Language } from '../../../site/text.ts';

/** A form that an address is offered in, as rules of a server choose it. */
export interface Offered {
  readonly mediaTypes: readonly string[];
  readonly extension: string;
}

/** An address that leads elsewhere. */
export interface Redirect {
  readonly status: number;
  /** Relative to the address, or absolute. */
  readonly location: string;
}

/** Values of a header by file: what most files of a kind have, and those that have another. */
export interface HeaderValues {
  /** By the end of a file's name, such as `.en.html`. */
  readonly usual: ReadonlyMap<string, string>;
  /** By the name of a file below the root; an empty text where it has none. */
  readonly others: ReadonlyMap<string, string>;
}

/** A file that answers at an address when no form is asked for. */
export interface PlainFile {
  /** Below the root. */
  readonly file: string;
  /** Undefined where the language plays no part. */
  readonly language: Language | undefined;
  /** Whether the address names the language. */
  readonly isNamed: boolean;
}

/**
 * A site as files, as rules for a web server need to know it. Addresses are paths below the root in characters,
 * with the base's own path and a `/` first; one with parameters has `?` and these after it, sorted.
 */
export interface StaticSite {
  /** The base's own path; begins and ends in `/`. */
  readonly mount: string;
  /** Where the site is reached, for the names in samples. */
  readonly host: string;
  readonly languages: readonly Language[];
  /** Lists of forms that addresses are offered in, the first for who has no preference. */
  readonly offers: readonly (readonly Offered[])[];
  /** Which list an address is offered in, where it is not the first. */
  readonly offerOf: ReadonlyMap<string, number>;
  /** Names of files without their ending, where they are not the address. */
  readonly stems: ReadonlyMap<string, string>;
  /** Names of files with their ending, where they are not the address. */
  readonly files: ReadonlyMap<string, string>;
  /** What is sent to those who ask for no form, by address, where that is more than the file of that name. */
  readonly plain: ReadonlyMap<string, readonly PlainFile[]>;
  readonly redirects: ReadonlyMap<string, Redirect>;
  /** What is not 200. */
  readonly statuses: ReadonlyMap<string, number>;
  /** Addresses that only a running site answers. */
  readonly unserved: readonly string[];
  /** Whether the things' addresses lead to documents: `[from, to]` of the folders. */
  readonly folders: readonly [things: string, documents: string];
  /** Folders in which parameters choose from what is there. */
  readonly filtered: readonly string[];
  readonly headers: ReadonlyMap<string, HeaderValues>;
  /** The header fields of every answer. */
  readonly common: Readonly<Record<string, string>>;
  readonly methods: string;
}

/** Where samples look for the files; whoever puts them elsewhere changes it. */
export const sampleRoot = '/srv/styrkedata/site';

/** What is compressed on its way: as it is on the site. */
export const compressed: readonly string[] = [
  ...['plain', 'css', 'csv', 'turtle', 'markdown', 'javascript'].map((name) => `text/${name}`),
  ...['json', 'ld+json', 'n-triples', 'n-quads', 'trig', 'rdf+xml', 'xml'].map(
    (name) => `application/${name}`,
  ),
  'image/svg+xml',
];

/** Where files are whose addresses no file system can be trusted with; no address of a site begins so. */
export const hiddenFolder = '_';

/** What stands in a file's name between address and ending, where the address without ending says other bytes. */
export const atMark = '.at';

/** What stands before the ending of a file's name that is in another language than the first, or asked for by parameter. */
export function variantMark(language: Language, isNamed: boolean, first: Language): string {
  if (isNamed) return `.lang-${language}`;
  return language === first ? '' : `.${language}`;
}

/** An address as rules know it, taken apart. */
export interface KeyParts {
  readonly path: string;
  /** The parameters that belong to it, as forms write their values; an empty text for one that it has not. */
  readonly query: Readonly<Record<'class' | 'page', string>> | undefined;
}

/** Takes apart what `keyOf` has put together; a path may have a `?` of its own. */
export function partsOfKey(key: string): KeyParts {
  const [, path = key, kind, page] = /^(.*)\?class=([^?&]*)&page=([^?&]*)$/s.exec(key) ?? [];
  if (kind === undefined || page === undefined) return { path: key, query: undefined };
  return { path, query: { class: kind, page } };
}

/** A parameter's value as a client means it. */
export function meantBy(value: string): string {
  return new URLSearchParams(`x=${value}`).get('x') ?? '';
}

/** Where a redirect leads: below the root of this host, or as a whole address where that is another. */
export function targetOf(location: string, address: string): string {
  const target = new URL(location, `http://host${address}`);
  return target.host === 'host' ? target.pathname + target.search : location;
}
