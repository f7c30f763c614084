import { headerRules, quoted, text, uri } from './apache-headers.ts';
import { askedBy, parameters, quotedPattern } from './apache-queries.ts';
import { acceptChoices, languageChoices, literal, pageParameters, type Choice } from './choices.ts';
import { atMark, hiddenFolder, targetOf, type StaticSite } from './static-site.ts';

/**
 * Rules for Apache ≥ 2.4 in `.htaccess` at the root of the host: mod_rewrite finds the file, mod_headers says of it what
 * the site would. A server of a host of its own may take them into its configuration, which is faster.
 */
export function writeApache(site: StaticSite): string {
  const problems = `${site.mount}${hiddenFolder}`;
  return [
    '# The exported site, for Apache ≥ 2.4 with mod_rewrite and mod_headers (AllowOverride All).',
    'Options -Indexes -MultiViews',
    'DirectorySlash Off',
    'DirectoryIndex disabled',
    `RemoveLanguage ${site.languages.map((language) => `.${language}`).join(' ')}`,
    ...[404, 405, 406].map((status) => `ErrorDocument ${status} ${problems}/${status}`),
    ...ifUnserved(site, `ErrorDocument 404 ${problems}/unserved`),
    ...keptStatuses.flatMap((status) =>
      ofStatus(site, status).map(
        (address) =>
          `<If "%{REQUEST_URI} == ${text(address)}">\nErrorDocument ${status} ${uri(address)}\n</If>`,
      ),
    ),
    '',
    'RewriteEngine On',
    'RewriteOptions AllowNoSlash',
    ...languageRules(site),
    ...problemRules(site),
    ...outcomeRules(site),
    ...stemRules(site),
    ...formRules(site),
    ...tryRules(site),
    '',
    ...headerRules(site),
    '',
  ].join('\n');
}

/** What is told of something gone, with what remains of it. */
const keptStatuses = [300, 410];

/** An address as mod_rewrite sees it in `.htaccess`: without the first slash, in characters. */
function below(address: string): string {
  return quotedPattern(`^${literal(address.slice(1))}$`);
}

function set(variable: string, value: string): string {
  return `RewriteRule ^ - [E=${variable}:${value}]`;
}

function when(variable: string, pattern: string): string {
  return `RewriteCond %{ENV:${variable}} ${quotedPattern(pattern)} [NC]`;
}

function headerIs(name: string, pattern: string): string {
  return `RewriteCond %{HTTP:${name}} ${quotedPattern(pattern)} [NC]`;
}

/** What a header says first, into a variable, and what that means, into another. */
function choose(
  header: string,
  [said, meant]: readonly [string, string],
  choices: readonly Choice[],
): string[] {
  const meanings = new Map<string, string>();
  const rules = choices.flatMap(({ pattern, chosen }) => {
    if (typeof chosen === 'string') meanings.set(`=${chosen}`, chosen);
    else for (const [word, meaning] of chosen) meanings.set(word, meaning);
    const value = typeof chosen === 'string' ? `=${chosen}` : '%1';
    return [when(said, '^$'), headerIs(header, pattern), set(said, value)];
  });
  const meaningRules = [...meanings].flatMap(([word, meaning]) => [
    when(said, `^${literal(word)}$`),
    set(meant, meaning),
  ]);
  return [...rules, ...meaningRules];
}

function languageRules({ languages }: StaticSite): string[] {
  return [
    ...choose('Accept-Language', ['ST_SAID', 'ST_WISH'], languageChoices(languages)),
    ...languages
      .slice(1)
      .flatMap((language) => [
        when('ST_WISH', `^${language}$`),
        `RewriteRule ^ - [E=ST_VARIANT:.${language},E=ST_LANGUAGE:.${language}]`,
      ]),
    ...languages.flatMap((language, index) => [
      // As it was asked for: the page of a problem is looked for without the query.
      `RewriteCond %{THE_REQUEST} "[?&]lang=${language}[& ]"`,
      `RewriteRule ^ - [E=ST_VARIANT:.lang-${language},E=${index === 0 ? '!ST_LANGUAGE' : `ST_LANGUAGE:.${language}`}]`,
    ]),
  ];
}

function problemRules({ mount }: StaticSite): string[] {
  const folder = `${mount.slice(1)}${hiddenFolder}`;
  return [
    set('ST_PROBLEM', 'problem'),
    headerIs('Accept', 'text/html'),
    set('ST_PROBLEM', 'html'),
    `RewriteRule ^${literal(folder)}/(404|405|406|unserved)$ /${folder}/$1%{ENV:ST_LANGUAGE}.%{ENV:ST_PROBLEM} [END]`,
    `RewriteRule ^${literal(folder)}/ - [END]`,
    'RewriteCond %{REQUEST_METHOD} ^OPTIONS$',
    'RewriteRule ^ - [R=204,L]',
    'RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$',
    'RewriteRule ^ - [R=405,L]',
  ];
}

function patternOfUnserved({ unserved, mount }: StaticSite): string {
  return `^${literal(mount)}(?:${unserved.map(literal).join('|')})/?$`;
}

/** What only a running site answers, by address or because parameters choose. */
function ifUnserved(site: StaticSite, rule: string): string[] {
  const selecting = `%{REQUEST_URI} =~ m#^/(?:${selections(site)})# && %{QUERY_STRING} !~ m#${pageParameters}#`;
  return [
    `<If "%{REQUEST_URI} =~ m#${patternOfUnserved(site)}# || (${selecting})">`,
    rule,
    '</If>',
  ];
}

function selections({ filtered, mount }: StaticSite): string {
  return filtered.map((path) => literal(mount.slice(1) + path)).join('|');
}

function ofStatus({ statuses }: StaticSite, wanted: number): readonly string[] {
  return [...statuses].flatMap(([address, status]) => (status === wanted ? [address] : []));
}

function outcomeRules(site: StaticSite): string[] {
  const { redirects, mount, folders } = site;
  const [things = '', documents = ''] = folders.map((folder) => mount.slice(1) + folder);
  return [
    `RewriteRule ${quotedPattern(patternOfUnserved(site).replace('^/', '^'))} - [R=404,L]`,
    'RewriteRule ^\\.htaccess$ - [R=404,L]',
    `RewriteCond %{QUERY_STRING} "!${pageParameters}"`,
    `RewriteRule ^(?:${selections(site)}) - [R=404,L]`,
    ...[...redirects].map(([address, { status, location }]) => {
      const to = targetOf(location, uri(address));
      return `RewriteRule ${below(address)} ${quoted(to.replaceAll('%', '\\%'))} [R=${status},NE,L]`;
    }),
    ...keptStatuses.flatMap((status) =>
      ofStatus(site, status).flatMap((address) => [
        `RewriteCond %{ENV:REDIRECT_STATUS} !^${status}$`,
        `RewriteRule ${below(address)} ${status < 400 ? quoted(uri(address)) : '-'} [R=${status},L]`,
      ]),
    ),
    ...['.html', ''].flatMap((end) => [
      `RewriteCond %{DOCUMENT_ROOT}/${documents}$1${end} -f`,
      `RewriteRule ^${literal(things)}(.+)$ /${documents}$1 [R=303,L]`,
    ]),
    '# What remains of a thing that is gone is sent at the thing’s own address.',
    `RewriteCond %{ENV:REDIRECT_STATUS} !^(?:${keptStatuses.join('|')})$`,
    `RewriteRule ^${literal(things)} - [R=404,L]`,
  ];
}

/** The name of the file without and with its ending. */
function stemRules({ stems, files, mount }: StaticSite): string[] {
  const named = (variable: string, names: ReadonlyMap<string, string>): string[] =>
    [...names].flatMap(([key, name]) => {
      const { path, query } = askedBy(key);
      return [...parameters(query), `RewriteRule ${below(path)} - [E=${variable}:${name}]`];
    });
  const nothing = `${mount.slice(1)}${hiddenFolder}/none`;
  return [
    'RewriteRule ^(.*)$ - [E=ST_STEM:$1,E=ST_EXACT:$1]',
    'RewriteRule ^(.*/|)$ - [E=ST_STEM:$1index]',
    'RewriteCond %{QUERY_STRING} "(?:^|&)(?:class|page)="',
    `RewriteRule ^ - [E=ST_STEM:${nothing},E=ST_EXACT:${nothing}]`,
    ...named('ST_STEM', stems),
    ...named('ST_EXACT', files),
    'RewriteCond %{ENV:ST_EXACT} ^(.+)\\.([a-z0-9-]+)$',
    'RewriteRule ^ - [E=ST_SPOKEN:%1%{ENV:ST_VARIANT}.%2]',
  ];
}

function formRules({ offers, offerOf }: StaticSite): string[] {
  const lists = [...offerOf].flatMap(([key, list]) => {
    const { path, query } = askedBy(key);
    return [...parameters(query), `RewriteRule ${below(path)} - [E=ST_LIST:${list}]`];
  });
  return [
    set('ST_LIST', '0'),
    set('ST_FORM', 'none'),
    ...lists,
    ...offers.flatMap((offered, list) => {
      const [first] = offered;
      const rules = [
        headerIs('Accept', '^$'),
        set('ST_TYPE', `=${first?.extension ?? ''}`),
        ...choose('Accept', ['ST_TYPE', 'ST_FORM'], acceptChoices(offered)),
      ];
      const count = rules.filter((rule) => rule.startsWith('RewriteRule')).length;
      return [`RewriteCond %{ENV:ST_LIST} !^${list}$`, `RewriteRule ^ - [S=${count}]`, ...rules];
    }),
  ];
}

function tryRules({ offers }: StaticSite): string[] {
  const names = [
    '%{ENV:ST_SPOKEN}',
    '%{ENV:ST_EXACT}',
    ...[atMark, ''].flatMap((mark) => [
      `%{ENV:ST_STEM}${mark}%{ENV:ST_VARIANT}.%{ENV:ST_FORM}`,
      `%{ENV:ST_STEM}${mark}.%{ENV:ST_FORM}`,
    ]),
  ];
  const firsts = new Set(offers.map((offered) => offered[0]?.extension ?? ''));
  return [
    ...names.flatMap((name) => [
      `RewriteCond %{DOCUMENT_ROOT}/${name} -f`,
      `RewriteRule ^ /${name} [END]`,
    ]),
    ...[...firsts].flatMap((end) => [
      'RewriteCond %{ENV:ST_FORM} ^none$',
      `RewriteCond %{DOCUMENT_ROOT}/%{ENV:ST_STEM}.${end} -f`,
      'RewriteRule ^ - [R=406,L]',
    ]),
    'RewriteRule ^ - [R=404,L]',
  ];
}
