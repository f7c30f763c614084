import { cacheControls } from '../../../site/routes/route.ts';
import { languageChoices, literal, pageParameters, type Choice } from './choices.ts';
import { hiddenFolder, type HeaderValues, type StaticSite } from './static-site.ts';

export type Row = readonly [key: string, value: string];

/** A map: what a variable is by what another says. */
export function map(
  source: string,
  target: string,
  rows: readonly Row[],
  isAnew = false,
): string[] {
  return [
    `map ${source} ${target} {`,
    ...(isAnew ? ['  volatile;'] : []),
    ...rows.map(([key, value]) => `  ${quoted(key)} ${quoted(value)};`),
    '}',
    '',
  ];
}

/** A text as one word of the configuration. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** What a header chooses, by what it says first; `none` where it says nothing that is there. */
export function choiceMap(
  source: string,
  target: string,
  choices: readonly Choice[],
  unsaid: string,
): string[] {
  const said = `${target}_said`;
  const words = choices.map(({ pattern, chosen }): Row => {
    if (typeof chosen === 'string') return [`~*${pattern}`, `=${chosen}`];
    // The first group gets a name by which nginx keeps what it is.
    return [`~*${pattern.replace(/\((?!\?)/, `(?<${said.slice(1)}_t>`)}`, `${said}_t`];
  });
  const meanings = new Map<string, string>();
  for (const { chosen } of choices) {
    if (typeof chosen === 'string') meanings.set(`=${chosen}`, chosen);
    else for (const [word, meaning] of chosen) meanings.set(word, meaning);
  }
  return [
    ...map(source, said, [['', `=${unsaid}`], ...words, ['default', 'none']]),
    ...map(said, target, [
      ...meanings,
      ...(meanings.has(`=${unsaid}`) ? [] : [[`=${unsaid}`, unsaid] as const]),
      ['default', 'none'],
    ]),
  ];
}

/** The language that is asked for, as it stands in names of files. */
export function languageMaps({ languages }: StaticSite): string[] {
  const [first = ''] = languages;
  return [
    ...choiceMap('$http_accept_language', '$static_wished', languageChoices(languages), first),
    ...map('$static_wished', '$static_wish', [
      ...languages.slice(1).map((language): Row => [language, `.${language}`]),
      ['default', ''],
    ]),
    ...map('$arg_lang', '$static_variant', [
      ...languages.map((language): Row => [language, `.lang-${language}`]),
      ['default', '$static_wish'],
    ]),
    ...map('$static_variant', '$static_language', [
      ...languages.slice(1).map((language): Row => [`~${literal(language)}$`, `.${language}`]),
      ['default', ''],
    ]),
  ];
}

/** From an address to the names that its file may have. */
export function fileMaps({ stems, files, mount }: StaticSite): string[] {
  const nothing = `${mount}${hiddenFolder}/none`;
  return [
    ...map('$arg_class$arg_page', '$static_address', [
      ['', '$uri'],
      ['default', '$uri?class=$arg_class&page=$arg_page'],
    ]),
    ...map('$static_address', '$static_stem', [
      ...[...stems].map(([address, stem]): Row => [address, `/${stem}`]),
      ['~\\?', nothing],
      ['~/$', '${uri}index'],
      ['default', '$uri'],
    ]),
    ...map('$static_address', '$static_exact', [
      ...[...files].map(([address, file]): Row => [address, `/${file}`]),
      ['~\\?', nothing],
      ['default', '$uri'],
    ]),
    ...map('$static_exact', '$static_spoken', [
      ['~^(?<static_b>.+)\\.(?<static_e>[a-z0-9-]+)$', '$static_b$static_variant.$static_e'],
      ['default', nothing],
    ]),
  ];
}

/** What an address is but a file. */
export function outcomeMaps({ redirects, statuses }: StaticSite): string[] {
  return [
    ...map('$static_address', '$static_location', [
      ...[...redirects].map(([address, { location }]): Row => [
        address,
        location.replaceAll('$', '%24'),
      ]),
      ['default', ''],
    ]),
    ...map('$static_address', '$static_status', [
      ...[...redirects].map(([address, { status }]): Row => [address, String(status)]),
      ...[...statuses].map(([address, status]): Row => [address, String(status)]),
      ['default', ''],
    ]),
  ];
}

/** What only a running site answers, and the page of the problem that is told of it. */
export function problemMaps({ unserved, filtered, mount }: StaticSite): string[] {
  const folders = filtered.map((path) => literal(mount + path)).join('|');
  return [
    ...map('$args', '$static_args', [
      // nginx tries no pattern on an empty text.
      ['', ''],
      [`~${pageParameters}`, ''],
      ['default', 'more'],
    ]),
    ...map(
      '$uri$static_args',
      '$static_unserved',
      [
        ...unserved.map((path): Row => [`~^${literal(mount + path)}/?(?:more)?$`, 'yes']),
        [`~^(?:${folders}).*more$`, 'yes'],
        ['default', ''],
      ],
      true,
    ),
    ...map('$http_accept', '$static_problem', [
      ['~*text/html', 'html'],
      ['default', 'problem'],
    ]),
    ...map(
      '$static_unserved',
      '$static_missing',
      [
        ['yes', 'unserved'],
        ['default', '404'],
      ],
      true,
    ),
    ...map('$request_method', '$static_allow', [
      ['~^(?:GET|HEAD)$', ''],
      ['default', 'GET, HEAD, OPTIONS'],
    ]),
  ];
}

/** The values of a header field, by file. */
export function headerMap(
  name: string,
  { usual, others }: HeaderValues,
  site: StaticSite,
): string[] {
  if (name === 'Content-Type') return [];
  const ends = [...usual].sort(([one], [other]) => other.length - one.length);
  return map('$uri', variableOf(name), [
    ...[...others].map(([file, value]): Row => [`/${file}`, value]),
    ...ends.map(([end, value]): Row => [`~^${literal(site.mount)}.*${literal(end)}$`, value]),
    ['default', name === 'Cache-Control' ? cacheControls.revalidated : ''],
  ]);
}

/** The variable that has the value of a header field. */
export function variableOf(name: string): string {
  return `$static_${name.toLowerCase().replaceAll('-', '_')}`;
}
