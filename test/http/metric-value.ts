import type { Site } from '../support/start-site.ts';

/** The value of a line of a site's metrics; 0 where there is none. */
export async function metricValue(site: Site, line: string): Promise<number> {
  const text = await (await site.get('/metrics')).text();
  const found = text.split('\n').find((each) => each.startsWith(`${line} `));
  return Number(found?.slice(line.length) ?? 0);
}
