import { cacheControls } from '../../../site/routes/route.ts';
import {
  acceptMaps,
  choiceMaps,
  decoded,
  fileMaps,
  headerMap,
  languageMaps,
  map,
  outcomeMaps,
  quoted,
  typeOfFile,
  variableOf,
  type Row,
} from './caddy-maps.ts';
import { acceptChoices, literal } from './choices.ts';
import { atMark, compressed, hiddenFolder, sampleRoot, type StaticSite } from './static-site.ts';

/** Rules for Caddy: maps that find the file, and a site that sends it as ours would. */
export function writeCaddy(site: StaticSite): string {
  return [
    '# The exported site, for Caddy ≥ 2.6: a Caddyfile, or imported into one. Change the address and root.',
    '# With http:// before the address, Caddy fetches no certificate for it.',
    ...block(`http://${site.host}`, [
      `root * ${sampleRoot}`,
      ...block('route', [...mapsOf(site), ...common(site), ...outcomes(site), ...sending(site)]),
      ...block('handle_errors', problems(site)),
    ]),
    '',
  ].join('\n');
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `\t${line}`), '}'];
}

function mapsOf(site: StaticSite): string[] {
  const { maps, accept } = acceptMaps();
  const formOf = (list: number): string => `static_form_${list}`;
  return [
    ...languageMaps(site),
    ...fileMaps(site),
    ...outcomeMaps(site),
    ...maps,
    ...site.offers.flatMap((offered, list) =>
      choiceMaps(accept, formOf(list), acceptChoices(offered, false), offered[0]?.extension ?? ''),
    ),
    ...map('{static_address}', '{static_form}', [
      ...[...site.offerOf].map(([address, list]): Row => [decoded(address), `{${formOf(list)}}`]),
      ['default', `{${formOf(0)}}`],
    ]),
    ...[...site.headers].flatMap(([name, values]) => headerMap(name, values, site)),
  ];
}

/** What is said of every answer; those of files have fields of their own too. */
function common({ common: fields }: StaticSite): string[] {
  return [
    ...block('header', [
      ...Object.entries(fields).map(([name, value]) => `${name} ${quoted(value)}`),
      'Vary "Accept, Accept-Language"',
      `Cache-Control ${quoted(cacheControls.revalidated)}`,
    ]),
    ...block('encode', [
      'gzip',
      'minimum_length 1000',
      ...block(
        'match',
        compressed.map((type) => `header Content-Type ${type}*`),
      ),
    ]),
  ];
}

/** Where a file may be, in the order in which it is looked for. */
const tries = [
  '{static_before}{static_variant}{static_ending}',
  '{static_exact}',
  ...[atMark, ''].flatMap((mark) => [
    `{static_stem}${mark}{static_variant}.{static_form}`,
    `{static_stem}${mark}.{static_form}`,
  ]),
].join(' ');

/** What is answered without looking for a file. */
function outcomes({ methods, mount, folders }: StaticSite): string[] {
  const [things = '', documents = ''] = folders.map((folder) => mount + folder);
  const document = `${documents}{re.thing.1}`;
  const allowed = [`Allow "${methods}"`, `Access-Control-Allow-Methods "${methods}"`];
  return [
    '@options method OPTIONS',
    ...block('route @options', [...block('header', allowed), 'respond 204']),
    '@unserved vars {static_missing} unserved',
    'error @unserved 404',
    `@other not method ${methods.replaceAll(',', '')}`,
    ...block('route @other', [...block('header', allowed), 'error 405']),
    ...[303, 308].flatMap((status) => [
      `@to${status} vars {static_status} ${status}`,
      `redir @to${status} {static_location} ${status}`,
    ]),
    ...[300, 410].flatMap((status) => [
      `@kept${status} vars {static_status} ${status}`,
      `error @kept${status} ${status}`,
    ]),
    `@thing path_regexp thing ^${literal(things)}(.+)$`,
    ...block('route @thing', [
      ...block('@document file', [`try_files ${document}.html ${document}`]),
      `redir @document ${document}{static_query} 303`,
      'error 404',
    ]),
  ];
}

/** Sends the file that is there, or tells why there is none. */
function sending(site: StaticSite): string[] {
  const firsts = new Set(site.offers.map((offered) => offered[0]?.extension ?? ''));
  const there = [...firsts].map((end) => `{static_stem}.${end}`).join(' ');
  return [
    ...block('@found file', [`try_files ${tries}`]),
    ...block('route @found', [
      'rewrite * {http.matchers.file.relative}',
      ...fields(site, variableOf('Content-Type')),
      ...fileServer([]),
    ]),
    ...block('@refused', ['vars {static_form} none', ...block('file', [`try_files ${there}`])]),
    'error @refused 406',
    'error 404',
  ];
}

function fileServer(options: readonly string[]): string[] {
  return block('file_server', ['hide .htaccess', 'disable_canonical_uris', ...options]);
}

/** The header fields of a file; one that it has not is not sent. */
function fields({ headers }: StaticSite, type: string): string[] {
  const names = [...headers.keys()].filter((name) => name !== 'Content-Type');
  return [
    ...names.flatMap((name) => {
      const matcher = `@has_${name.toLowerCase().replaceAll('-', '_')}`;
      return [
        `${matcher} not vars ${variableOf(name)} ""`,
        `header ${matcher} ${name} ${variableOf(name)}`,
      ];
    }),
    `header Content-Type ${type}`,
  ];
}

/** The pages of problems; what remains of something gone is sent as a document is. */
function problems(site: StaticSite): string[] {
  const status = 'status {err.status_code}';
  const folder = `${site.mount}${hiddenFolder}`;
  const told = map('{err.status_code}', '{static_told}', [
    ['404', '{static_missing}'],
    ['default', '{err.status_code}'],
  ]);
  return block('route', [
    ...told,
    ...block('@kept', ['vars {err.status_code} 300 410', ...block('file', [`try_files ${tries}`])]),
    ...block('route @kept', [
      'rewrite * {http.matchers.file.relative}',
      ...fields(site, variableOf('Content-Type')),
      ...fileServer([status]),
    ]),
    ...block('@told file', [`try_files ${folder}/{static_told}{static_language}.{static_problem}`]),
    ...block('route @told', [
      'rewrite * {http.matchers.file.relative}',
      ...fields(site, typeOfFile),
      ...fileServer([status]),
    ]),
    'respond "{err.status_code}" {err.status_code}',
  ]);
}
