import { parentPort } from 'node:worker_threads';
import type { GivenAnswer } from '../query/citations/answer-lines.ts';
import { compareAnswers, digestOf } from '../query/citations/compare-answers.ts';

/** What the thread is asked to do: large answers take longer than requests should wait. */
export type AnswerTask =
  | { readonly task: 'digest'; readonly answer: GivenAnswer; readonly isOrdered: boolean }
  | {
      readonly task: 'compare';
      readonly before: GivenAnswer;
      readonly after: GivenAnswer;
      readonly isOrdered: boolean;
    };

function obey(asked: AnswerTask): Promise<unknown> {
  return asked.task === 'digest'
    ? digestOf(asked.answer, asked.isOrdered)
    : compareAnswers(asked.before, asked.after, asked.isOrdered);
}

// What comes through a thread's port is untyped; both ends are ours. What it throws ends the thread.
parentPort?.on('message', (asked: AnswerTask) => {
  void obey(asked).then((answer) => parentPort?.postMessage(answer));
});
