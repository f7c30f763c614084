import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Collects garbage in this thread and gives pages that are left over back to the system, which V8 by itself does late or never in a
 * thread that waits. It takes a tenth of a second in a heap of 100 MB.
 */
export function giveBackMemory(): void {
  setFlagsFromString('--expose-gc');
  // A function of V8's, by what V8 calls it.
  collect ??= runInNewContext('gc') as () => void;
  setFlagsFromString('--compact-on-every-full-gc');
  collect();
  setFlagsFromString('--no-compact-on-every-full-gc');
}

/** After so many milliseconds in which nothing else has come, what was left behind is given back. */
const calm = 2_000;

let isCalm: NodeJS.Timeout | undefined;

/** Gives memory back when nothing has come for a moment; whoever begins with something new puts it off. */
export function giveBackWhenCalm(): void {
  putOff();
  isCalm = setTimeout(giveBackMemory, calm).unref();
}

/** Something new has come. */
export function putOff(): void {
  clearTimeout(isCalm);
}
