import type { Part } from '../../nodes/part.ts';
import type { Slots } from '../../rows/slots.ts';
import type { Batch } from '../../rows/batch.ts';

/** Which operators of a group have been at work on a batch, and which are to come. One for each way there. */
export class Progress {
  readonly #done: ReadonlySet<Part>;
  readonly #certain: Slots;
  readonly #waiting: readonly Part[];
  readonly #next = new Map<Part, Progress>();
  /** The operator whose turn it is, whatever the rows are. */
  readonly #fixed: Part | undefined;
  readonly #members: readonly Part[];

  constructor(
    waiting: readonly Part[],
    done: ReadonlySet<Part> = new Set(),
    certain: Slots = new Set(),
  ) {
    this.#waiting = waiting;
    this.#done = done;
    this.#certain = certain;
    this.#members = waiting.filter(({ turn }) => turn === 'any');
    this.#fixed = this.#findFixed();
  }

  /** Whether one operator is left. */
  get isLast(): boolean {
    return this.#waiting.length === 1;
  }

  after(part: Part): Progress {
    const known = this.#next.get(part);
    if (known) return known;
    const next = new Progress(
      this.#waiting.filter((each) => each !== part),
      new Set([...this.#done, part]),
      new Set([...this.#certain, ...part.node.certain]),
    );
    this.#next.set(part, next);
    return next;
  }

  /** The operator to come next for these rows; `undefined` where all have been. */
  choose(batch: Batch): Part | undefined {
    return this.#fixed ?? cheapest(this.#members, batch);
  }

  #findFixed(): Part | undefined {
    const ready = this.#waiting.filter((part) => this.#isSettled(part));
    const first =
      ready.find(({ turn }) => turn === 'early') ?? ready.find(({ turn }) => turn === 'ready');
    if (first) return first;
    if (this.#members.length > 1) return undefined;
    return this.#members[0] ?? ready[0] ?? this.#waiting[0];
  }

  #isSettled({ waitsFor, after }: Part): boolean {
    if (!after.every((part) => this.#done.has(part))) return false;
    for (const [slot, parts] of waitsFor) {
      if (!this.#certain.has(slot) && !parts.every((part) => this.#done.has(part))) return false;
    }
    return true;
  }
}

/**
 * What makes the fewest rows of a batch. Asked anew for each batch, by counts from the index for some of its rows: where
 * a guess was wrong, the next batch goes another way. What shares no variable with the rows waits.
 */
function cheapest(members: readonly Part[], batch: Batch): Part | undefined {
  const joined = members.filter(({ node }) => isJoined(node.possible, batch));
  let best: Part | undefined;
  let least = Infinity;
  for (const member of joined.length > 0 ? joined : members) {
    const count = member.node.fanOut(batch);
    if (count >= least && best) continue;
    best = member;
    least = count;
  }
  return best;
}

function isJoined(slots: Slots, batch: Batch): boolean {
  if (slots.size === 0) return true;
  for (const slot of slots) if (batch.column(slot)) return true;
  return false;
}
