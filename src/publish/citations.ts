import { isDeepStrictEqual } from 'node:util';
import {
  appendCitation,
  readCitation,
  readIndex,
  stateOf,
  type CitationIndex,
} from '../archive/citations/citations-file.ts';
import type { Citation } from '../archive/citations/citation.ts';
import type { Citations, Keeping } from '../http/cite/citations.ts';
import type { GivenAnswer } from '../query/citations/answer-lines.ts';
import type { AnswerComparison, Digest } from '../query/citations/compare-answers.ts';
import type { Answered } from '../query/question/query-engine.ts';
import type { Log } from '../site/log.ts';
import type { AnswerTask } from './answer-thread.ts';
import { newThread } from '../site/in-thread.ts';

/** How many citations there may be, and how large the file with them. */
const most = { citations: 100_000, bytes: 50_000_000 } as const;

/** How many answers may wait to be counted, which happens one after the other. */
const mostWaiting = 20;

/** Memory of the thread that counts an answer: the longest that /sparql gives takes less. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 } as const;

/** The citations that are kept in an archive's folder. */
export function newCitations(folder: string, log: Pick<Log, 'warn'>): Citations {
  const index = newIndex(folder, log);
  const inTurn = newTurns();
  let writing: Promise<unknown> = Promise.resolve();
  const keep = async (citation: Citation): Promise<Keeping | undefined> => {
    const known = await readCitation(folder, await index(), citation.id);
    if (known) return { citation: known, isNew: false };
    const { spans, bytes } = await index();
    if (spans.size >= most.citations || bytes >= most.bytes) return undefined;
    await appendCitation(folder, citation);
    return { citation, isNew: true };
  };
  const thread = newThread('answer-thread', { resourceLimits });
  const count = (task: AnswerTask): Promise<unknown> => inTurn(() => thread.ask(task));
  return {
    find: async (id) => readCitation(folder, await index(), id),
    keep: (citation) => {
      const kept = writing.then(() => keep(citation));
      writing = kept.catch(() => undefined);
      return kept;
    },
    digest: async (answer, isOrdered) => {
      const counted = await count({ task: 'digest', answer: given(answer), isOrdered });
      return (counted as Digest | Uncounted | undefined) ?? 'ambiguous';
    },
    compare: async (before, after, isOrdered) => {
      const [one, other] = [given(before), given(after)];
      const compared = await count({ task: 'compare', before: one, after: other, isOrdered });
      return compared as AnswerComparison | Uncounted;
    },
  };
}

type Uncounted = 'busy' | 'too-large';

function given({ kind, body }: Answered): GivenAnswer {
  return { kind, body: body.toString() };
}

/** The index of the file, read on when something has been added to it. */
function newIndex(folder: string, log: Pick<Log, 'warn'>): () => Promise<CitationIndex> {
  let turn: Promise<CitationIndex | undefined> = Promise.resolve(undefined);
  return () => {
    const read = turn.then(async (known) => {
      if (known && isDeepStrictEqual(known.state, await stateOf(folder))) return known;
      const index = await readIndex(folder, known);
      if (index.damaged > (known?.damaged ?? 0))
        log.warn({ event: 'citations-damaged', folder, lines: index.damaged });
      return index;
    });
    turn = read.catch(() => undefined);
    return read;
  };
}

/** Does one thing after the other, and turns away what comes when too many wait; what needs too much memory is told. */
function newTurns(): (work: () => Promise<unknown>) => Promise<unknown> {
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (work) => {
    if (waiting >= mostWaiting) return 'busy' satisfies Uncounted;
    waiting += 1;
    const done = turn.then(work);
    turn = done.catch(() => undefined).finally(() => (waiting -= 1));
    try {
      return await done;
    } catch (error) {
      if (isOutOfMemory(error)) return 'too-large' satisfies Uncounted;
      throw error;
    }
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
