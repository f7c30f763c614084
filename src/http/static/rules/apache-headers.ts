import { cacheControls } from '../../../site/routes/route.ts';
import { literal } from './choices.ts';
import type { HeaderValues, StaticSite } from './static-site.ts';

/** A text within an expression. */
export function text(value: string): string {
  return `'${value.replace(/['\\]/g, '\\$&')}'`;
}

/** A text in quotation marks. */
export function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** An address as it stands in a request. */
export function uri(address: string): string {
  return encodeURI(address);
}

/** What is said of each file as the site says it, with mod_headers. */
export function headerRules({ headers, common }: StaticSite): string[] {
  return [
    ...Object.entries(common).map(([name, value]) => `Header always set ${name} ${quoted(value)}`),
    'Header merge Vary "Accept, Accept-Language"',
    `Header always set Cache-Control "${cacheControls.revalidated}" "expr=%{REQUEST_STATUS} -in {'303', '308'}"`,
    ...['Allow', 'Access-Control-Allow-Methods'].map(
      (name) =>
        `Header always set ${name} "GET, HEAD, OPTIONS" "expr=%{REQUEST_STATUS} -in {'204', '405'}"`,
    ),
    ...[...headers].flatMap(([name, values]) =>
      name === 'Content-Type' ? typeRules(values) : fieldRules(name, values),
    ),
  ];
}

function typeRules({ usual, others }: HeaderValues): string[] {
  const asked = (address: string): string =>
    `%{REQUEST_URI} == ${text(address)} || %{THE_REQUEST} =~ m#^\\S+ ${literal(uri(address))}[? ]#`;
  return [
    ...byLength(usual).flatMap(([end, type]) => ofFiles(end, `ForceType ${text(type)}`)),
    ...[...others].flatMap(([address, type]) => [
      `<If "${asked(address)}">`,
      `ForceType ${text(type)}`,
      '</If>',
    ]),
  ];
}

function fieldRules(name: string, { usual, others }: HeaderValues): string[] {
  const rule = (value: string): string =>
    value === '' ? `Header unset ${name}` : `Header set ${name} ${quoted(value)}`;
  return [
    ...byLength(usual).flatMap(([end, value]) => ofFiles(end, rule(value))),
    ...[...others].flatMap(([file, value]) => [
      `<If "%{REQUEST_FILENAME} =~ m#/${literal(file)}$#">`,
      rule(value),
      '</If>',
    ]),
  ];
}

function ofFiles(end: string, rule: string): string[] {
  return [`<FilesMatch "${literal(end)}$">`, rule, '</FilesMatch>'];
}

/** Short endings first: what comes later counts. */
function byLength(usual: HeaderValues['usual']): readonly (readonly [string, string])[] {
  return [...usual].sort(([one], [other]) => one.length - other.length);
}
