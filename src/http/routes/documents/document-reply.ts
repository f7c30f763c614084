import { dayOfData } from '../../../describe/data-date.ts';
import { catalogueOf, factsBeside } from '../../../catalogue/self-description.ts';
import { catalogueIn, type Catalogue } from '../../../catalogue/dcat/catalogue.ts';
import type { Description } from '../../../describe/describe.ts';
import { isPersonalDocument } from '../../../describe/personal-documents.ts';
import type { Topics } from '../../../describe/topics.ts';
import type { DocumentPage } from '../../../html/document/document-page.ts';
import type { Page } from '../../../html/kit/page.ts';
import { filterParameters } from '../../../html/reference/term-filter.ts';
import type { NamedNode } from '../../../rdf/terms.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { contentLocation } from '../../answer/content-location.ts';
import type { Edition } from '../../editions/edition.ts';
import { lastModified } from '../../wire/last-modified.ts';
import { documentLinks } from '../../answer/link-header.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { negotiate } from '../../wire/negotiate.ts';
import { documentOnce } from '../../answer/page-reply.ts';
import { noSuchPage, pageNumberOf, pageAddress } from '../../answer/page-number.ts';
import { problemReply } from '../../answer/problem.ts';
import { rdfReply } from '../../answer/rdf-reply.ts';
import type { DocumentTarget } from './document-target.ts';
import { recordReply } from './record-reply.ts';
import type { Headers, Reply } from '../../wire/reply.ts';
import { notAcceptable, offersOf, type DocumentOffer } from '../../answer/representations.ts';
import { languageVary, pageOf, type Visit } from '../../wire/request.ts';

/** Renders the page of a document that describes a thing, of a snapshot. */
export type RenderDocument = (
  page: DocumentPage,
  description: Description,
  snapshot: Snapshot,
  catalogue: Catalogue | undefined,
) => string;

/** Answers with a document in the form that the address names, or else that the client likes best. */
export async function documentReply(
  { visit, edition }: Pick<RouteContext, 'visit' | 'edition'>,
  { topics, stem, form, isNamed = form !== undefined }: DocumentTarget,
  render?: RenderDocument,
): Promise<Reply> {
  const { snapshot } = edition;
  const chosen = chosenBy(visit, { topics, form }, snapshot);
  if (chosen === undefined) return problemReply(visit, notAcceptable);
  const { offer } = chosen;
  if (offer.name === 'json') return recordReply({ visit, edition }, { topics, stem, form });
  const page = pageNumberOf(visit);
  const { description, catalogue } = await known(edition, topics, page ?? 1);
  const { pages } = description.incoming;
  if (page === undefined || page > pages) return problemReply(visit, noSuchPage(pages));
  const shown = pageOf(visit, ['page', ...Object.values(filterParameters)]);
  const headers: Headers = {
    ...variation(visit, offer, isNamed),
    ...forSearchEngines(topics, snapshot),
    ...contentLocation({ from: visit.path, stem, offer, page }, chosen.mediaType),
    Link: documentLinks({ from: visit.path, stem, offer, page, description, snapshot }),
  };
  const reply =
    offer.name === 'html'
      ? await documentOnce(edition, {
          ...{ page: shown, topic: topics[0].value, stem },
          headers,
          render: await rendering({ description, catalogue, stem }, snapshot, render),
        })
      : await rdfReply(visit, {
          edition,
          key: pageAddress(stem, page),
          quads: () => description.quads,
          topic: topics[0].value,
          isContextApart: true,
          chosen: { offer, mediaType: chosen.mediaType },
          headers,
        });
  return reply.status === 200 ? { ...reply, lastModified: changed(offer, snapshot) } : reply;
}

interface Shown extends Pick<DocumentTarget, 'stem'> {
  readonly description: Description;
  readonly catalogue: Catalogue | undefined;
}

/** What renders the page. That of things is loaded when somebody asks for one: programs that start with data do not wait for it. */
async function rendering(
  { description, catalogue, stem }: Shown,
  snapshot: Snapshot,
  given: RenderDocument | undefined,
) {
  const render =
    given ?? (await import('../../../html/document/document-page.ts')).renderDocumentPage;
  return (at: Page) => render({ ...at, stem }, description, snapshot, catalogue);
}

/** The form that the address names, else the one that the client likes best. */
function chosenBy(
  visit: Visit,
  { topics, form }: Pick<DocumentTarget, 'topics' | 'form'>,
  snapshot: Snapshot,
) {
  return form
    ? { offer: form, mediaType: form.mediaType }
    : negotiate(visit.headers.accept, offersOf(topics[0], snapshot));
}

/**
 * A document has names out of any file, and loses what a file no longer says, so no day but that of all
 * the data is late enough. A page also changes with this program.
 */
function changed({ name }: DocumentOffer, snapshot: Snapshot): Date {
  const { taken } = snapshot;
  return name === 'html' ? taken : lastModified(dayOfData(snapshot), taken);
}

/** What a document says, with what belongs in it beside, and what search engines are told. */
async function known({ snapshot, describe }: Edition, topics: Topics, page: number) {
  const [topic] = topics;
  const described = describe(topics, page);
  const beside = await factsBeside(topic, snapshot);
  return {
    description: { ...described, quads: [...described.quads, ...beside] },
    catalogue: isCatalogued(topic, snapshot) ? await catalogueOf(snapshot) : undefined,
  };
}

/** Whether search engines are told of a thing: the catalogue and the dataset. */
export function isCatalogued(topic: NamedNode, snapshot: Snapshot): boolean {
  const { whole } = snapshot;
  return whole?.equals(topic) === true || catalogueIn(snapshot)?.equals(topic) === true;
}

/** What tells of persons is not for the lists of search engines. */
function forSearchEngines(topics: Topics, snapshot: Snapshot): Headers {
  return isPersonalDocument(snapshot, topics) ? { 'X-Robots-Tag': 'noindex' } : {};
}

/** The request headers that decided (RFC 9110 §12.5.5). */
function variation(visit: Visit, { name }: DocumentOffer, isNamed: boolean): Headers {
  const fields = [...(isNamed ? [] : ['Accept']), ...(name === 'html' ? languageVary(visit) : [])];
  return fields.length > 0 ? { Vary: fields.join(', ') } : {};
}
