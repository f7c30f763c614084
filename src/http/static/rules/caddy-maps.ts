import { cacheControls } from '../../../site/routes/route.ts';
import { languageChoices, literal, pageParameters, yieldingMoves, type Choice } from './choices.ts';
import {
  hiddenFolder,
  meantBy,
  partsOfKey,
  type HeaderValues,
  type StaticSite,
} from './static-site.ts';

/**
 * A row of a map: a text, or `~` and an expression in the syntax of RE2. What a text gives may have placeholders in it,
 * what an expression gives its groups alone.
 */
export type Row = readonly [key: string, value: string];

/** The address as it was asked for, whatever it has been rewritten to. */
export const askedPath = '{http.request.orig_uri.path}';

/** A map: what a placeholder is by what another says. */
export function map(source: string, target: string, rows: readonly Row[]): string[] {
  return [
    `map ${source} ${target} {`,
    ...rows.map(([key, value]) => `\t${quoted(keyOf(key))} ${quoted(value)}`),
    '}',
  ];
}

/** A text that a Caddyfile would read otherwise, as an expression: marks cannot be escaped there, and `{$` is a variable. */
function keyOf(key: string): string {
  const isExpression = key.startsWith('~');
  const pattern = !isExpression && /[`\\]|\{\$/.test(key) ? `~^${literal(key)}$` : key;
  return pattern.startsWith('~') ? pattern.replaceAll('`', '\\x60') : pattern;
}

/** A text as one word of a Caddyfile. */
export function quoted(text: string): string {
  if (/^[\w./-]+$/.test(text)) return text;
  return text.includes('`') ? `"${text.replaceAll('"', '\\"')}"` : `\`${text}\``;
}

/** What a header chooses, by what it says first; `none` where it says nothing that is there. */
export function choiceMaps(
  source: string,
  name: string,
  choices: readonly Choice[],
  unsaid: string,
): string[] {
  const said = `{${name}_said}`;
  const words = choices.map(({ pattern, chosen }): Row => [
    `~(?i)${pattern}`,
    typeof chosen === 'string' ? `=${chosen}` : '${1}',
  ]);
  const meanings = new Map([[`=${unsaid}`, unsaid]]);
  for (const { chosen } of choices) {
    if (typeof chosen === 'string') meanings.set(`=${chosen}`, chosen);
    else for (const [word, meaning] of chosen) meanings.set(word, meaning);
  }
  return [
    ...map(source, said, [['', `=${unsaid}`], ...words, ['default', 'none']]),
    ...map(said, `{${name}}`, [
      ...[...meanings].map(([word, meaning]): Row => [`~(?i)^${literal(word)}$`, meaning]),
      ['default', 'none'],
    ]),
  ];
}

/** Accept with what stands back for others behind them, and the placeholder that has it. */
export function acceptMaps(): { readonly maps: string[]; readonly accept: string } {
  let accept = '{header.Accept}';
  const maps = yieldingMoves().flatMap((moves, index) => {
    const source = accept;
    accept = `{static_accept_${index}}`;
    const rows = moves.map(({ pattern, anew }): Row => [`~(?i)${pattern}`, anew]);
    return map(source, accept, [...rows, ['default', source]]);
  });
  return { maps, accept };
}

/** The language that is asked for, as it stands in names of files. */
export function languageMaps({ languages }: StaticSite): string[] {
  const [first = ''] = languages;
  const choices = languageChoices(languages);
  return [
    ...choiceMaps('{header.Accept-Language}', 'static_wished', choices, first),
    ...map('{static_wished}', '{static_wish}', [
      ...languages.slice(1).map((language): Row => [language, `.${language}`]),
      ['default', ''],
    ]),
    ...map('{query.lang}', '{static_variant}', [
      ...languages.map((language): Row => [language, `.lang-${language}`]),
      ['default', '{static_wish}'],
    ]),
    ...map('{static_variant}', '{static_language}', [
      ...languages.slice(1).map((language): Row => [`~${literal(language)}$`, `.${language}`]),
      ['default', ''],
    ]),
  ];
}

/** From an address to the names that its file may have. */
export function fileMaps({ stems, files, mount }: StaticSite): string[] {
  const nothing = `${mount}${hiddenFolder}/none`;
  return [
    ...map('{query.class}{query.page}', '{static_address}', [
      ['', askedPath],
      ['default', `${askedPath}?class={query.class}&page={query.page}`],
    ]),
    ...map('{static_address}', '{static_stem}', [
      ...[...stems].map(([address, stem]): Row => [decoded(address), `/${stem}`]),
      ['~\\?', nothing],
      ['~^(.*/)$', '${1}index'],
      ['default', '{static_address}'],
    ]),
    ...map('{static_address}', '{static_exact}', [
      ...[...files].map(([address, file]): Row => [decoded(address), `/${file}`]),
      ['~\\?', nothing],
      ['default', '{static_address}'],
    ]),
    ...map('{static_exact}', '{static_before}', [
      ['~^(.+)\\.[a-z0-9-]+$', '${1}'],
      ['default', nothing],
    ]),
    ...map('{static_exact}', '{static_ending}', [
      ['~^.+(\\.[a-z0-9-]+)$', '${1}'],
      ['default', ''],
    ]),
  ];
}

/** An address as it is put together here: Caddy reads parameters as forms write them. */
export function decoded(address: string): string {
  const { path, query } = partsOfKey(address);
  if (query === undefined) return address;
  return `${path}?class=${meantBy(query.class)}&page=${meantBy(query.page)}`;
}

/** What an address is but a file, and whether only a running site answers there. */
export function outcomeMaps(site: StaticSite): string[] {
  const { redirects, statuses, unserved, filtered, mount } = site;
  const folders = filtered.map((path) => literal(mount + path)).join('|');
  return [
    ...map('{static_address}', '{static_location}', [
      ...[...redirects].map(([address, { location }]): Row => [
        decoded(address),
        location.replaceAll('{', '%7B').replaceAll('}', '%7D'),
      ]),
      ['default', ''],
    ]),
    ...map('{static_address}', '{static_status}', [
      ...[...redirects].map(([address, { status }]): Row => [decoded(address), `${status}`]),
      ...[...statuses].map(([address, status]): Row => [decoded(address), `${status}`]),
      ['default', ''],
    ]),
    ...map('{http.request.orig_uri.query}', '{static_parameters}', [
      [`~${pageParameters}`, ''],
      ['default', ' more'],
    ]),
    ...map(`${askedPath}{static_parameters}`, '{static_missing}', [
      ...unserved.map((path): Row => [`~^${literal(mount + path)}/?(?: more)?$`, 'unserved']),
      [`~^(?:${folders}).* more$`, 'unserved'],
      ['default', '404'],
    ]),
    ...map('{http.request.orig_uri.query}', '{static_query}', [
      ['', ''],
      ['default', '?{http.request.orig_uri.query}'],
    ]),
    ...map('{header.Accept}', '{static_problem}', [
      ['~(?i)text/html', 'html'],
      ['default', 'problem'],
    ]),
  ];
}

/** The values of a header field: by file, or what is asked for where servers tell the type by that. */
export function headerMap(
  name: string,
  { usual, others }: HeaderValues,
  site: StaticSite,
): string[] {
  const ends = [...usual].sort(([one], [other]) => other.length - one.length);
  const byEnd = ends.map(([end, value]): Row => [
    `~^${literal(site.mount)}.*${literal(end)}$`,
    value,
  ]);
  const variable = variableOf(name);
  if (name !== 'Content-Type')
    return map('{path}', variable, [
      ...[...others].map(([file, value]): Row => [`/${file}`, value]),
      ...byEnd,
      ['default', name === 'Cache-Control' ? cacheControls.revalidated : ''],
    ]);
  return [
    ...map('{path}', typeOfFile, [...byEnd, ['default', 'application/octet-stream']]),
    ...map('{static_address}', variable, [
      ...[...others].map(([address, value]): Row => [decoded(address), value]),
      ['default', typeOfFile],
    ]),
  ];
}

/** The placeholder that has the type of a file by its name alone. */
export const typeOfFile = '{static_type}';

/** The placeholder that has the value of a header field. */
export function variableOf(name: string): string {
  return `{static_${name.toLowerCase().replaceAll('-', '_')}}`;
}
