import { writeFile } from 'node:fs/promises';
import { writeCompiledCode } from '../../files/compiled-code.ts';
import { giveBackWhenCalm } from '../../site/give-back-memory.ts';
import { newDatasets, type Datasets } from './opened-datasets.ts';
import { newThreads, type Threads } from './process-threads.ts';
import type { Order, Report } from './messages.ts';

/*
 * The query process: reads datasets, and starts and ends the threads that answer. What it must know comes in
 * orders; questions go past it, from the site to a thread and back.
 */

function report(told: Report): void {
  process.send?.(told, undefined, undefined, () => undefined);
}

interface Work {
  readonly datasets: Datasets;
  readonly threads: Threads;
}

let work: Work | undefined;
/** Orders that take time are carried out one after the other. */
let last = Promise.resolve();

function begin({ rules, meeting }: Extract<Order, { kind: 'begin' }>): Work {
  const threads = newThreads({ rules, meeting, report });
  return { threads, datasets: newDatasets(threads.tell, report) };
}

function carryOut(order: Order): void {
  if (order.kind === 'begin') {
    work = begin(order);
    return;
  }
  const { threads, datasets } = work ?? {};
  if (!threads || !datasets) throw new Error('An order came before the process was told to begin.');
  switch (order.kind) {
    case 'stop':
      threads.stop(order);
      return;
    case 'end':
      threads.end(order.thread);
      return;
    case 'open':
      last = last.then(() => datasets.open(order));
      return;
    case 'close':
      last = last.then(() => {
        datasets.close(order.dataset);
        giveBackWhenCalm();
      });
      return;
    case 'start':
      last = last.then(() => {
        threads.start(order.thread, datasets.all());
      });
  }
}

// Whoever stops the site tells it alone what to do; a terminal or a supervisor tells the whole group.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('message', (order: Order) => {
  carryOut(order);
});
// The site has ended, however it did.
process.on('disconnect', () => process.exit());
// Where memory runs out, Linux ends this process first. Others have no such file.
await writeFile('/proc/self/oom_score_adj', '500').catch(() => undefined);
writeCompiledCode();
