import { dayOfData } from '../../describe/data-date.ts';
import { listedCollection } from '../../record/collection-list.ts';
import { chooseRecords, type Choice } from '../../record/choose-records.ts';
import { collectionNamed, collectionsOf } from '../../record/collection.ts';
import { printJson } from '../../record/print-json.ts';
import { recordContextAddress, recordContextOf } from '../../record/record-context.ts';
import { recordOf } from '../../record/write-record.ts';
import { json, type Form } from '../../site/forms.ts';
import { routes } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { writeLinks } from '../wire/write-links.ts';
import { linksToParts } from '../answer/part-links.ts';
import type { RouteContext } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { soleForm } from '../answer/sole-form.ts';
import { newContent } from '../wire/content.ts';
import { lastModified } from '../wire/last-modified.ts';
import { negotiate } from '../wire/negotiate.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { ok, type Reply } from '../wire/reply.ts';
import { answerDocument } from './documents/document-route.ts';

/** Answers with the list of collections. */
export function answerCollections(context: RouteContext): Promise<Reply> | Reply {
  const { snapshot } = context.edition;
  const collections = collectionsOf(snapshot);
  if (collections.length === 0) return answerDocument(context);
  const list = collections.map((collection) => listedCollection(collection, snapshot));
  return ok(newContent(printJson(list)), soleForm(context.route));
}

/** Answers with the JSON-LD context of all records. */
export function answerRecordContext({ edition, route }: RouteContext): Reply {
  const context = recordContextOf(edition.snapshot);
  return ok(newContent(printJson({ '@context': context })), soleForm(route));
}

/** Answers with records of a collection; with its description where a page or RDF is wanted. */
export async function answerCollection(context: RouteContext): Promise<Reply> {
  const { visit, edition, variables } = context;
  const { snapshot } = edition;
  const collection = collectionNamed(variables['collection'] ?? '', snapshot);
  if (!collection) return orList(context);
  const form: Form | undefined = negotiate(visit.headers.accept, routes.collection.forms)?.offer;
  if (form !== json) return answerDocument(context);
  const choice = chooseRecords(collection, visit.query, snapshot);
  if (choice.outcome === 'mistaken') {
    const extensions = { filters: choice.filters };
    return problemReply(visit, { kind: 'malformedRequest', detail: choice.reason, extensions });
  }
  const reply = ok(newContent(write(choice, snapshot)), {
    mediaType: json.mediaType,
    headers: { Vary: 'Accept', Link: writeLinks(linksToParts(visit, choice)) },
  });
  return { ...reply, lastModified: lastModified(dayOfData(snapshot), snapshot.taken) };
}

function write({ things, total, limit, offset }: Choice, snapshot: Snapshot): string {
  return printJson({
    '@context': recordContextAddress(snapshot),
    ...{ total, limit, offset },
    items: things.map((thing) => recordOf(thing, snapshot)),
  });
}

/** What the data has at the address, else which collections there are. */
async function orList(context: RouteContext): Promise<Reply> {
  const reply = await answerDocument(context);
  const names = collectionsOf(context.edition.snapshot).map(({ name }) => name);
  if (reply.status !== 404 || names.length === 0) return reply;
  return problemReply(context.visit, noCollection(names));
}

function noCollection(collections: readonly string[]): Problem {
  return {
    kind: 'notFound',
    detail: {
      sv: `Det finns ingen sådan samling. Samlingarna är ${collections.join(', ')}.`,
      en: `There is no such collection. The collections are ${collections.join(', ')}.`,
    },
    extensions: { collections },
  };
}
