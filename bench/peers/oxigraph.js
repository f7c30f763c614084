/** oxigraph in a worker thread behind node:http: what its speed is once HTTP and threads are paid for. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
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
    const isGraph = /^\s*(CONSTRUCT|DESCRIBE)/m.test(query);
    const results_format = isGraph ? 'text/turtle' : 'application/sparql-results+json';
    parentPort.postMessage({ id, body: store.query(query, { results_format }) });
  });
  parentPort.postMessage({ id: 'ready' });
}

function serve() {
  const worker = new Worker(new URL(import.meta.url), { workerData: file });
  const waiting = new Map();
  let count = 0;
  worker.on('message', ({ id, body }) => {
    if (id === 'ready') server.listen(Number(port));
    waiting.get(id)?.end(body);
    waiting.delete(id);
  });
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url, 'http://localhost');
    count += 1;
    waiting.set(count, response);
    worker.postMessage({ id: count, query: searchParams.get('query') });
  });
}
