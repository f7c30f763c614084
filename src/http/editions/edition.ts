import { LRUCache } from 'lru-cache';
import { rulesOf } from '../../model/rules-snapshot.ts';
import { describe, type Description } from '../../describe/describe.ts';
import type { Topics } from '../../describe/topics.ts';
import type { Answered as QueryAnswer, QueryEngine } from '../../query/question/query-engine.ts';
import type { Serialisation } from '../../serialise/serialise.ts';
import type { Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { newContent, type Content } from '../wire/content.ts';
import { newAnswers, type Answers } from './answers.ts';
import {
  currentDrawing,
  isSettled,
  keepIfSettled,
  settledEntryOf,
} from '../../store/port/drawing.ts';
import { FetchedDataset } from '../../store/port/fetched-dataset.ts';

/** One snapshot as it is served, with the engine over it and what has been made of it so far. A request sees one edition. */
export interface Edition extends Answers {
  readonly snapshot: Snapshot;
  readonly engine: QueryEngine;
  /** Whether its statements are fetched as answers want them. */
  readonly isFetched: boolean;
  /** The rules that the data keeps, as an edition of their own, made when somebody first asks for one. */
  readonly rules: () => Edition;
  /** What a document says, kept while there is room. */
  readonly describe: (topics: Topics, page: number) => Description;
  /** Makes a text once, however many ask for it at the same time, and keeps it while there is room. */
  readonly makeOnce: (key: string, make: () => Promise<Serialisation>) => Promise<Made>;
  /** The same content for the same answer of the engine, so that it is compressed once. */
  readonly contentOf: (answer: QueryAnswer) => Content;
}

/** A text as content, or why its syntax cannot say it. */
export type Made =
  | { readonly outcome: 'made'; readonly content: Content }
  | { readonly outcome: 'impossible'; readonly reason: Text };

/** Room for texts with their compressed forms: whatever the size of the data, every dump of it fits, for each takes long to make. */
export function textBytes({ read }: Snapshot): number {
  return 256_000_000 + 2_400 * read.dataset.size;
}

/** Room for statements of descriptions. */
const describedQuads = 500_000;

/** @param mostBytes room for texts; for all that is asked for again and again, unless given */
export function newEdition(
  snapshot: Snapshot,
  engine: QueryEngine,
  mostBytes = textBytes(snapshot),
): Edition {
  const mostQuads = Math.min(describedQuads, mostBytes / 100);
  const descriptions = new LRUCache<string, Description>({
    maxSize: mostQuads,
    // The document of a large graph is larger than all room: it is made once for its forms, not once for each.
    sizeCalculation: ({ quads, neighbourhood }) =>
      Math.min(quads.length + neighbourhood.length + 1, mostQuads),
  });
  const contents = new WeakMap<QueryAnswer, Content>();
  let rules: Edition | undefined;
  return {
    snapshot,
    engine,
    isFetched: snapshot.read.dataset instanceof FetchedDataset,
    ...newAnswers(),
    rules: () =>
      rules ??
      keepIfSettled(
        () => newEdition(rulesOf(snapshot), engine, mostBytes),
        (made) => (rules = made),
      ),
    describe: (topics, page) => {
      const key = `${page} ${topics[0].value}`;
      return settledEntryOf(descriptions, key, () => describe(snapshot, topics, page));
    },
    makeOnce: newMaker(mostBytes),
    contentOf: (answer) => {
      const content = contents.get(answer) ?? newContent(answer.body);
      contents.set(answer, content);
      return content;
    },
  };
}

function newMaker(maxSize: number): Edition['makeOnce'] {
  const texts = new LRUCache<string, Made>({
    maxSize,
    sizeCalculation: (made, key) =>
      key.length * 2 + 500 + (made.outcome === 'made' ? made.content.bytes.length * 2 : 0),
  });
  const making = new Map<string, Promise<Made>>();
  return (key, make) => {
    const kept = texts.get(key);
    // Others may have read more than was there for this one.
    if (kept === undefined && currentDrawing())
      return makeWhole(make, (whole) => texts.set(key, whole));
    const known = kept ?? making.get(key);
    if (known !== undefined) return Promise.resolve(known);
    const made = (async () => toMade(await make()))();
    making.set(key, made);
    return made
      .then((text) => {
        texts.set(key, text);
        return text;
      })
      .finally(() => making.delete(key));
  };
}

/** Makes a text, and keeps it if nothing was wanting for it. */
async function makeWhole(
  make: () => Promise<Serialisation>,
  keep: (made: Made) => void,
): Promise<Made> {
  const made = toMade(await make());
  if (isSettled()) keep(made);
  return made;
}

function toMade(text: Serialisation): Made {
  return text.outcome === 'written' ? { outcome: 'made', content: newContent(text.body) } : text;
}
