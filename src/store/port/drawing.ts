import { AsyncLocalStorage } from 'node:async_hooks';
import type { Dataset } from '../../rdf/dataset.ts';
import { entryOf } from '../../rdf/entry-of.ts';
import { TooMuchToFetch, type Pattern } from './store.ts';

/** What statements are fetched from. */
export interface Source {
  /** Fetches statements, and puts them under the keys of their patterns. */
  readonly fetch: (
    wanted: ReadonlyMap<string, Pattern>,
    held: Map<string, Dataset>,
    signal: AbortSignal | undefined,
  ) => Promise<void>;
}

/** One answer that is being made, with what was fetched for it. */
export interface Drawing {
  /** What is there, by the keys of patterns. It stays until the answer is made, whatever else is fetched meanwhile. */
  readonly heldOf: (source: Source) => Map<string, Dataset>;
  /** Notes that something is not there yet. */
  readonly want: (source: Source, key: string, pattern: Pattern) => void;
}

/** One attempt at it. */
interface Attempt extends Drawing {
  readonly wanted: ReadonlyMap<Source, ReadonlyMap<string, Pattern>>;
  /** Values that were made while something was wanting, by what they are of and who made them: for this attempt alone. */
  readonly drafts: Map<object, Map<object, { readonly value: unknown }>>;
  /** How often something was not there. */
  misses: number;
}

const attempts = new AsyncLocalStorage<Attempt>();

/** The answer that is being made here; nothing outside of `settled`. */
export function currentDrawing(): Drawing | undefined {
  return attempts.getStore();
}

/** How often an answer is tried: each attempt goes as far as the last one, and on to what that wanted. */
const mostAttempts = 40;

/**
 * Makes an answer of statements that have to be fetched, with code that reads them as if they were there. What is not there
 * yet is read as nothing and noted; all that was noted is fetched at once, and the answer is made again, until nothing is
 * wanting. So what makes it must have no other effects than its value.
 *
 * @param signal aborted when nobody waits for the answer any more
 * @throws TooMuchToFetch; what the making throws while nothing is wanting; why a store cannot answer
 */
export async function settled<Value>(
  make: () => Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  const held = new Map<Source, Map<string, Dataset>>();
  for (let count = 1; count <= mostAttempts; count += 1) {
    const attempt = newAttempt(held);
    const made = await attempts.run(attempt, () => outcomeOf(make));
    if (made.error instanceof TooMuchToFetch) throw made.error;
    if (attempt.wanted.size === 0) {
      if ('value' in made) return made.value;
      throw made.error;
    }
    for (const [source, wanted] of attempt.wanted)
      await source.fetch(wanted, attempt.heldOf(source), signal);
  }
  throw new TooMuchToFetch(`${mostAttempts} times in a row`);
}

/** Makes an answer of what others have had fetched, for when no more can be: what is not there is read as nothing. */
export function asFarAsFetched<Value>(make: () => Value): Value {
  return attempts.run(newAttempt(new Map()), make);
}

async function outcomeOf<Value>(
  make: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly error?: never } | { readonly error: unknown }> {
  try {
    return { value: await make() };
  } catch (error) {
    return { error };
  }
}

function newAttempt(held: Map<Source, Map<string, Dataset>>): Attempt {
  const wanted = new Map<Source, Map<string, Pattern>>();
  const attempt: Attempt = {
    ...{ wanted, drafts: new Map(), misses: 0 },
    heldOf: (source) => entryOf(held, source, () => new Map<string, Dataset>()),
    want: (source, key, pattern) => {
      attempt.misses += 1;
      entryOf(wanted, source, () => new Map<string, Pattern>()).set(key, pattern);
    },
  };
  return attempt;
}

/** Whether nothing was wanting so far: what is made of values that were read before may be kept only then. */
export function isSettled(): boolean {
  return (attempts.getStore()?.misses ?? 0) === 0;
}

/**
 * Makes a value, and has it kept unless something was wanting for it.
 *
 * @param keep called at once, or when what was promised is there
 */
export function keepIfSettled<Value>(make: () => Value, keep: (value: Value) => void): Value {
  const attempt = attempts.getStore();
  const before = attempt?.misses;
  const value = make();
  const keepNow = (): void => {
    if (attempt?.misses === before) keep(value);
  };
  // Where nothing is fetched, nothing can be wanting, and who asks meanwhile waits for the same promise.
  if (attempt && value instanceof Promise) value.then(keepNow, () => undefined);
  else keepNow();
  return value;
}

/**
 * Makes something of an object once, as `keepIfSettled` does. Where something is wanting for it, it is made once in each
 * attempt, and whoever uses it there lacks what it lacks.
 *
 * @param maker tells what is made from what others make of the same object
 */
export function keepOnce<Value>(
  maker: object,
  of: object,
  { make, keep }: { readonly make: () => Value; readonly keep: (value: Value) => void },
): Value {
  const attempt = attempts.getStore();
  if (!attempt) return keepIfSettled(make, keep);
  const drafts = entryOf(attempt.drafts, of, () => new Map<object, { readonly value: unknown }>());
  const draft = drafts.get(maker);
  if (draft) {
    attempt.misses += 1;
    // What a maker has made is of its kind.
    return draft.value as Value;
  }
  const before = attempt.misses;
  const value = keepIfSettled(make, keep);
  if (value instanceof Promise || attempt.misses !== before) drafts.set(maker, { value });
  return value;
}

/** What a map has under a key, made if it has nothing yet, and put there unless something was wanting for it. */
export function settledEntryOf<Key, Value>(
  map: KeptByKey<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  return keepIfSettled(make, (value) => map.set(key, value));
}

interface KeptByKey<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => unknown;
}
