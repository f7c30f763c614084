import { parentPort, workerData } from 'node:worker_threads';
import { matchRoute, routeOf, type RouteName } from '../../site/routes/routes.ts';
import { createLog } from '../../site/log.ts';
import { unpackSnapshot } from '../../snapshot/pack-snapshot.ts';
import { unaskedEngine } from '../../query/question/unasked-engine.ts';
import { newEdition } from '../editions/edition.ts';
import { answerOther } from '../routes/handlers.ts';
import type { FindHandler } from '../server/answer-request.ts';
import { ofDocuments } from './addresses.ts';
import { newAsk } from './ask.ts';
import type { Run, RunResult, ThreadData } from './crew.ts';
import { newFileNames } from './file-names.ts';
import { newFilesWriter } from './output.ts';
import { recordAddress } from './record-address.ts';

/** The routes of documents: all else is answered by the site, with what it has beside the data. */
const ofData: ReadonlySet<RouteName> = new Set(['thing', 'document', 'graph', 'other']);

/** Each address is asked for in all its forms and then never again. */
const mostBytes = 16_000_000;

// What comes through a thread's port is untyped; both ends are ours.
const { snapshot: packed, draft, paths } = workerData as ThreadData;

/** Whether the address at hand has needed more of the site than there is here. */
let isLeft = false;

const wasLeft = (): boolean => isLeft;

function leave(): never {
  isLeft = true;
  throw new Error('Only the site itself answers this.');
}

const find: FindHandler = (path) => {
  const { name, variables } = matchRoute(path);
  return { route: routeOf(name), variables, handler: ofData.has(name) ? answerOther : leave };
};

const snapshot = unpackSnapshot(packed);
const edition = newEdition(snapshot, unaskedEngine(leave), mostBytes);
const site = {
  ...{ edition, ask: newAsk(edition, { log: createLog('silent'), find }) },
  ...{ paths: new Set(paths), names: newFileNames(paths) },
  mount: new URL(snapshot.baseIri).pathname,
};
const write = newFilesWriter(draft, snapshot.taken);

async function obey(run: Run): Promise<void> {
  const result: RunResult[number][] = [];
  for (const { place, path } of run) result.push({ place, ...(await record(path)) });
  parentPort?.postMessage(result);
}

async function record(path: string): Promise<Pick<RunResult[number], 'recorded'>> {
  isLeft = false;
  const address = { route: 'other', path, forms: ofDocuments, endings: ofDocuments } as const;
  try {
    const recorded = await recordAddress(address, site, { write, isLeft: wasLeft });
    return recorded ? { recorded } : {};
  } catch (error) {
    if (wasLeft()) return {};
    throw error;
  }
}

let last = Promise.resolve();
parentPort?.on('message', (run: Run) => {
  last = last.then(() => obey(run));
});
