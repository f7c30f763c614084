/** oxigraph in a worker thread behind node:http: what its speed is once HTTP and threads are paid for. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const [file, port] = process.argv.slice(2);
if (isMainThread) serve();
else await answer();

async function answer() {
  const { Store } = await import('oxigraph');
  const store = new Store();
  store.load(readFileSync(workerData, 'utf8'), {
    format: 'application/n-triples',
    no_transaction: true,
  });
  parentPort.on('message', ({ id, query }) => {
    parentPort.postMessage({ id, ...answerOf(store, query) });
  });
  parentPort.postMessage({ id: 'ready' });
}

function answerOf(store, query) {
  const isGraph = /^\s*(CONSTRUCT|DESCRIBE)/m.test(query);
  const type = isGraph ? 'text/turtle' : 'application/sparql-results+json';
  try {
    return { status: 200, type, body: store.query(query, { results_format: type }) };
  } catch (error) {
    return { status: 400, type: 'text/plain', body: String(error) };
  }
}

function serve() {
  const worker = new Worker(new URL(import.meta.url), { workerData: file });
  const waiting = new Map();
  let count = 0;
  worker.on('message', ({ id, status, type, body }) => {
    if (id === 'ready') server.listen(Number(port));
    else waiting.get(id).writeHead(status, { 'content-type': type }).end(body);
    waiting.delete(id);
  });
  const server = createServer(async (request, response) => {
    const query = await queryOf(request);
    count += 1;
    waiting.set(count, response);
    worker.postMessage({ id: count, query });
  });
}

/** The query of a request by GET, or of a form that is posted, as engines do where the address would be too long. */
async function queryOf(request) {
  const { searchParams } = new URL(request.url, 'http://localhost');
  const given = request.method === 'GET' ? searchParams : new URLSearchParams(await text(request));
  return given.get('query') ?? '';
}
