import { subjectsOf } from '../rdf/values.ts';
import { rdf, xsd } from '../rdf/vocabulary.ts';
import { terms } from '../rdf/terms.ts';
import { withParameters } from '../site/addresses.ts';
import { pathOf, versionParameter } from '../site/routes/routes.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { JsonObject } from './json.ts';
import { keysOf, type Meaning } from './keys.ts';
import { nameOf } from './name.ts';
import type { ValueKind } from './value-kind.ts';

/** Where the context of all records is; of a version of before, as it was then, for keys follow the data. */
export function recordContextAddress({ publicUrl, asOf, version }: Snapshot): string {
  const address = publicUrl + pathOf('recordContext');
  return asOf ? withParameters(address, `${versionParameter}=${version}`) : address;
}

/**
 * The JSON-LD context of all records (JSON-LD 1.1 §9.15): what each key and each class stands for. Every record
 * says nothing in it that the data does not. A name is a statement where all things of a class have theirs from one
 * property (§4.1.8, type-scoped); elsewhere it is for readers alone, and so is what is told of a part of a list or of a store.
 */
export const recordContextOf = oncePerSnapshot((snapshot: Snapshot): JsonObject => {
  const { meanings, classes } = keysOf(snapshot);
  return {
    '@version': 1.1,
    ...{ id: '@id', type: '@type', items: '@graph' },
    ...{ name: null, total: null, limit: null, offset: null, alteredTerms: null },
    ...Object.fromEntries([...meanings].map(([key, meaning]) => [key, definition(meaning)])),
    ...Object.fromEntries(
      [...classes].map(([iri, name]) => [name, classDefinition(iri, snapshot)]),
    ),
  };
});

function definition({ property, kind, isInverse }: Meaning): JsonObject {
  if (isInverse) return { '@reverse': property, '@type': '@id' };
  return { '@id': property, ...coercionOf(kind) };
}

function coercionOf(kind: ValueKind): JsonObject {
  switch (kind) {
    case 'text':
      return { '@container': '@language' };
    case 'link':
      return { '@type': '@id' };
    case 'list':
      return { '@container': '@list' };
    case xsd.string.value:
      return {};
    default:
      return { '@type': kind };
  }
}

function classDefinition(iri: string, snapshot: Snapshot): JsonObject {
  const property = namingProperty(iri, snapshot);
  if (property === undefined) return { '@id': iri };
  return {
    '@id': iri,
    '@context': { name: { '@id': property, '@container': '@language' } },
  };
}

/** The property that all things of a class have their names from, exactly. */
function namingProperty(iri: string, snapshot: Snapshot): string | undefined {
  const things = subjectsOf(rdf.type, terms.namedNode(iri), snapshot.dataset);
  const names = things.map((thing) => nameOf(thing, snapshot.dataset));
  const [first] = names;
  const isShared = names.every(
    ({ property, isExact }) => isExact && property?.value === first?.property?.value,
  );
  return isShared ? first?.property?.value : undefined;
}
