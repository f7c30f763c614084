import { cacheControls } from '../../../site/routes/route.ts';
import {
  hiddenFolder,
  meantBy,
  partsOfKey,
  targetOf,
  type HeaderValues,
  type PlainFile,
  type StaticSite,
} from './static-site.ts';

/**
 * Rules of Netlify for what is sent at an address: `_redirects` at the root. They choose by language, by parameter and by
 * ending; nothing there chooses by Accept, so an address without an ending is its page.
 */
export function writeNetlifyRedirects(site: StaticSite): string {
  const { mount, folders, redirects, languages } = site;
  const [things = '', documents = ''] = folders.map((folder) => mount + folder);
  const problem = (name: string): string[] => [
    ...languages
      .slice(1)
      .map((each) => `${mount}${hiddenFolder}/${name}.${each}.html 404! Language=${each}`),
    `${mount}${hiddenFolder}/${name}.html 404!`,
  ];
  return [
    '# The exported site, for Netlify. The first rule that fits counts; with “!”, before any file.',
    ...[...redirects].map(([address, { location, status }]) =>
      [...from(address), targetOf(location, encodeURI(address)), status].join(' '),
    ),
    ...[...site.plain]
      .sort(byParameters)
      .flatMap(([address, files]) => pageRules(address, files, site)),
    ...site.unserved.flatMap((path) =>
      problem('unserved').map((to) => `${mount}${encodeURI(path)} ${to}`),
    ),
    `${things}* ${documents}:splat 303`,
    ...problem('404').map((to) => `/* ${to.replace('404!', '404')}`),
    '',
  ].join('\n');
}

const noValues: HeaderValues = { usual: new Map(), others: new Map() };

/** Pages of problems have no address of their own. */
const hiddenMark = /(?:^|\/)_\/(?:404|405|406|unserved)\./;

/** The address and its parameters, as a rule begins. */
function from(address: string): readonly string[] {
  const { path, query } = partsOfKey(address);
  const parameters = Object.entries(query ?? {}).filter(([, value]) => value !== '');
  return [
    encodeURI(path),
    ...parameters.map(([name, value]) => `${name}=${encodeURIComponent(meantBy(value))}`),
  ];
}

/** A rule with more parameters fits less, so it comes first. */
function byParameters(
  [one]: readonly [string, unknown],
  [other]: readonly [string, unknown],
): number {
  return from(other).length - from(one).length;
}

/** First who names a language, then who would rather have another than the first, then everybody. */
function pageRules(
  address: string,
  files: readonly PlainFile[],
  { languages, statuses }: StaticSite,
): readonly string[] {
  const status = statuses.get(address) ?? 200;
  const rule = ({ file, language, isNamed }: PlainFile): string => {
    const name = isNamed ? [`lang=${language ?? ''}`] : [];
    const condition = !isNamed && language !== languages[0] && language !== undefined;
    const ends = condition ? [`Language=${language}`] : [];
    return [...from(address), ...name, `/${file}`, `${status}!`, ...ends].join(' ');
  };
  const rank = ({ language, isNamed }: PlainFile): number =>
    isNamed ? 0 : language === undefined || language === languages[0] ? 2 : 1;
  return [...files].sort((one, other) => rank(one) - rank(other)).map(rule);
}

/** What is said of every page, and of files by ending or name: `_headers` at the root. Netlify adds what several rules say of one. */
export function writeNetlifyHeaders({ common, headers, plain, mount }: StaticSite): string {
  const ofPages = ['Content-Security-Policy', 'Referrer-Policy'].flatMap((name) => {
    const value = headers.get(name)?.usual.get('.html') ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  const addressesOf = new Map<string, string[]>();
  for (const [address, files] of plain)
    for (const { file } of files)
      addressesOf.set(file, [...(addressesOf.get(file) ?? [`/${file}`]), address]);
  const rows = new Map<string, string[]>();
  const add = (path: string, name: string, value: string): void => {
    const isSaid =
      value === '' || (name === 'Cache-Control' && value === cacheControls.revalidated);
    if (!isSaid) rows.set(path, [...(rows.get(path) ?? []), `  ${name}: ${value}`]);
  };
  for (const name of ['Content-Type', 'Content-Disposition', 'Cache-Control', 'X-Robots-Tag']) {
    const { usual, others } = headers.get(name) ?? noValues;
    const apart = [...others].filter(([key]) => !plain.has(key) && !hiddenMark.test(key));
    for (const [end, value] of usual) {
      // What ends so as well, or has another value, would be told both.
      const isSole = !end.slice(1).includes('.') && !apart.some(([key]) => key.endsWith(end));
      if (isSole && end !== '.problem') add(`${mount}*${end}`, name, value);
    }
    for (const [key, value] of apart) {
      const addresses = key.startsWith('/') ? [key] : (addressesOf.get(key) ?? [`/${key}`]);
      for (const address of new Set(addresses))
        add(encodeURI(partsOfKey(address).path), name, value);
    }
  }
  return [
    '# What is said of the files of the exported site, for Netlify.',
    '/*',
    ...[...Object.entries(common), ...ofPages, ['Vary', 'Accept-Language'] as const].map(
      ([name, value]) => `  ${name}: ${value}`,
    ),
    ...[...rows].flatMap(([path, fields]) => [path, ...fields]),
    '',
  ].join('\n');
}
