import {
  apiCatalogPath,
  apiCatalogType,
  writeApiCatalog,
} from '../../catalogue/api/api-catalog.ts';
import { describeApi } from '../../catalogue/api/api-info.ts';
import type { Json } from '../../catalogue/api/json.ts';
import { outlineOf } from '../../catalogue/self-description.ts';
import { apiTitle, writeOpenApi } from '../../catalogue/api/openapi.ts';
import { writeRobots } from '../../catalogue/web/robots.ts';
import { countSitemaps, sitemapNumber, writeSitemap } from '../../catalogue/web/sitemap.ts';
import { serialise } from '../../serialise/serialise.ts';
import type { Limits } from '../../site/limits.ts';
import { newContent } from '../wire/content.ts';
import type { Edition } from '../editions/edition.ts';
import { apiCatalogLinks } from '../answer/link-header.ts';
import type { Asked, Route } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { okay, type Reply } from '../wire/reply.ts';

/** What crawlers and other programs look for at addresses that are the same everywhere. */
export function machineRoutes(limits: Limits): Readonly<Record<string, Route>> {
  return {
    'robots.txt': ({ edition }) => text(writeRobots(edition.snapshot.publicUrl), 'text/plain'),
    'sitemap.xml': ({ edition }) => text(writeSitemap(edition.snapshot), 'application/xml'),
    [apiCatalogPath]: ({ edition: { snapshot } }) => {
      const isCatalogued = outlineOf(snapshot) !== undefined;
      const written = newContent(writeApiCatalog(snapshot.publicUrl, isCatalogued));
      return okay(written, { mediaType: apiCatalogType, headers: { Link: apiCatalogLinks() } });
    },
    'api-info': answerApiInfo,
    'openapi.json': (asked) => answerOpenApi(asked, limits),
  };
}

/** What answers for one of several sitemaps; nothing for other addresses. */
export function sitemapRoute({ visit, edition }: Asked): Route | undefined {
  const part = sitemapNumber(visit.path);
  if (part === undefined || part > countSitemaps(edition.snapshot)) return undefined;
  return () => text(writeSitemap(edition.snapshot, part), 'application/xml');
}

function answerApiInfo({ visit, edition }: Asked): Reply {
  const { snapshot } = edition;
  const catalogue = outlineOf(snapshot);
  if (catalogue === undefined) return problemReply(visit, undescribed);
  const info = describeApi(snapshot.publicUrl, catalogue, apiTitle(snapshot, 'sv'));
  return text(`${JSON.stringify(info, null, 2)}\n`, 'application/json');
}

async function answerOpenApi({ visit, edition }: Asked, limits: Limits): Promise<Reply> {
  const { snapshot } = edition;
  const catalogue = outlineOf(snapshot);
  if (catalogue === undefined) return problemReply(visit, undescribed);
  const example = await exampleOf(edition);
  return text(writeOpenApi({ snapshot, catalogue, limits, example }), 'application/json');
}

/** The document about the catalogue: every site that is described has one. */
async function exampleOf({ snapshot, describe }: Edition): Promise<Json> {
  const topic = outlineOf(snapshot)?.catalogue;
  if (topic === undefined) return {};
  const { prefixes, context } = snapshot;
  const style = { prefixes, topic: topic.value, ...(context && { context }) };
  const written = await serialise(describe([topic], 1).quads, 'json-ld', style);
  if (written.outcome === 'impossible') return {};
  const document = Object.entries(JSON.parse(written.body) as Record<string, Json>);
  return Object.fromEntries(document.filter(([key]) => key !== '@context'));
}

function text(content: string, mediaType: string): Reply {
  return okay(newContent(content), { mediaType });
}

const undescribed: Problem = {
  kind: 'notFound',
  detail: {
    sv: 'API:et är inte beskrivet: det saknas en katalog. Lägg till en post med ”type: Catalog”, som i data/catalogue.yaml.',
    en: 'The API is not described: there is no catalogue. Add an item with “type: Catalog”, as in data/catalogue.yaml.',
  },
};
