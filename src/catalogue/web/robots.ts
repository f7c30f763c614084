/**
 * What programs may fetch unasked (RFC 9309): all pages, documents and dumps. Queries cost more than they
 * tell a crawler, and what operators look at is not for it.
 *
 * @param publicUrl where the site is reached; ends in `/`
 */
export function writeRobots(publicUrl: string): string {
  const { pathname } = new URL(publicUrl);
  const refused = ['sparql?', 'search?', 'metrics', 'health/'];
  return [
    'User-agent: *',
    ...refused.map((path) => `Disallow: ${pathname}${path}`),
    `Allow: ${pathname}`,
    '',
    `Sitemap: ${publicUrl}sitemap.xml`,
    '',
  ].join('\n');
}
