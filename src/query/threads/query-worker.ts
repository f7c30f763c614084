import { parentPort, workerData } from 'node:worker_threads';
import { newAnswerer } from './answer-question.ts';
import type { Report, Setup } from './messages.ts';
import type { Question } from '../question/query-engine.ts';

// What comes through a thread's port is untyped; both ends are ours and share `messages.ts`.
const answer = newAnswerer(workerData as Setup);
const report = (message: Report): void => parentPort?.postMessage(message);

parentPort?.on('message', (question: Question) => {
  void answer(question).then((given) => {
    report({ kind: 'answer', answer: given });
  });
});

const warmUp: Question = {
  query: 'ASK { ?subject ?predicate ?object }',
  defaultGraphs: [],
  namedGraphs: [],
  formats: { ask: 'json' },
};
await answer(warmUp);
report({ kind: 'ready' });
