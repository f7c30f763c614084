import { LRUCache } from 'lru-cache';
import { entryOf } from '../../rdf/entry-of.ts';
import { toUriSpelling } from '../../site/addresses.ts';
import { newThread, type ThreadOptions } from '../../site/in-thread.ts';
import { packSnapshot } from '../../snapshot/pack-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { problemReply } from '../answer/problem.ts';
import { newContent } from '../wire/content.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import type { Reply } from '../wire/reply.ts';
import type { Visit } from '../wire/request.ts';
import type { LargeRequest, PortableReply } from './reply-thread.ts';

/** How many may wait for the thread, which makes one after the other. */
const mostWaiting = 20;

/** Replies of a snapshot that a thread makes. */
export interface LargeReplies {
  /** Each is made once while there is room. */
  readonly replyTo: (visit: Visit) => Promise<Reply>;
  /** Lets the thread go when it has made what was asked for. */
  readonly leave: () => void;
}

interface Keeping extends Pick<ThreadOptions, 'stay'> {
  /** Bytes of replies that are kept, the least used given up first. */
  readonly room: number;
}

/** Makes what has a thread of its own make replies of a snapshot. */
export function newLargeReplies(snapshot: Snapshot, { room, ...options }: Keeping): LargeReplies {
  const thread = newThread('reply-thread', { workerData: packSnapshot(snapshot), ...options });
  const kept = new LRUCache<string, Reply>({
    maxSize: room,
    sizeCalculation: ({ content }, key) => 2 * key.length + 1000 + 2 * (content?.bytes.length ?? 0),
  });
  const making = new Map<string, Promise<Reply>>();
  const make = async (key: string, request: LargeRequest): Promise<Reply> => {
    try {
      const reply = fromPortable((await thread.ask(request)) as PortableReply);
      kept.set(key, reply);
      return reply;
    } finally {
      making.delete(key);
    }
  };
  const replyTo = (visit: Visit): Promise<Reply> => {
    const request = requestOf(visit, snapshot);
    const key = JSON.stringify(request);
    const known = kept.get(key);
    if (known) return Promise.resolve(known);
    if (!making.has(key) && making.size >= mostWaiting)
      return Promise.resolve(problemReply(visit, busy));
    return entryOf(making, key, () => make(key, request));
  };
  return { replyTo, leave: thread.leave };
}

/** Of a request, what decides the reply. */
function requestOf({ path, search, headers }: Visit, { baseIri }: Snapshot): LargeRequest {
  const { accept, 'accept-language': language } = headers;
  return {
    url: new URL(baseIri).pathname + toUriSpelling(path) + search,
    headers: {
      ...(accept !== undefined && { accept }),
      ...(language !== undefined && { 'accept-language': language }),
    },
  };
}

function fromPortable({ bytes, ...reply }: PortableReply): Reply {
  return { ...reply, ...(bytes && { content: newContent(Buffer.from(bytes)) }) };
}

const busy: Problem = {
  kind: 'busy',
  detail: {
    sv: 'Flera stora svar görs just nu. Försök igen om en stund.',
    en: 'Several large answers are being made just now. Try again in a moment.',
  },
  headers: { 'Retry-After': '10' },
};
