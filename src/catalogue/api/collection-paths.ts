import { listedCollection } from '../../record/collection-list.ts';
import { chooseRecords, filtersOf, limits } from '../../record/choose-records.ts';
import { collectionsOf, type Collection } from '../../record/collection.ts';
import { recordSchema, sharedSchemas } from '../../record/json-schema.ts';
import { keysOf } from '../../record/keys.ts';
import { printJson } from '../../record/print-json.ts';
import { recordContextAddress } from '../../record/record-context.ts';
import { recordOf } from '../../record/write-record.ts';
import { pathOf, routes } from '../../site/routes/routes.ts';
import { languages, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Json } from '../../record/json.ts';
import { failures, inBoth } from './openapi-parts.ts';

/** Path items (OpenAPI 3.1 §4.8.9) of the collections that the data declares. */
export function collectionPaths(snapshot: Snapshot): Readonly<Record<string, Json>> {
  const entries = collectionsOf(snapshot).map((collection) => [
    `/${pathOf('collection', { collection: collection.name })}`,
    { get: describe(collection, snapshot) },
  ]);
  return Object.fromEntries(entries) as Record<string, Json>;
}

/** Schemas of records, by class, and what they share. */
export function recordSchemas(snapshot: Snapshot): Readonly<Record<string, Json>> {
  const entries = collectionsOf(snapshot).map((collection) => [
    schemaName(collection, snapshot),
    recordSchema(collection, snapshot),
  ]);
  const ofClasses = Object.fromEntries(entries) as Record<string, Json>;
  return { ...sharedSchemas, Record: anyRecord(Object.keys(ofClasses)), ...ofClasses };
}

/** What all records have, with the schemas that say more. */
function anyRecord(names: readonly string[]): Json {
  const { Record: record } = sharedSchemas;
  const list = names.join(', ');
  const more: Text = { sv: `Scheman för klasser: ${list}.`, en: `Schemas for classes: ${list}.` };
  const { description } = record;
  return { ...record, description: `${description}\n\n${inBoth(more)}` };
}

function describe(collection: Collection, snapshot: Snapshot): Json {
  const { title, description, name } = collection;
  const about: Text = {
    sv: `${description.sv} ${routes.collection.description.sv}`,
    en: `${description.en} ${routes.collection.description.en}`,
  };
  return {
    operationId: `list${pascal(name)}`,
    summary: inBoth(title),
    description: inBoth(about),
    parameters: [...paging, ...filtersOf(collection, snapshot).map(filter), language],
    responses: {
      '200': {
        description: inBoth({ sv: 'Posterna.', en: 'The records.' }),
        content: { 'application/json': content(collection, snapshot) },
      },
      ...failures('400', '404', '406'),
    },
  };
}

function content(collection: Collection, snapshot: Snapshot): Json {
  const schema = {
    type: 'object',
    required: ['total', 'limit', 'offset', 'items'],
    properties: {
      '@context': { type: 'string', format: 'uri' },
      ...{ total: { type: 'integer' }, limit: { type: 'integer' }, offset: { type: 'integer' } },
      items: {
        type: 'array',
        items: { $ref: `#/components/schemas/${schemaName(collection, snapshot)}` },
      },
    },
  };
  const summary = inBoth({ sv: 'En post', en: 'One record' });
  return { schema, examples: { example: { summary, value: exampleOf(collection, snapshot) } } };
}

/** A list with the shortest record of the first. */
function exampleOf(collection: Collection, snapshot: Snapshot): Json {
  const choice = chooseRecords(collection, new URLSearchParams(), snapshot);
  const things = choice.outcome === 'chosen' ? choice.things : [];
  const [shortest] = things
    .map((thing) => printJson(recordOf(thing, snapshot)))
    .sort((one, other) => one.length - other.length);
  return {
    '@context': recordContextAddress(snapshot),
    ...{ total: things.length, limit: limits.usual, offset: 0 },
    items: shortest === undefined ? [] : [JSON.parse(shortest) as Json],
  };
}

/** What the list of collections answers, cut to the first. */
export function collectionExample(snapshot: Snapshot): Json | undefined {
  const [first] = collectionsOf(snapshot);
  return first && [listedCollection(first, snapshot)];
}

function schemaName({ ofClass }: Collection, snapshot: Snapshot): string {
  return pascal(keysOf(snapshot).classes.get(ofClass.value) ?? 'Thing');
}

function pascal(name: string): string {
  const parts = name.split(/[^A-Za-z0-9]+/);
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
}

const paging: readonly Json[] = [
  {
    ...{ name: 'limit', in: 'query', required: false },
    description: inBoth({ sv: 'Högsta antal poster.', en: 'The most records to answer with.' }),
    schema: { type: 'integer', minimum: 1, maximum: limits.most, default: limits.usual },
  },
  {
    ...{ name: 'offset', in: 'query', required: false },
    description: inBoth({ sv: 'Poster att hoppa över.', en: 'Records to skip.' }),
    schema: { type: 'integer', minimum: 0, default: 0 },
  },
];

const language: Json = {
  ...{ name: 'lang', in: 'query', required: false },
  description: inBoth({ sv: 'Språk för felmeddelanden.', en: 'Language of error messages.' }),
  schema: { type: 'string', enum: languages },
};

function filter(name: string): Json {
  return {
    ...{ name, in: 'query', required: false },
    description: inBoth({
      sv: `Värdet under ”${name}”; för det som länkas, dess adress.`,
      en: `The value under “${name}”; for what is linked, its address.`,
    }),
    schema: { type: 'string' },
  };
}
