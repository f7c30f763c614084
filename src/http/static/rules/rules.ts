import { writeApache } from './apache.ts';
import { writeCaddy } from './caddy.ts';
import { writeNetlifyHeaders, writeNetlifyRedirects } from './netlify.ts';
import { writeNginx } from './nginx.ts';
import type { StaticSite } from './static-site.ts';

/** Rules for web servers, by the name of their file beside the root or in it. */
export function writeRules(site: StaticSite): Readonly<Record<string, string>> {
  return {
    'site/.htaccess': writeApache(site),
    'site/_redirects': writeNetlifyRedirects(site),
    'site/_headers': writeNetlifyHeaders(site),
    'server/Caddyfile': writeCaddy(site),
    'server/nginx.conf': writeNginx(site),
  };
}
