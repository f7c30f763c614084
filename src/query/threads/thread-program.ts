import { connect } from 'node:net';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { writeCompiledCode } from '../../files/compiled-code.ts';
import { giveBackWhenCalm } from '../../site/give-back-memory.ts';
import { packQuads } from '../index/pack-quads.ts';
import { onFrame, sendFrame } from '../process/frames.ts';
import type { AnswerHead, QuestionMessage, Hello } from '../process/messages.ts';
import type { News, OpenDataset, ThreadSetup } from '../process/thread-messages.ts';
import type { Answer, Question } from '../question/query-engine.ts';
import { beginQuery, endQuery } from '../question/stop-flag.ts';
import { newAnswerer, type AnswerQuestion } from './answer-question.ts';

// What comes through a thread's port is untyped; both ends are ours and share `thread-messages.ts`.
const { thread, meeting, rules, flag, datasets } = workerData as ThreadSetup;
const open = newAnswerer(rules, flag);
const opened = new Map<number, AnswerQuestion>();

function learn(news: News): void {
  if (news.kind === 'close') {
    opened.delete(news.dataset);
    giveBackWhenCalm();
  } else opened.set(news.opened.dataset, open(news.opened));
}

/** News and questions come by different ways: what was told before a question was asked may still lie here. */
function learnAll(): void {
  if (!parentPort) return;
  for (let told = receiveMessageOnPort(parentPort); told; told = receiveMessageOnPort(parentPort)) {
    learn(told.message as News);
  }
}

async function answer({ query, dataset, question, targets }: QuestionMessage): Promise<Answer> {
  learnAll();
  const ask = opened.get(dataset);
  if (!ask) throw new Error('Asked about data that is not open.');
  beginQuery(flag, query);
  const given = await ask(question, targets);
  endQuery(flag);
  return given;
}

const warmUp: Question = {
  query: 'ASK { ?subject ?predicate ?object }',
  defaultGraphs: [],
  namedGraphs: [],
  formats: { ask: 'json' },
};

/** Loads what answers, over no data: who asks first does not wait for it. */
const nothing: OpenDataset = {
  dataset: 0,
  quads: packQuads([]),
  baseIri: 'urn:nothing:',
  style: { prefixes: {} },
};

parentPort?.on('message', learn);
for (const dataset of datasets) learn({ kind: 'open', opened: dataset });
await open(nothing)(warmUp);
writeCompiledCode();
const site = connect(meeting.path);
const hello: Hello = { token: meeting.token, thread };
sendFrame(site, hello);
onFrame(site, ({ head }) => {
  void answer(head as QuestionMessage).then((given) => {
    if (given.outcome !== 'answered') {
      sendFrame(site, given);
      return;
    }
    const { body, ...rest } = given;
    sendFrame(site, rest satisfies AnswerHead, body);
  });
});
