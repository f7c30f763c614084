import { constraintKey } from './read-query.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { Term } from '../../../rdf/terms.ts';
import type { Text } from '../../../site/text.ts';
import type { Bindings, PreparedQuery, PrepareQuery, ShapeQuery } from './ask.ts';
import type { SparqlConstraint } from './constraint.ts';

/** Why a constraint could not be checked. */
export interface Failure {
  readonly constraint: SparqlConstraint;
  /** `refused`: its query is wrong. `failed`: the engine could not answer it. */
  readonly kind: 'refused' | 'failed';
  readonly reason: Text;
}

/**
 * Answers to the queries of constraints. The walk through the shapes does not wait: it is told what is known,
 * and what it misses is asked for afterwards, before the next walk.
 */
export interface Answers {
  /** The solutions for a focus node, and for a value node of ASK; `undefined` where they are not known yet. */
  readonly of: (
    constraint: SparqlConstraint,
    focus: Term,
    value?: Term,
  ) => readonly Bindings[] | undefined;
  /** Asks all that was missed; whether that was anything. */
  readonly askForMissed: () => Promise<boolean>;
  readonly failures: () => readonly Failure[];
}

interface Missed {
  readonly key: string;
  readonly constraint: SparqlConstraint;
  readonly bindings: Bindings;
}

/** Makes a memory for answers. A query that failed once is not asked again: it breaks nothing, and is told of. */
export function newAnswers(prepare: PrepareQuery): Answers {
  const known = new Map<string, readonly Bindings[]>();
  const missed = new Map<string, Missed>();
  const failures = new Map<string, Failure>();
  const prepared = new Map<ShapeQuery, PreparedQuery>();

  const answer = async ({ key, constraint, bindings }: Missed): Promise<void> => {
    const { query } = constraint;
    const ready = prepared.get(query) ?? prepare(query);
    prepared.set(query, ready);
    const name = constraintKey(constraint.shape, constraint.source);
    if (ready.outcome === 'refused') {
      failures.set(name, { constraint, kind: 'refused', reason: ready.reason });
    }
    const given =
      ready.outcome === 'prepared' && !failures.has(name) ? await ready.ask(bindings) : undefined;
    if (given?.outcome === 'failed') {
      failures.set(name, { constraint, kind: 'failed', reason: given.reason });
    }
    // Nothing of ASK is “no”, which would be a breach.
    known.set(key, given?.outcome === 'answered' ? given.rows : query.form === 'ask' ? [{}] : []);
  };

  return {
    of: (constraint, focus, value) => {
      const key = keyOfQuestion(constraint, focus, value);
      const answered = known.get(key);
      const bindings = { ...constraint.bindings, this: focus, ...(value && { value }) };
      if (answered === undefined) missed.set(key, { key, constraint, bindings });
      return answered;
    },
    askForMissed: async () => {
      const all = [...missed.values()];
      missed.clear();
      for (const one of all) await answer(one);
      return all.length > 0;
    },
    failures: () => [...failures.values()],
  };
}

/** What tells one question from another: the constraint with what is bound in it, the focus node and the value node. */
function keyOfQuestion(
  { shape, source, bindings }: SparqlConstraint,
  focus: Term,
  value: Term | undefined,
): string {
  const terms = [shape, source, ...Object.values(bindings), focus, ...(value ? [value] : [])];
  return terms.map(termKey).join(' ');
}
