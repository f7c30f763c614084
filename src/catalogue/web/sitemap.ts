import { latestDay } from '../../describe/document-record.ts';
import { isPersonalDocument } from '../../describe/personal-documents.ts';
import { lookUp } from '../../describe/look-up.ts';
import { linkSetsOf } from '../../links/read-link-sets.ts';
import { terms } from '../../rdf/terms.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { toUriSpelling } from '../../site/addresses.ts';
import { pathOf, routeNames, routeOf } from '../../site/routes/routes.ts';
import { entryOf } from '../../rdf/entry-of.ts';

/** The most addresses that a sitemap may have (sitemaps.org: Sitemaps XML format). */
const mostEntries = 50_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

interface Entry {
  readonly path: string;
  readonly day: string | undefined;
}

/** How many sitemaps it takes to name every page. */
export function countSitemaps(snapshot: Snapshot, most = mostEntries): number {
  return Math.max(1, Math.ceil(entriesOf(snapshot).length / most));
}

/**
 * The addresses of all pages with the day of their last change, as search engines read them.
 *
 * @param part which of several sitemaps; without it, the only one, or the list of them
 */
export function writeSitemap(snapshot: Snapshot, part?: number, most = mostEntries): string {
  const entries = entriesOf(snapshot);
  const count = countSitemaps(snapshot, most);
  if (part === undefined && count > 1) return writeIndex(snapshot, count);
  const start = ((part ?? 1) - 1) * most;
  const urls = entries
    .slice(start, start + most)
    .map(({ path, day }) => item('url', snapshot.baseIri + path, day));
  return written('urlset', urls);
}

function writeIndex({ baseIri }: Snapshot, count: number): string {
  const parts = Array.from({ length: count }, (_, index) =>
    item('sitemap', baseIri + pathOf('sitemapPart', { number: String(index + 1) }), undefined),
  );
  return written('sitemapindex', parts);
}

/** Pages of the site's own. */
const listed = routeNames.filter((name) => routeOf(name).isInSitemap).map((name) => pathOf(name));

/** Every document that is there, by its own address: not what leads to one, was removed, or tells of persons. */
const entriesOf = oncePerSnapshot((snapshot: Snapshot): readonly Entry[] => {
  const days = daysOf(snapshot);
  const documents = [...snapshot.documents].flatMap(([path, topics]): Entry[] => {
    if (isPersonalDocument(snapshot, topics)) return [];
    const found = lookUp(snapshot, path);
    const day = latest(topics.map(({ value }) => days.get(value)));
    if (found.outcome === 'thing') return [{ path: found.path, day }];
    return found.outcome === 'document' ? [{ path, day }] : [];
  });
  const day = latest([...days.values()]);
  const own = [...listed, ...linkPages(snapshot)].map((path) => ({ path, day }));
  const pages = new Map([...own, ...documents].map(byPath));
  return [...pages.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
});

/** The pages of the sets of links, and of them all, where there are any. */
function linkPages(snapshot: Snapshot): readonly string[] {
  const sets = linkSetsOf(snapshot).map(({ name }) => pathOf('linkSet', { set: name }));
  return sets.length > 0 ? [pathOf('linkSets'), ...sets] : [];
}

function byPath(entry: Entry): readonly [string, Entry] {
  return [entry.path, entry];
}

/** The last day on which a graph that speaks of a thing was changed, by thing. */
function daysOf({ dataset, read }: Snapshot): ReadonlyMap<string, string> {
  const ofGraphs = new Map<string, string>();
  const ofThings = new Map<string, string>();
  for (const { subject, graph } of read.quads) {
    const day = entryOf(ofGraphs, graph.value, () => {
      return latestDay([terms.namedNode(graph.value)], dataset) ?? '';
    });
    const before = ofThings.get(subject.value) ?? '';
    if (day > before) ofThings.set(subject.value, day);
  }
  return ofThings;
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return (
    days.filter((day) => day !== undefined).reduce((last, day) => (day > last ? day : last), '') ||
    undefined
  );
}

function item(name: string, address: string, day: string | undefined): string {
  const lastmod = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
  return `<${name}><loc>${escape(toUriSpelling(address))}</loc>${lastmod}</${name}>\n`;
}

function written(root: string, items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${items.join('')}</${root}>\n`;
}

function escape(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('<', '&lt;');
}
