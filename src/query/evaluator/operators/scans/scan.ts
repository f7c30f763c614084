import type { OrderName } from '../../../index/pack-quads.ts';
import { QuadRange } from '../../../index/quad-range.ts';
import { newNode, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { batchRows, type Batch } from '../../rows/batch.ts';
import type { Run } from '../../run/run.ts';
import { Matched, type VariableParts } from './matched.ts';
import { newQuadCheck, type QuadCheck } from './quad-check.ts';
import type { PatternTerm, QuadPlaces } from './quad-places.ts';

/** How many quads are looked at before the flag that ends a query. */
const quadsBetweenChecks = 65_536;

/** Rows of a batch that are asked how many quads fit them, to guess at all. */
const samples = 8;

/**
 * An index scan, or where rows bind some of its variables an index nested-loop join: the quads that fit a pattern
 * (SPARQL 1.1 Query §18.3.1), looked up in the order whose beginning is bound.
 */
export function newScan(places: QuadPlaces, detail: () => string, run: Run): PlanNode {
  const slots = variablesOf(places);
  const certain = new Set(slots.keys());
  const range = new QuadRange(run.view);
  const isNowhere = isOtherGraph(places, run);
  const scan = { places, slots, run, isFirstEnough: false };
  const scanFirst = { ...scan, isFirstEnough: true };
  const [subject, predicate, object] = places.parts.map((place) => Math.max(place, 0));
  range.find(subject ?? 0, predicate ?? 0, object ?? 0);
  return newNode(
    {
      name: 'scan',
      detail,
      certain,
      possible: certain,
      estimate: isNowhere ? 0 : range.count,
      fanOut: (batch) => (isNowhere ? 0 : averageCount(places, batch, range)),
      open: ({ rows }) => (isNowhere ? [] : scanRows(rows, scan)),
      openFirst: ({ rows }) => (isNowhere ? [] : scanRows(rows, scanFirst)),
    },
    run,
  );
}

interface Scan {
  readonly places: QuadPlaces;
  readonly slots: VariableParts;
  readonly run: Run;
  /** Whether one quad is enough for each row. */
  readonly isFirstEnough: boolean;
}

function scanRows(rows: Rows, scan: Scan): Rows {
  const [batch, another] = Array.isArray(rows) ? (rows as readonly Batch[]) : [];
  const isOneRow = batch?.length === 1 && !another;
  return (isOneRow ? new Scanner(batch, scan).lookUp() : undefined) ?? scanAll(rows, scan);
}

function* scanAll(rows: Rows, scan: Scan): Generator<Batch> {
  for (const batch of rows) {
    scan.run.control.check();
    yield* new Scanner(batch, scan).matches();
  }
}

/** A named graph that the dataset does not have. */
function isOtherGraph({ graph }: QuadPlaces, { view }: Run): boolean {
  return graph !== 'default' && graph >= 0 && !view.named.has(graph);
}

function variablesOf({ parts, graph }: QuadPlaces): VariableParts {
  const slots = new Map<number, 0 | 1 | 2 | 3>();
  const see = (place: PatternTerm | 'default', part: 0 | 1 | 2 | 3): void => {
    if (place !== 'default' && place < 0 && !slots.has(-1 - place)) slots.set(-1 - place, part);
  };
  see(parts[0], 0);
  see(parts[1], 1);
  see(parts[2], 2);
  see(graph, 3);
  return slots;
}

/** What a place is in a row: a term of the pattern's, one of the row's, or 0. */
type Reader = (row: number) => number;

function readerOf(place: PatternTerm, batch: Batch): Reader {
  if (place >= 0) return () => place;
  const column = batch.column(-1 - place);
  return column ? (row) => column[row] ?? 0 : () => 0;
}

function averageCount({ parts }: QuadPlaces, batch: Batch, range: QuadRange): number {
  const [subject, predicate, object] = parts.map((place) => readerOf(place, batch));
  const step = Math.max(1, Math.floor(batch.length / samples));
  let count = 0;
  let asked = 0;
  for (let row = 0; row < batch.length; row += step) {
    range.find(subject?.(row) ?? 0, predicate?.(row) ?? 0, object?.(row) ?? 0);
    count += range.count;
    asked += 1;
  }
  return count / Math.max(1, asked);
}

/** So few quads are looked up at once; of more, these come first: whoever wants only some rows need not wait for many. */
const fewQuads = 64;

/** Until there is something to write. */
const nothing = new Uint32Array(0);

/** The quads for each row of one batch. */
class Scanner {
  readonly #batch: Batch;
  readonly #scan: Scan;
  readonly #range: QuadRange;
  readonly #readers: readonly [Reader, Reader, Reader, Reader];
  #check: QuadCheck | undefined;
  #checkedOrder: OrderName | undefined;
  /** The order of the quads that wait to be handed on. */
  #order: OrderName = 'spo';
  #parents = nothing;
  #positions = nothing;
  #length = 0;
  #capacity: number;

  constructor(batch: Batch, scan: Scan) {
    const { places, run } = scan;
    const [subject, predicate, object] = places.parts;
    const graph = places.graph === 'default' ? 0 : places.graph;
    this.#batch = batch;
    this.#scan = scan;
    this.#range = new QuadRange(run.view);
    this.#readers = [
      readerOf(subject, batch),
      readerOf(predicate, batch),
      readerOf(object, batch),
      readerOf(graph, batch),
    ];
    this.#capacity = Math.min(batchRows, Math.max(fewQuads, 2 * batch.length));
  }

  /** The quads for the only row of a batch, at once; nothing where they may be many. */
  lookUp(): readonly Batch[] | undefined {
    const [subject, predicate, object, graph] = this.#readers;
    const range = this.#range;
    range.find(subject(0), predicate(0), object(0));
    if (range.count > fewQuads) return undefined;
    if (range.count === 0) return [];
    this.#capacity = range.count;
    this.#prepare();
    this.#fill(range.start, 0, graph(0));
    return this.#length === 0 ? [] : [this.#flush()];
  }

  *matches(): Generator<Batch> {
    const [subject, predicate, object, graph] = this.#readers;
    const range = this.#range;
    for (let row = 0; row < this.#batch.length; row += 1) {
      range.find(subject(row), predicate(row), object(row));
      if (range.start === range.end) continue;
      if (this.#length > 0 && this.#order !== range.order) yield this.#flush();
      this.#prepare();
      const name = graph(row);
      const before = this.#length;
      for (let position = range.start; position < range.end;) {
        position = this.#fill(position, row, name);
        const isFull = this.#length === this.#capacity;
        const isEnough = this.#scan.isFirstEnough && (isFull || this.#length > before);
        if (isFull) yield this.#flush();
        if (isEnough) break;
      }
    }
    if (this.#length > 0) yield this.#flush();
  }

  #prepare(): void {
    const { order } = this.#range;
    this.#order = order;
    if (this.#checkedOrder === order) return;
    this.#checkedOrder = order;
    this.#check = newQuadCheck(this.#scan.places, order, this.#scan.run.view);
  }

  /** @returns where to go on: at the end of the range, or where there is no more room */
  #fill(start: number, row: number, graph: number): number {
    const { rows } = this.#range;
    if (this.#parents === nothing) {
      this.#parents = new Uint32Array(this.#capacity);
      this.#positions = new Uint32Array(this.#capacity);
    }
    const end = Math.min(this.#range.end, start + 4 * quadsBetweenChecks);
    const check = this.#check;
    const room = this.#scan.isFirstEnough ? this.#length + 1 : this.#capacity;
    let position = start;
    let length = this.#length;
    for (; position < end && length < room; position += 4) {
      if (check && !check(rows, position, graph)) continue;
      this.#parents[length] = row;
      this.#positions[length] = position;
      length += 1;
    }
    this.#length = length;
    if (position - start >= quadsBetweenChecks) this.#scan.run.control.check();
    return position;
  }

  #flush(): Batch {
    const { view, control } = this.#scan.run;
    const order = this.#order;
    control.check();
    const matches = {
      length: this.#length,
      parents: this.#parents,
      positions: this.#positions,
      order,
      rows: view.orders[order],
    };
    this.#capacity = Math.min(batchRows, 4 * this.#capacity);
    this.#parents = nothing;
    this.#positions = nothing;
    this.#length = 0;
    return new Matched(this.#batch, matches, this.#scan.slots);
  }
}
