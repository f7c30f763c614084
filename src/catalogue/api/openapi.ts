import { toDataset } from '../../rdf/dataset.ts';
import { labelOf } from '../../rdf/labels.ts';
import type { NamedNode, Term } from '../../rdf/terms.ts';
import { dcat } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { dcterms, foaf, vcard } from '../../rdf/vocabulary.ts';
import { literalsOf, objectOf, objectsOf } from '../../rdf/values.ts';
import { siteName } from '../../model/site-name.ts';
import { documentPathOf } from '../../site/addresses.ts';
import type { Limits } from '../../site/settings/limits.ts';
import type { Language, Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { apiVersion, describeApi } from './api-info.ts';
import { collectionExample, collectionPaths, recordSchemas } from './collection-paths.ts';
import type { Catalogue } from '../dcat/catalogue.ts';
import { namedQueries } from '../sparql/named-queries.ts';
import { writeQueryList } from '../sparql/query-list.ts';
import type { Json } from '../../record/json.ts';
import type { Shown } from './openapi-operations.ts';
import { inBoth, schemas } from './openapi-parts.ts';
import { operationRoutes } from '../../site/routes/routes.ts';
import { describePaths } from './openapi-paths.ts';
import { linkExamples } from './link-examples.ts';
import { tableExamples } from './table-examples.ts';

/** What a description of the API is made from. */
export interface Api {
  readonly snapshot: Snapshot;
  readonly catalogue: Catalogue;
  readonly limits: Pick<Limits, 'seconds' | 'answerMegabytes'>;
  /** A document of ours as JSON-LD, to show. */
  readonly example: Json;
  /** A thing of ours as plain JSON. */
  readonly record: Json;
  /** Whether nobody outside can ask for the health of the site. */
  readonly isWatchedApart?: boolean | undefined;
}

/** The API in OpenAPI 3.1, with what DIGG's REST profile (1.2.0) wants told. */
export function writeOpenApi(api: Api): string {
  const { snapshot, catalogue } = api;
  const { publicUrl } = snapshot;
  const prefixes = { ...snapshot.prefixes };
  const document: Json = {
    openapi: '3.1.0',
    info: describe(api),
    externalDocs: {
      description: inBoth({ sv: 'Startsidan', en: 'The start page' }),
      url: publicUrl,
    },
    servers: [{ url: publicUrl.replace(/\/$/, '') }],
    security: [],
    paths: {
      ...describePaths({
        hidden: api.isWatchedApart ? operationRoutes : [],
        kinds: kindsIn(snapshot),
        document: api.example,
        apiInfo: describeApi(publicUrl, catalogue, siteName(snapshot, 'sv')),
        prefixes,
        tables: tableExamples(snapshot, siteName(snapshot, 'sv')),
        links: linkExamples(snapshot),
        queries: queriesOf(snapshot),
        record: api.record,
        collections: collectionExample(snapshot),
      }),
      ...collectionPaths(snapshot),
    },
    components: { schemas: { ...schemas, ...recordSchemas(snapshot) } },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function describe(api: Api): Json {
  const { limits, snapshot } = api;
  const purpose: Text = {
    sv: `${aboutOf(api, 'sv')} Varje sak har en egen adress, som svarar med en sida eller med data; allt kan hämtas som en fil eller frågas med SPARQL. API:et är öppet, går bara att läsa och kräver ingen nyckel.`,
    en: `${aboutOf(api, 'en')} Every thing has an address of its own, which answers with a page or with data; all can be fetched as one file or queried with SPARQL. The API is open, read-only, and needs no key.`,
  };
  const limitations: Text = {
    sv: `Begränsningar: en fråga får ta högst ${limits.seconds} sekunder och ge högst ${limits.answerMegabytes} megabyte. Adresser innehåller ingen version, för de är namn på saker.`,
    en: `Limits: a query may take at most ${limits.seconds} seconds and give at most ${limits.answerMegabytes} megabytes. Addresses have no version in them, as they are names of things.`,
  };
  return {
    title: siteName(snapshot, 'sv'),
    version: apiVersion,
    description: `${inBoth(purpose)}\n\n${inBoth(limitations)}`,
    contact: contactOf(api),
    license: licenceOf(api),
    'x-limitations': inBoth(limitations),
    'x-sla': {
      availability: inBoth({ sv: 'Ingen utlovad nivå.', en: 'No level is promised.' }),
      responseTime: inBoth({
        sv: `Frågor: högst ${limits.seconds} sekunder, annars ett fel.`,
        en: `Queries: at most ${limits.seconds} seconds, else an error.`,
      }),
      support: contactOf(api)['email'] ?? inBoth({ sv: 'Ingen.', en: 'None.' }),
    },
  };
}

function queriesOf(snapshot: Snapshot): Shown['queries'] {
  const named = namedQueries(snapshot);
  if (named.length === 0) return undefined;
  const list = JSON.parse(writeQueryList(named.slice(0, 1), snapshot.publicUrl)) as Json;
  return { named, list };
}

/** Kinds of things by the first part of their addresses, as far as it keeps to a–z, digits and hyphens. */
function kindsIn({ documents }: Snapshot): string[] {
  const kinds = [...documents.keys()]
    .filter((path) => documentPathOf(path) !== undefined)
    .map((path) => path.split('/')[1] ?? '');
  return [...new Set(kinds)].filter((kind) => /^[a-z0-9-]+$/.test(kind)).sort();
}

function aboutOf({ snapshot, catalogue }: Api, language: Language): string {
  const said = toDataset(catalogue.quads);
  const { whole } = snapshot;
  const descriptions = whole ? literalsOf(whole, dcterms.description, said) : [];
  return descriptions.find((text) => text.language === language)?.value ?? '';
}

function contactOf({ snapshot, catalogue }: Api): Readonly<Record<string, string | undefined>> {
  const { whole } = snapshot;
  const said = toDataset(catalogue.quads);
  const first = (thing: Term | undefined, property: NamedNode): Term | undefined =>
    thing && objectOf(thing, property, said);
  const contact = first(whole, dcat.contactPoint);
  const publisher = first(catalogue.catalogue, dcterms.publisher);
  return {
    name: first(contact, vcard.fn)?.value,
    url: first(publisher, foaf.homepage)?.value,
    email: first(contact, vcard.hasEmail)?.value.replace('mailto:', ''),
  };
}

/** The licence of all that the API gives, or else the statement that tells which terms apply to what. */
function licenceOf({ snapshot, catalogue }: Api): Json | undefined {
  const { whole } = snapshot;
  const said = toDataset(catalogue.quads);
  const [licence] = whole
    ? [dcterms.license, dcterms.rights].flatMap((terms) => objectsOf(whole, terms, said))
    : [];
  if (licence === undefined) return undefined;
  const name = labelOf(licence, said, ['en'])?.value;
  return { name: name ?? licence.value, url: licence.value };
}
