import { pathOf, routeNames, routeOf } from '../../site/routes/routes.ts';

/**
 * What programs may fetch unasked (RFC 9309): all pages, documents and dumps. Queries cost more than they
 * tell a crawler, and what operators look at is not for it.
 *
 * @param publicUrl where the site is reached; ends in `/`
 */
export function writeRobots(publicUrl: string): string {
  const { pathname } = new URL(publicUrl);
  return [
    'User-agent: *',
    ...[...disallowed].map((path) => `Disallow: ${pathname}${path}`),
    `Allow: ${pathname}`,
    '',
    `Sitemap: ${publicUrl}${pathOf('sitemap')}`,
    '',
  ].join('\n');
}

const disallowed = new Set(routeNames.flatMap((name) => routeOf(name).disallowed ?? []));
