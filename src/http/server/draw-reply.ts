import { asFarAsFetched, settled } from '../../store/port/drawing.ts';
import type { Caller, RouteContext } from '../answer/methods.ts';
import type { Reply } from '../wire/reply.ts';

/**
 * Makes a reply; where the statements of the edition are in a store, as often as it takes to have fetched all that it is
 * made of. What it tells others and the engine is so told more than once, which is nothing but time: handlers read.
 */
export function drawReply<Question extends Pick<RouteContext, 'edition' | 'caller'>>(
  question: Question,
  reply: (question: Question) => Promise<Reply>,
  fail: (error: unknown) => Reply,
): Promise<Reply> {
  if (!question.edition.isFetched) return reply(question).catch(fail);
  const caller = readingOnce(question.caller);
  return settled(() => reply({ ...question, caller }), caller.signal()).catch((error: unknown) =>
    asFarAsFetched(() => fail(error)),
  );
}

/** The content of a request can be read once. */
function readingOnce(caller: Caller): Caller {
  let body: Promise<Buffer> | undefined;
  return { ...caller, readBody: (mostBytes) => (body ??= caller.readBody(mostBytes)) };
}
