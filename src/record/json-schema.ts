import { propertiesOf } from '../model/class-properties.ts';
import { labelOf } from '../rdf/labels.ts';
import { terms, type NamedNode } from '../rdf/terms.ts';
import { xsd } from '../rdf/vocabulary.ts';
import { languages } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Collection, Nest } from './collection.ts';
import { integerTypes } from '../rdf/xsd/integer-ranges.ts';
import type { JsonObject } from './json.ts';
import { keysOf } from './keys.ts';
import { isOneNested, recordKeysFor, type RecordKey } from './record-keys.ts';

/** Schemas that all records share (JSON Schema 2020-12), for the components of OpenAPI. */
export const sharedSchemas = {
  Texts: {
    type: 'object',
    description: 'En text på varje språk.\n\nA text in each language.',
    properties: Object.fromEntries(languages.map((language) => [language, { type: 'string' }])),
    additionalProperties: { type: 'string' },
  },
  TextLists: {
    type: 'object',
    description: 'Texter på varje språk.\n\nTexts in each language.',
    additionalProperties: { type: 'array', items: { type: 'string' } },
  },
  Record: {
    type: 'object',
    description: 'En sak. Nycklarna beror på dess klass.\n\nA thing. Its keys depend on its class.',
    required: ['type', 'name'],
    properties: {
      id: { type: 'string' },
      type: { type: 'array', items: { type: 'string' } },
      name: { $ref: '#/components/schemas/Texts' },
    },
  },
  Link: {
    type: 'object',
    description:
      'Adress och namn; det som saknar adress står helt.\n\nAddress and name; what has no address stands whole.',
    properties: { id: { type: 'string' }, name: { $ref: '#/components/schemas/Texts' } },
  },
} as const satisfies JsonObject;

/** The schema of a collection's records, made from the shapes for their class and what it nests. */
export function recordSchema({ ofClass, nests }: Collection, snapshot: Snapshot): JsonObject {
  return schemaOf(ofClass, nests, snapshot);
}

function schemaOf(
  kind: NamedNode | undefined,
  nests: readonly Nest[],
  snapshot: Snapshot,
): JsonObject {
  const isNested = ({ property }: RecordKey): boolean =>
    nests.some((nest) => !nest.isInverse && nest.property.equals(property));
  const keys = (kind ? recordKeysFor(kind, snapshot) : []).filter((key) => !isNested(key));
  const inner = nests.map((nest) => ({
    key: keysOf(snapshot).nameOfNest(nest),
    schema: nestSchema(nest, kind, snapshot),
  }));
  const always = keys.filter(({ isAlways }) => isAlways).map(({ key }) => key);
  return {
    type: 'object',
    required: ['type', 'name', ...always, ...inner.map(({ key }) => key)],
    properties: {
      id: { type: 'string', format: 'iri' },
      type: { type: 'array', items: { type: 'string' } },
      name: { $ref: '#/components/schemas/Texts' },
      ...Object.fromEntries(keys.map((key) => [key.key, keySchema(key, snapshot)])),
      ...Object.fromEntries(inner.map(({ key, schema }) => [key, schema])),
    },
  };
}

function nestSchema(nest: Nest, kind: NamedNode | undefined, snapshot: Snapshot): JsonObject {
  const schema = schemaOf(classOf(nest, kind, snapshot), nest.nests, snapshot);
  const isOne = kind !== undefined && isOneNested(nest, kind, snapshot);
  return isOne ? orNull(schema) : { type: 'array', items: schema };
}

/** The class of what a record nests, as the shapes have it. */
function classOf(
  { property, isInverse }: Nest,
  kind: NamedNode | undefined,
  snapshot: Snapshot,
): NamedNode | undefined {
  const row = (kind ? propertiesOf(kind, snapshot) : []).find(({ path }) => {
    const step = isInverse && path.kind === 'inverse' ? path.path : path;
    const isIt = step.kind === 'predicate' && step.predicate.equals(property);
    return isIt && isInverse === (path.kind === 'inverse');
  });
  const [first] = row?.shape?.classes ?? row?.kinds ?? [];
  return first && terms.namedNode(first.value);
}

function keySchema(key: RecordKey, snapshot: Snapshot): JsonObject {
  const { kind, isSingle, isRequired, property } = key;
  const words = languages.flatMap(
    (language) => labelOf(property, snapshot.dataset, [language])?.value ?? [],
  );
  const description = [...words, `<${property.value}>`].join('\n\n');
  if (kind === 'text') {
    return {
      allOf: [{ $ref: `#/components/schemas/${isSingle ? 'Texts' : 'TextLists'}` }],
      description,
    };
  }
  const value = valueSchema(kind);
  if (!isSingle) return { type: 'array', description, items: value };
  return { ...(isRequired ? value : orNull(value)), description };
}

function valueSchema(kind: string): JsonObject {
  if (kind === 'link') return { $ref: '#/components/schemas/Link' };
  if (kind === 'list') return { type: 'array', items: {} };
  if (kind === xsd.boolean.value) return { type: ['boolean', 'string'] };
  // A number that JSON could not give back to the letter stays as it is spelled.
  if (integerTypes.has(kind)) return { type: ['integer', 'string'] };
  return { type: 'string', ...formats[kind] };
}

/** Datatypes that JSON Schema has a format for (JSON Schema Validation 2020-12 §7.3). */
const formats: Readonly<Record<string, JsonObject>> = {
  [xsd.date.value]: { format: 'date' },
  [xsd.anyURI.value]: { format: 'iri-reference' },
  [xsd.gYear.value]: { examples: ['2030'] },
};

function orNull(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (typeof type !== 'string' || 'properties' in schema)
    return { anyOf: [schema, { type: 'null' }] };
  return { ...schema, type: [type, 'null'] };
}
