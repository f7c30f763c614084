import type Engine from 'rdf-validate-shacl/src/validation-engine.js';
import { termKey } from '../../../rdf/term-key.ts';
import type { Term } from '../../../rdf/terms.ts';

/** A node that an engine of the library validates against a shape. */
export interface Task {
  readonly node: Term;
  readonly shape: Term;
  readonly engine: Engine;
}

/** How many shapes deep nodes lead to each other before the next is validated first, on an empty stack. */
const deepest = 100;

/** Thrown where shapes lead too deep: the task is done first, and then what led to it. */
class TooDeep extends Error {
  readonly task: Task;
  constructor(task: Task) {
    super('Shapes lead too deep.');
    this.task = task;
  }
}

/**
 * Conformance of nodes to shapes (SHACL §3.5), found once for each pair. A shape may lead to itself, which
 * SHACL §3.4.3 leaves open: a node that is met again while it is being validated counts as conforming there.
 * So circles end, and a chain of any length needs no more stack than a short one.
 */
export interface Conformance {
  readonly conforms: (node: Term, shape: Term) => boolean;
  /** Does a task, however deep it leads. */
  readonly run: (task: Task) => void;
  /** Makes an engine keep its results, each pair once. */
  readonly keepResults: (engine: Engine) => Engine;
}

/** What conformance is found by. */
interface Ways {
  /** Whether it is known beforehand that a node conforms, and so has no results. */
  readonly surelyConforms: (node: Term, shape: Term) => boolean;
  /** Does a task; whether anything is wrong. */
  readonly validate: (task: Task) => boolean;
}

/** @param quiet an engine whose results nobody asks for */
export function newConformance(quiet: Engine, { surelyConforms, validate }: Ways): Conformance {
  const isWrong = new Map<string, boolean>();
  const open = new Set<string>();
  const waiting = new Set<string>();

  /** @param recorded the pairs whose results the engine has; `undefined` for one that keeps none */
  const guard = (engine: Engine, recorded?: Set<string>): Engine => {
    const inner = engine.validateNodeAgainstShape.bind(engine);
    engine.validateNodeAgainstShape = (node, shape, data) => {
      if (surelyConforms(node, shape.shapeNode)) return false;
      const key = keyOfPair(node, shape.shapeNode);
      const known = isWrong.get(key);
      const isTold = known === false || (known !== undefined && recorded?.has(key) !== false);
      if (isTold) return known;
      if (open.has(key) || waiting.has(key)) return false;
      if (open.size >= deepest) throw new TooDeep({ node, shape: shape.shapeNode, engine });
      open.add(key);
      try {
        const wrong = inner(node, shape, data);
        isWrong.set(key, wrong);
        recorded?.add(key);
        return wrong;
      } finally {
        open.delete(key);
      }
    };
    return engine;
  };

  Object.assign(quiet, { createResultFromObject: () => quiet.reportPointer as unknown });
  guard(quiet);
  return {
    conforms: (node, shape) => {
      quiet.nestedResults = {};
      return !validate({ node, shape, engine: quiet });
    },
    run: (task) => {
      runTasks(task, waiting, validate);
    },
    keepResults: (engine) => guard(engine, new Set<string>()),
  };
}

/** Does a task, and before it whatever it needs that lies too deep: as a list, not as calls within calls. */
function runTasks(first: Task, waiting: Set<string>, validate: (task: Task) => boolean): void {
  const tasks = [first];
  for (let task = tasks.at(-1); task; task = tasks.at(-1)) {
    const key = keyOfPair(task.node, task.shape);
    waiting.delete(key);
    const deeper = attempt(task, validate);
    if (deeper === undefined) tasks.pop();
    else {
      waiting.add(key);
      tasks.push(deeper);
    }
  }
}

/** @returns what must be done first, where the task leads too deep */
function attempt(task: Task, validate: (task: Task) => boolean): Task | undefined {
  const { engine } = task;
  const level = engine.recordErrorsLevel;
  try {
    validate(task);
    return undefined;
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    // The library counts how deep it is, and did not come to count back.
    engine.recordErrorsLevel = level;
    return error.task;
  }
}

function keyOfPair(node: Term, shape: Term): string {
  return `${termKey(shape)} ${termKey(node)}`;
}
