import type { Dataset } from '../../../rdf/dataset.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { Term } from '../../../rdf/terms.ts';
import { entryOf } from '../../../rdf/entry-of.ts';
import type { Patterns } from '../constraints/patterns.ts';
import type { ClassIndex } from './class-index.ts';
import { newFollow, type Follow } from './follow-numbers.ts';
import { newJudge, type Judge, type Judging } from './judges.ts';
import { readShape, type ReadShape } from './read-shape.ts';
import type { TripleIndex } from './triple-index.ts';
import { remembered, type Verdict } from './verdicts.ts';

/**
 * Conformance (SHACL §3.5) over numbers, each shape compiled when it is first asked for. It tells whether there would be results, and
 * makes none: nodes that do not conform are validated once more by the library.
 */
export interface QuickWay {
  /** `undefined` for a shape that leads to a query or to itself: what comes of it hangs on the order in which nodes are met. */
  readonly conformsTo: (shape: Term) => Verdict | undefined;
  /** Whether a node is known to conform to a shape. */
  readonly surelyConforms: (node: Term, shape: Term) => boolean;
}

/** Shapes within shapes, deeper than anybody writes: those go the slow way, which needs no more stack for them. */
const deepest = 50;

type Compiled = { readonly conforms: Verdict | undefined } | 'open';

/** What is known of data before the first shape, and of patterns as they are tried. */
interface Known {
  readonly index: TripleIndex;
  readonly classes: ClassIndex;
  /** Where one is given up, the verdicts are worth nothing. */
  readonly patterns: Patterns;
}

/** Makes a quick way for shapes over data. */
export function newQuickWay(
  shapes: Dataset,
  data: Dataset,
  { index, classes, patterns }: Known,
): QuickWay {
  const compiled = new Map<string, Compiled>();
  const memories = new Map<string, Verdict>();
  const count = index.triples.terms.length;
  let depth = 0;
  const conformsTo = (shape: Term): Verdict | undefined => {
    const key = termKey(shape);
    const known = compiled.get(key);
    if (known) return known === 'open' ? undefined : known.conforms;
    compiled.set(key, 'open');
    depth += 1;
    const judge =
      depth > deepest ? undefined : compile(shape, readShape(shape, key, shapes), world);
    depth -= 1;
    const conforms = judge && remembered(judge, count);
    compiled.set(key, { conforms });
    return conforms;
  };
  const world: World = {
    ...{ shapes, data, index, classes, conformsTo, fitting: patterns.fitting },
    once: (key, judge) => entryOf(memories, key, () => remembered(judge, count)),
  };
  return {
    conformsTo,
    surelyConforms: (node, shape) => {
      const number = index.find(node);
      return number !== undefined && conformsTo(shape)?.(number) === true;
    },
  };
}

type World = Omit<Judging, 'constraint' | 'shape'>;

function compile(shape: Term, read: ReadShape, world: World): Verdict | undefined {
  if (read.isDeactivated) return () => true;
  if (read.isAsking) return undefined;
  const judges: Judge[] = [];
  for (const constraint of read.constraints) {
    const judge = newJudge({ ...world, constraint, shape });
    if (judge === undefined) return undefined;
    judges.push(judge);
  }
  return read.path ? ofValues(newFollow(read.path, world.index), judges) : ofNode(judges);
}

/** Of a property shape. Walks by hand: a function made for each node costs more than most judges take. */
function ofValues(follow: Follow, judges: readonly Judge[]): Verdict {
  const ofEach = judges.flatMap((judge) => ('ofEach' in judge ? [judge.ofEach] : []));
  const ofAll = judges.flatMap((judge) => ('ofAll' in judge ? [judge.ofAll] : []));
  return (focus) => {
    const values = follow(focus);
    for (const conforms of ofAll) if (!conforms(focus, values)) return false;
    for (const value of values) for (const conforms of ofEach) if (!conforms(value)) return false;
    return true;
  };
}

/** Of a node shape: the one value is the node itself. */
function ofNode(judges: readonly Judge[]): Verdict {
  const verdicts = judges.map((judge): Verdict =>
    'ofEach' in judge ? judge.ofEach : (focus) => judge.ofAll(focus, [focus]),
  );
  return (focus) => {
    for (const conforms of verdicts) if (!conforms(focus)) return false;
    return true;
  };
}
