import { createRequire } from 'node:module';
import type * as AsyncIterators from 'asynciterator';
import type * as AsyncJoins from 'asyncjoin';

// Comunica loads these as CommonJS; `import` would give us other copies, whose streams it does not know as its own.
const require = createRequire(import.meta.url);
const { AsyncIterator, fromIterator, scheduleTask } =
  require('asynciterator') as typeof AsyncIterators;
const { HashJoin, SymmetricHashJoin } = require('asyncjoin') as typeof AsyncJoins;

/** A stream of Comunica's kind over what a generator gives. */
export { fromIterator };

interface Stream {
  readonly ended: boolean;
  _end: (isDestroyed?: boolean) => void;
  on: (event: string, listener: () => void) => unknown;
}

/**
 * Streams end after a read that finds nothing, never within it: whoever reads several relies on that. These
 * joins end within it, and a UNION around them would wait for ever.
 */
function endAfterReading(join: Stream): void {
  const end = join._end;
  join._end = function (isDestroyed) {
    scheduleTask(() => {
      end.call(this, isDestroyed);
    });
  };
}

/** A join may come to listen to a stream that has ended already. It would wait for ever to be told so. */
function tellLateListeners(stream: Stream): void {
  const on = stream.on;
  stream.on = function (event, listener) {
    if (event === 'end' && this.ended) scheduleTask(listener.bind(this));
    return on.call(this, event, listener);
  };
}

// Once for each thread, as a module is loaded once.
for (const { prototype } of [HashJoin, SymmetricHashJoin]) {
  endAfterReading(prototype as unknown as Stream);
}
tellLateListeners(AsyncIterator.prototype as unknown as Stream);
