import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Answered } from '../wire/send-reply.ts';

/** Answers ready to send, the least used given up first. */
export interface Answers {
  /** What a request was answered before, if it had a lasting answer. */
  readonly recall: (request: IncomingMessage) => Answered | undefined;
  readonly remember: (request: IncomingMessage, answered: Answered) => void;
}

/** Room for answers ready to send. */
const answerBytes = 64_000_000;

export function newAnswers(): Answers {
  const answers = new LRUCache<string, Answered>({
    maxSize: answerBytes,
    maxEntrySize: answerBytes / 16,
    sizeCalculation: ({ bytes }, key) => key.length * 2 + 4000 + (bytes?.length ?? 0),
  });
  return {
    recall: (request) => answers.get(keyOf(request)),
    remember: (request, answered) => {
      answers.set(keyOf(request), answered);
    },
  };
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
