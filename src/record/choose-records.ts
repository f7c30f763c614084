import { openDataOf } from '../describe/open-data.ts';
import type { Dataset } from '../rdf/dataset.ts';
import { labelProperties } from '../rdf/labels.ts';
import type { NamedNode, Term } from '../rdf/terms.ts';
import { namedSubjectsOf, objectsOf, subjectsOf } from '../rdf/values.ts';
import { rdf } from '../rdf/vocabulary.ts';
import type { Text } from '../site/text.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { settledEntryOf } from '../store/port/drawing.ts';
import type { Collection } from './collection.ts';
import { keysOf } from './keys.ts';
import { recordKeysFor } from './record-keys.ts';
import { inOrder } from './record-order.ts';

/** Records of a collection that an address asks for. */
export interface Choice {
  readonly outcome: 'chosen';
  readonly things: readonly NamedNode[];
  /** Things that were there before `limit` and `offset`. */
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}

/** What is asked for is not there; the reason tells what is. */
export interface Mistake {
  readonly outcome: 'mistaken';
  readonly reason: Text;
  readonly filters: readonly string[];
}

/** How many records come unless told otherwise (DIGG FNS.09), and at most: larger amounts are for the dumps and tables. */
export const limits = { usual: 20, most: 100 } as const;

/** Parameters that are no key's name. */
const parameters: readonly string[] = ['limit', 'offset', 'lang'];

/**
 * Chooses from a collection as an address asks: by each key's name the value that the thing is to have there (one of
 * them, where it is named several times) as it stands in the record, for what is linked or nested its address;
 * `limit` and `offset`.
 */
export function chooseRecords(
  collection: Collection,
  query: URLSearchParams,
  snapshot: Snapshot,
): Choice | Mistake {
  const steps = stepsOf(collection, snapshot);
  const filters = [...steps.keys()];
  const names = [...new Set(query.keys())].filter((name) => !parameters.includes(name));
  const unknown = names.find((name) => !steps.has(name));
  if (unknown !== undefined) {
    return { outcome: 'mistaken', reason: noKey(unknown, filters), filters };
  }
  const limit = wholeNumber(query.get('limit') ?? String(limits.usual));
  const offset = wholeNumber(query.get('offset') ?? '0');
  if (!(limit >= 1 && limit <= limits.most && offset >= 0))
    return { outcome: 'mistaken', reason: noNumber, filters };
  const said = openDataOf(snapshot);
  const kept = membersOf(collection, snapshot).filter((thing) =>
    names.every((name) => {
      const ends = steps.get(name)?.(thing, said) ?? [];
      return query.getAll(name).some((value) => ends.some((end) => end.value === value));
    }),
  );
  return {
    outcome: 'chosen',
    things: kept.slice(offset, offset + limit),
    total: kept.length,
    limit,
    offset,
  };
}

const known = oncePerSnapshot(() => new Map<string, readonly NamedNode[]>());

/** All things of a collection, in order: found once, as addresses choose from them in ways without end. */
function membersOf({ ofClass }: Collection, snapshot: Snapshot): readonly NamedNode[] {
  return settledEntryOf(known(snapshot), ofClass.value, () => {
    const said = openDataOf(snapshot);
    const things = namedSubjectsOf(rdf.type, ofClass, said);
    return inOrder(things, { said, snapshot }) as readonly NamedNode[];
  });
}

/** What a record has under a key, as terms. */
type Step = (thing: Term, said: Dataset) => readonly Term[];

/** The keys that records may be chosen by, with the way to their values. */
function stepsOf({ ofClass, nests }: Collection, snapshot: Snapshot): ReadonlyMap<string, Step> {
  const { nameOfNest } = keysOf(snapshot);
  const isElsewhere = (property: NamedNode): boolean =>
    labelProperties.some((each) => each.equals(property)) ||
    nests.some((nest) => !nest.isInverse && nest.property.equals(property));
  const byName: Step = (thing, said) =>
    labelProperties.flatMap((property) => objectsOf(thing, property, said));
  const own = recordKeysFor(ofClass, snapshot).filter(({ property }) => !isElsewhere(property));
  return new Map<string, Step>([
    ['name', byName],
    ...own.map(({ key, property }): [string, Step] => [
      key,
      (thing, said) => objectsOf(thing, property, said),
    ]),
    ...nests.map(({ property, isInverse, ...nest }): [string, Step] => [
      nameOfNest({ property, isInverse, ...nest }),
      (thing, said) =>
        isInverse ? subjectsOf(property, thing, said) : objectsOf(thing, property, said),
    ]),
  ]);
}

/** The names of the keys that records of a collection may be chosen by. */
export function filtersOf(collection: Collection, snapshot: Snapshot): readonly string[] {
  return [...stepsOf(collection, snapshot).keys()];
}

function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

function noKey(name: string, filters: readonly string[]): Text {
  const list = filters.join(', ');
  return {
    sv: `Posterna har ingen nyckel ”${name}” att välja efter. Nycklarna är ${list}. Andra parametrar är ${parameters.join(', ')}.`,
    en: `The records have no key “${name}” to choose by. The keys are ${list}. Other parameters are ${parameters.join(', ')}.`,
  };
}

const noNumber: Text = {
  sv: `limit är ett helt tal från 1 till ${limits.most} och offset ett från 0. Allt på en gång finns i filerna för nedladdning och i tabellerna.`,
  en: `limit is a whole number from 1 to ${limits.most} and offset one from 0. All at once is in the files to download and in the tables.`,
};
