import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { rulesOf } from '../../model/rules-snapshot.ts';
import { describe, type Description } from '../../describe/describe.ts';
import type { Topics } from '../../describe/topics.ts';
import type { Answered as QueryAnswer, QueryEngine } from '../../query/question/query-engine.ts';
import type { Serialisation } from '../../serialise/serialise.ts';
import type { Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { newContent, type Content } from '../wire/content.ts';
import type { Answered } from '../wire/send-reply.ts';

/** One snapshot as it is served, with the engine over it and what has been made of it so far. A request sees one edition. */
export interface Edition {
  readonly snapshot: Snapshot;
  readonly engine: QueryEngine;
  /** What a request was answered before, if it had a lasting answer. */
  readonly recall: (request: IncomingMessage) => Answered | undefined;
  readonly remember: (request: IncomingMessage, answered: Answered) => void;
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
function textBytes({ read }: Snapshot): number {
  return 256_000_000 + 2_400 * read.quads.length;
}

/** Room for answers ready to send, and for statements of descriptions. */
const answerBytes = 64_000_000;
const describedQuads = 500_000;

export function newEdition(snapshot: Snapshot, engine: QueryEngine): Edition {
  const answers = new LRUCache<string, Answered>({
    maxSize: answerBytes,
    maxEntrySize: answerBytes / 16,
    sizeCalculation: ({ bytes }, key) => key.length * 2 + 4000 + (bytes?.length ?? 0),
  });
  const descriptions = new LRUCache<string, Description>({
    maxSize: describedQuads,
    sizeCalculation: ({ quads }) => quads.length + 1,
  });
  const contents = new WeakMap<QueryAnswer, Content>();
  let rules: Edition | undefined;
  return {
    snapshot,
    engine,
    recall: (request) => answers.get(keyOf(request)),
    remember: (request, answered) => {
      answers.set(keyOf(request), answered);
    },
    rules: () => (rules ??= newEdition(rulesOf(snapshot), engine)),
    describe: (topics, page) => {
      const key = `${page} ${topics[0].value}`;
      const description = descriptions.get(key) ?? describe(snapshot, topics, page);
      descriptions.set(key, description);
      return description;
    },
    makeOnce: newMaker(textBytes(snapshot)),
    contentOf: (answer) => {
      const content = contents.get(answer) ?? newContent(answer.body);
      contents.set(answer, content);
      return content;
    },
  };
}

function newMaker(maxSize: number): Edition['makeOnce'] {
  const texts = new LRUCache<string, Made, () => Promise<Made>>({
    maxSize,
    sizeCalculation: (made, key) =>
      key.length * 2 + 500 + (made.outcome === 'made' ? made.content.bytes.length * 2 : 0),
    fetchMethod: (_key, _old, { context: make }) => make(),
  });
  return async (key, make) => {
    const made = await texts.fetch(key, { context: async () => toMade(await make()) });
    if (made === undefined) throw new Error(`Nothing was made for ${key}.`);
    return made;
  };
}

function toMade(text: Serialisation): Made {
  return text.outcome === 'written' ? { outcome: 'made', content: newContent(text.body) } : text;
}

/** Whether a request can be answered as another was: only reading can. */
export function isRecalled({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** All that an answer depends on. HEAD has the answer of GET. */
function keyOf({ url = '', headers }: IncomingMessage): string {
  const { accept, 'accept-language': language, 'accept-encoding': encoding } = headers;
  return `${url}\n${accept ?? '\r'}\n${language ?? '\r'}\n${encoding ?? '\r'}`;
}
