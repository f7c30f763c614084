import { parentPort, workerData } from 'node:worker_threads';
import { matchRoute, routeOf, type RouteName } from '../../site/routes/routes.ts';
import { unaskedEngine } from '../../query/question/unasked-engine.ts';
import { unpackSnapshot, type PackedSnapshot } from '../../snapshot/pack-snapshot.ts';
import type { Handler } from '../answer/methods.ts';
import { newEdition } from '../editions/edition.ts';
import { answerBrowse } from '../routes/documents/page-routes.ts';
import { answerCatalogue } from '../routes/documents/catalogue-route.ts';
import { answerDump } from '../routes/dump-route.ts';
import { answerOther } from '../routes/handlers.ts';
import { answerHome } from '../routes/home-route.ts';
import { answerSitemap, answerSitemapPart } from '../routes/machine-routes.ts';
import { answerSearch } from '../routes/search-route.ts';
import { answerTable } from '../routes/table-route.ts';
import { answerVoid } from '../routes/void-route.ts';
import { callerWithin } from '../server/caller-within.ts';
import type { Reply } from '../wire/reply.ts';
import { visitOf } from '../wire/request.ts';

/** A request for something large. */
export interface LargeRequest {
  /** Of the address, below the server's root, as it stands in a request, with its query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A reply as plain data that one thread can hand to another. */
export interface PortableReply extends Omit<Reply, 'content'> {
  /** In memory that both threads share: what is handed over as the receiver's own has it collect its garbage at once, for being so large. */
  readonly bytes: SharedArrayBuffer | undefined;
}

/** What is made here is kept where it is sent. */
const mostBytes = 16_000_000;

function neverAsked(): never {
  throw new Error('What is answered here asks no query.');
}

const handlers: Partial<Record<RouteName, Handler>> = {
  browse: answerBrowse,
  catalogue: answerCatalogue,
  dump: answerDump,
  dumpPart: answerDump,
  home: answerHome,
  search: answerSearch,
  searchJson: answerSearch,
  sitemap: answerSitemap,
  sitemapPart: answerSitemapPart,
  table: answerTable,
  void: answerVoid,
};

const caller = callerWithin('site');
// What comes through a thread's port is untyped; both ends are ours.
const snapshot = unpackSnapshot(workerData as PackedSnapshot);
const edition = newEdition(snapshot, unaskedEngine(neverAsked), mostBytes);

async function replyTo({ url, headers }: LargeRequest): Promise<PortableReply> {
  const visit = visitOf({ url, method: 'GET', headers }, snapshot);
  const { name, variables } = matchRoute(visit.path);
  const handler = handlers[name] ?? answerOther;
  const { content, ...reply } = await handler({
    ...{ route: routeOf(name), variables, visit, edition, caller },
  });
  return { ...reply, bytes: content && shared(content.bytes) };
}

function shared(bytes: Buffer): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.length);
  new Uint8Array(memory).set(bytes);
  return memory;
}

// What it throws ends the thread, and is told to whoever asked.
parentPort?.on('message', (asked: LargeRequest) => {
  void replyTo(asked).then((reply) => {
    parentPort?.postMessage(reply);
  });
});
