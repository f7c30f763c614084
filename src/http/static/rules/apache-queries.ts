import { quoted } from './apache-headers.ts';
import { literal } from './choices.ts';
import { partsOfKey } from './static-site.ts';

/** An expression in quotation marks. */
export function quotedPattern(pattern: string): string {
  return quoted(pattern).replaceAll('\\\\', '\\');
}

/** mod_rewrite has the query apart, that of somebody's IRI too. */
export function askedBy(key: string): {
  readonly path: string;
  readonly query: Readonly<Record<string, string>> | undefined;
} {
  const parts = partsOfKey(key);
  const [path = '', own] = parts.path.split(/\?(.*)/s);
  if (parts.query || own === undefined) return parts;
  const parameters = own.split('&').map((each) => each.split(/=(.*)/s));
  return {
    path,
    query: Object.fromEntries(parameters.map(([name = '', value = '']) => [name, value])),
  };
}

/** What the query must have for a rule to count. */
export function parameters(query: Readonly<Record<string, string>> | undefined): string[] {
  if (query === undefined) return ['RewriteCond %{QUERY_STRING} "!(?:^|&)(?:class|page)="'];
  return Object.entries(query).map(([name, value]) =>
    value === ''
      ? `RewriteCond %{QUERY_STRING} "!(?:^|&)${name}="`
      : `RewriteCond %{QUERY_STRING} ${quotedPattern(`(?:^|&)${name}=${literal(value)}(?:&|$)`)}`,
  );
}
