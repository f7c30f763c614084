import { writeApache } from './apache.ts';
import { writeNginx } from './nginx.ts';
import type { StaticSite } from './static-site.ts';

/** Rules for web servers, by the name of their file beside the root or in it. */
export function writeRules(site: StaticSite): Readonly<Record<string, string>> {
  return {
    'site/.htaccess': writeApache(site),
    'server/nginx.conf': writeNginx(site),
  };
}
