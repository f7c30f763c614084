import { dayOfData } from '../../../describe/data-date.ts';
import { catalogueOf, outlineOf } from '../../../catalogue/self-description.ts';
import { pathOf, routes } from '../../../site/routes/routes.ts';
import { dcat } from '../../../rdf/vocabularies/catalogue-vocabulary.ts';
import { rdf } from '../../../rdf/vocabulary.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { contentLocation } from '../../answer/content-location.ts';
import { lastModified } from '../../wire/last-modified.ts';
import { documentReply } from './document-reply.ts';
import { catalogueLinks } from '../../answer/link-header.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { negotiate } from '../../wire/negotiate.ts';
import { problemReply } from '../../answer/problem.ts';
import type { Problem } from '../../wire/problem-kinds.ts';
import { rdfReply } from '../../answer/rdf-reply.ts';
import type { Reply } from '../../wire/reply.ts';
import { notAcceptable } from '../../answer/representations.ts';

const { forms } = routes.catalogue;

/** Answers with the whole catalogue in one document: the same statements in every syntax. */
export async function answerCatalogue({ visit, edition, variables }: RouteContext): Promise<Reply> {
  const { snapshot } = edition;
  const stem = pathOf('catalogue');
  const outline = outlineOf(snapshot);
  if (outline === undefined) return problemReply(visit, farCatalogue(snapshot) ?? noCatalogue);
  const form = forms.find(({ extension }) => extension === variables['format']);
  const chosen = form
    ? { offer: form, mediaType: form.mediaType }
    : negotiate(visit.headers.accept, forms);
  if (chosen === undefined) return problemReply(visit, notAcceptable);
  const { offer, mediaType } = chosen;
  const topics = [outline.catalogue] as const;
  if (offer.name === 'html') {
    const target = { topics, stem, form: offer, isNamed: form !== undefined };
    return documentReply({ visit, edition }, target);
  }
  const place = { from: visit.path, stem, offer, page: 1 };
  const { quads } = (await catalogueOf(snapshot)) ?? outline;
  const reply = await rdfReply(visit, {
    edition,
    key: stem,
    quads: () => quads,
    topic: outline.catalogue.value,
    chosen: { offer, mediaType },
    headers: {
      ...contentLocation(place, mediaType),
      Link: catalogueLinks(place, outline.catalogue, snapshot),
      ...(form ? {} : { Vary: 'Accept' }),
    },
  });
  if (reply.status !== 200) return reply;
  return { ...reply, lastModified: lastModified(dayOfData(snapshot), snapshot.taken) };
}

const noCatalogue: Problem = {
  kind: 'notFound',
  detail: {
    sv: 'Här finns ingen katalog: inga uppgifter har typen dcat:Catalog. Lägg till en post med ”type: Catalog”, som i data/catalogue.yaml.',
    en: 'There is no catalogue here: nothing in the data is a dcat:Catalog. Add an item with “type: Catalog”, as in data/catalogue.yaml.',
  },
};

/** A catalogue that data has, and that is none of this site's for its address. */
function farCatalogue({ dataset, baseIri }: Snapshot): Problem | undefined {
  const [found] = dataset.match(null, rdf.type, dcat.Catalog);
  return (
    found && {
      kind: 'notFound',
      detail: {
        sv: `Katalogen <${found.subject.value}> ligger inte under webbplatsens bas, ${baseIri}. Starta med --base och den början som katalogens adress har.`,
        en: `The catalogue <${found.subject.value}> does not lie under the site's base, ${baseIri}. Start with --base and the beginning that the catalogue's address has.`,
      },
    }
  );
}
