import { acceptChoices, literal } from './choices.ts';
import {
  choiceMap,
  fileMaps,
  headerMap,
  languageMaps,
  map,
  outcomeMaps,
  problemMaps,
  quoted,
  variableOf,
  type Row,
} from './nginx-maps.ts';
import { atMark, compressed, hiddenFolder, sampleRoot, type StaticSite } from './static-site.ts';

/** Rules for nginx: maps that find the file, and a server that sends it as the site would. */
export function writeNginx(site: StaticSite): string {
  return [
    '# The exported site, for nginx ≥ 1.18: included in the block “http”. Change listen, server_name and root.',
    'map_hash_bucket_size 1024;',
    'map_hash_max_size 1048576;',
    'variables_hash_max_size 2048;',
    'variables_hash_bucket_size 128;',
    '',
    ...languageMaps(site),
    ...fileMaps(site),
    ...outcomeMaps(site),
    ...problemMaps(site),
    ...site.offers.flatMap((offered, index) =>
      choiceMap(
        '$http_accept',
        `$static_form_${index}`,
        acceptChoices(offered),
        offered[0]?.extension ?? '',
      ),
    ),
    ...map('$static_address', '$static_form', [
      ...[...site.offerOf].map(([address, list]): Row => [address, `$static_form_${list}`]),
      ['default', '$static_form_0'],
    ]),
    ...[...site.headers].flatMap(([name, values]) => headerMap(name, values, site)),
    ...server(site),
    '',
  ].join('\n');
}

/** Where a file may be, in the order in which it is looked for. */
const tries = [
  '$static_spoken',
  '$static_exact',
  ...[atMark, ''].flatMap((mark) => [
    `$static_stem${mark}$static_variant.$static_form`,
    `$static_stem${mark}.$static_form`,
  ]),
].join(' ');

function server(site: StaticSite): string[] {
  const lines = [
    'listen 80;',
    `server_name ${site.host};`,
    `root ${sampleRoot};`,
    'absolute_redirect off;',
    'merge_slashes off;',
    'charset off;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_min_length 1000;',
    `gzip_types ${compressed.join(' ')};`,
    ...typesOf(site),
    ...fieldsOf(site).map(([name, value]) => `add_header ${name} ${value} always;`),
    ...problemsOf(site),
    ...outcomesOf(site),
    ...thingsOf(site),
    ...otherTypesOf(site),
    ...longerTypesOf(site),
    'location = /.htaccess { return 404; }',
    `location ^~ ${site.mount}${hiddenFolder}/ { }`,
    `location / { try_files ${tries} @none; }`,
    `location @kept { try_files ${tries} =410; }`,
    ...noneOf(site),
  ];
  return ['server {', ...lines.map((line) => `  ${line}`), '}'];
}

function typesOf({ headers }: StaticSite): string[] {
  const usual = [...(headers.get('Content-Type')?.usual ?? [])];
  const rows = usual.filter(([end]) => !end.slice(1).includes('.'));
  return ['types {', ...rows.map(([end, type]) => `  ${quoted(type)} ${end.slice(1)};`), '}'];
}

/** Files whose type is told by more than the last part of their ending, such as `.sssom.json`. */
function longerTypesOf({ headers }: StaticSite): string[] {
  const usual = headers.get('Content-Type')?.usual ?? new Map<string, string>();
  return [...usual].flatMap(([end, type]) => {
    const last = /^.*(\.[^.]+)$/.exec(end)?.[1];
    return last === undefined || last === end || usual.get(last) === type
      ? []
      : typedLocation(`~ ${literal(end)}$`, type);
  });
}

/** Addresses whose type is another than that of their ending. */
function otherTypesOf({ headers }: StaticSite): string[] {
  return [...(headers.get('Content-Type')?.others ?? [])].flatMap(([address, type]) =>
    typedLocation(`= ${quoted(address)}`, type),
  );
}

function typedLocation(place: string, type: string): string[] {
  return [
    `location ${place} {`,
    '  types { }',
    `  default_type ${quoted(type)};`,
    `  try_files ${tries} @none;`,
    '}',
  ];
}

function fieldsOf({ headers, common }: StaticSite): readonly (readonly [string, string])[] {
  const perFile = [...headers.keys()].filter((name) => name !== 'Content-Type');
  return [
    ...Object.entries(common).map(([name, value]) => [name, quoted(value)] as const),
    ...perFile.map((name) => [name, variableOf(name)] as const),
    ...['Allow', 'Access-Control-Allow-Methods'].map((name) => [name, '$static_allow'] as const),
    ['Vary', '"Accept, Accept-Language"'],
  ];
}

/** The pages of problems; what remains of something gone is sent as a document is. */
function problemsOf({ mount }: StaticSite): string[] {
  const pages = [
    [404, '$static_missing'],
    [405, '405'],
    [406, '406'],
  ] as const;
  return [
    'error_page 410 @kept;',
    '# nginx sends nothing with a 300 that it is told to return.',
    'error_page 418 =300 @kept;',
    ...pages.map(
      ([status, page]) =>
        `error_page ${status} ${mount}${hiddenFolder}/${page}$static_language.$static_problem;`,
    ),
  ];
}

/** What is answered without looking for a file. */
function outcomesOf({ methods }: StaticSite): string[] {
  return [
    '# Worked out before the request becomes one for the page of a problem.',
    'set $static_told $static_allow;',
    'if ($request_method = OPTIONS) { return 204; }',
    'if ($static_unserved) { return 404; }',
    `if ($request_method !~ ^(?:${methods.replaceAll(', ', '|')})$) { return 405; }`,
    ...[303, 308].map(
      (status) => `if ($static_status = ${status}) { return ${status} $static_location; }`,
    ),
    'if ($static_status = 300) { return 418; }',
    'if ($static_status = 410) { return 410; }',
  ];
}

/** Things lead to the documents about them, where these are. */
function thingsOf({ mount, folders }: StaticSite): string[] {
  const [things, documents] = folders.map((folder) => mount + folder);
  const document = `${documents ?? ''}$static_name`;
  return [
    `location ~ ^${literal(things ?? '')}(?<static_name>.+)$ {`,
    ...['.html', ''].map(
      (end) => `  if (-f $document_root${document}${end}) { return 303 ${document}$is_args$args; }`,
    ),
    '  return 404;',
    '}',
  ];
}

/** Where no file was found: what is there in another form than those that are accepted is told apart. */
function noneOf({ offers }: StaticSite): string[] {
  const firsts = new Set(offers.map((offered) => `.${offered[0]?.extension ?? ''}`));
  return [
    'location @none {',
    '  set $static_none "";',
    '  if ($static_form = none) { set $static_none 1; }',
    ...[...firsts].map(
      (end) =>
        `  if (-f $document_root$static_stem${end}) { set $static_none "\${static_none}1"; }`,
    ),
    '  if ($static_none ~ ^11) { return 406; }',
    '  return 404;',
    '}',
  ];
}
