import { writeApiCatalog } from '../../catalogue/api/api-catalog.ts';
import { describeApi } from '../../catalogue/api/api-info.ts';
import type { Json } from '../../record/json.ts';
import { outlineOf } from '../../catalogue/self-description.ts';
import { writeOpenApi } from '../../catalogue/api/openapi.ts';
import { writeSecurity } from '../../catalogue/web/security-txt.ts';
import { writeLlms } from '../../catalogue/web/llms.ts';
import { writeRobots } from '../../catalogue/web/robots.ts';
import { countSitemaps, writeSitemap } from '../../catalogue/web/sitemap.ts';
import { recordOf } from '../../record/write-record.ts';
import { siteName } from '../../model/site-name.ts';
import { serialise } from '../../serialise/serialise.ts';
import type { Limits } from '../../site/settings/limits.ts';
import type { Route } from '../../site/routes/route.ts';
import { newContent } from '../wire/content.ts';
import type { Edition } from '../editions/edition.ts';
import { styleWithContextApart } from '../answer/context-address.ts';
import { apiCatalogLinks } from '../answer/link-header.ts';
import type { RouteContext } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { soleForm } from '../answer/sole-form.ts';
import { ok, type Reply } from '../wire/reply.ts';
import { languageOf, languageVary } from '../wire/request.ts';
import { answerDocument } from './documents/document-route.ts';

/** Whether health and metrics are told on a port of their own. */
interface Watched {
  readonly isWatchedApart?: boolean | undefined;
}

interface OpenToAssistants {
  /** Whether assistants are let in. */
  readonly hasMcp?: boolean | undefined;
}

/** Answers with what the site holds, for programs that read texts. */
export function answerLlms(
  { visit, edition, route }: RouteContext,
  { hasMcp = false }: OpenToAssistants,
): Reply {
  const { snapshot } = edition;
  const language = languageOf(visit);
  const isCatalogued = outlineOf(snapshot) !== undefined;
  const reply = told(writeLlms(snapshot, language, { isCatalogued, hasMcp }), route);
  const vary = languageVary(visit);
  const headers = { ...reply.headers, 'Content-Language': language };
  return { ...reply, headers: vary.length > 0 ? { ...headers, Vary: vary.join(', ') } : headers };
}

/** Answers with what crawlers may read. */
export function answerRobots({ edition, route }: RouteContext): Reply {
  return told(writeRobots(edition.snapshot.publicUrl), route);
}

/** Answers with who takes reports of security flaws. */
export function answerSecurity(
  { visit, edition: { snapshot }, route }: RouteContext,
  { securityContact }: { readonly securityContact?: string | undefined },
): Reply {
  const written = writeSecurity(snapshot, securityContact);
  return written === undefined ? problemReply(visit, noContact) : told(written, route);
}

/** Answers with the addresses of all pages, or the list of the parts that they are in. */
export function answerSitemap({ edition, route }: RouteContext): Reply {
  return told(writeSitemap(edition.snapshot), route);
}

/** Answers with one of several sitemaps, counted from 1, or what the data has at its address. */
export function answerSitemapPart(context: RouteContext): Promise<Reply> | Reply {
  const { edition, route, variables } = context;
  const part = /^[1-9]\d{0,5}$/.test(variables['number'] ?? '') ? Number(variables['number']) : 0;
  if (part === 0 || part > countSitemaps(edition.snapshot)) return answerDocument(context);
  return told(writeSitemap(edition.snapshot, part), route);
}

/** Answers with the APIs of the site. */
export function answerApiCatalog(
  { edition: { snapshot }, route }: RouteContext,
  { isWatchedApart = false, hasMcp = false }: Watched & OpenToAssistants,
): Reply {
  const isCatalogued = outlineOf(snapshot) !== undefined;
  const offered = { isCatalogued, isWatchedApart, hasMcp };
  const reply = told(writeApiCatalog(snapshot.publicUrl, offered), route);
  return { ...reply, headers: { ...reply.headers, Link: apiCatalogLinks() } };
}

/** Answers with the API in short. */
export function answerApiInfo({ visit, edition, route }: RouteContext): Reply {
  const { snapshot } = edition;
  const catalogue = outlineOf(snapshot);
  if (catalogue === undefined) return problemReply(visit, undescribed);
  const info = describeApi(snapshot.publicUrl, catalogue, siteName(snapshot, 'sv'));
  return told(`${JSON.stringify(info, null, 2)}\n`, route);
}

/** Answers with the API in OpenAPI. */
export async function answerOpenApi(
  { visit, edition, route }: RouteContext,
  { limits, isWatchedApart }: Watched & { readonly limits: Limits },
): Promise<Reply> {
  const { snapshot } = edition;
  const catalogue = outlineOf(snapshot);
  if (catalogue === undefined) return problemReply(visit, undescribed);
  const example = await exampleOf(edition);
  const record = recordOf(catalogue.catalogue, snapshot);
  const api = { snapshot, catalogue, limits, example, record, isWatchedApart };
  return told(writeOpenApi(api), route);
}

/** The document about the catalogue: every site that is described has one. */
async function exampleOf({ snapshot, describe }: Edition): Promise<Json> {
  const topic = outlineOf(snapshot)?.catalogue;
  if (topic === undefined) return {};
  const style = { ...styleWithContextApart(snapshot), topic: topic.value };
  const written = await serialise(describe([topic], 1).quads, 'json-ld', style);
  return written.outcome === 'impossible' ? {} : (JSON.parse(written.body) as Json);
}

function told(content: string, route: Route): Reply {
  return ok(newContent(content), soleForm(route));
}

const noContact: Problem = {
  kind: 'notFound',
  detail: {
    sv: 'Ingen kontakt är angiven. Ge datamängden en kontaktpunkt (contactPoint), eller ange --security-contact.',
    en: 'No contact is given. Give the dataset a contact point (contactPoint), or say --security-contact.',
  },
};

const undescribed: Problem = {
  kind: 'notFound',
  detail: {
    sv: 'API:et är inte beskrivet: det saknas en katalog. Lägg till en post med ”type: Catalog”, som i data/catalogue.yaml.',
    en: 'The API is not described: there is no catalogue. Add an item with “type: Catalog”, as in data/catalogue.yaml.',
  },
};
