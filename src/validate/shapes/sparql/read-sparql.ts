import type { Dataset } from '../../../rdf/dataset.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { NamedNode, Quad, Term } from '../../../rdf/terms.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import { newAnswers, type Answers } from './answers.ts';
import type { PrepareQuery } from './ask.ts';
import { usedComponents, type UsedComponent } from './constraint-components.ts';
import { newSparqlCheck, type SparqlCheck } from './sparql-check.ts';
import { sparqlConstraints } from './sparql-constraints.ts';
import { selectTargets } from './sparql-targets.ts';

/** A part of the shapes that cannot be asked, at the statement that asks for it. */
export interface NotAsked {
  readonly sought: { readonly subject: Term; readonly predicate?: Term; readonly object?: Term };
  /** Whether the shapes are wrong, rather than more than can be checked here. */
  readonly isWrong: boolean;
  readonly reason: Text;
}

/** What a shapes graph asks in SPARQL, made ready for the walk through the shapes. */
export interface ReadSparql extends SparqlCheck {
  readonly answers: Answers;
  /** The shapes that have a constraint in SPARQL, by their keys. */
  readonly askingShapes: ReadonlySet<string>;
  readonly notAsked: readonly NotAsked[];
}

/** Whether shapes ask anything in SPARQL. */
export function hasSparql(shapes: Dataset): boolean {
  return [sh.sparql, sh.target, sh.parameter].some(
    (property) => shapes.match(null, property).size > 0,
  );
}

/**
 * Reads SPARQL-based constraints, constraint components and targets (SHACL §5, §6; SHACL Advanced Features §3).
 *
 * @param prepare makes the queries ready to be asked over the data graph
 */
export async function readSparql(
  shapes: Dataset,
  shapesGraph: NamedNode,
  prepare: PrepareQuery,
): Promise<ReadSparql> {
  const targets = await selectTargets(shapes, prepare);
  const components = usedComponents(shapes, shapesGraph);
  const constraints = [
    ...sparqlConstraints(shapes, shapesGraph),
    ...components.flatMap((used) => used.constraints),
  ];
  const answers = newAnswers(prepare);
  const check = newSparqlCheck(constraints, answers);
  return {
    ...check,
    quads: [...check.quads, ...targets.quads],
    answers,
    askingShapes: new Set(constraints.map(({ shape }) => termKey(shape))),
    notAsked: [
      ...targets.failures.map(({ quad, reason }) => ({ sought: quad, isWrong: false, reason })),
      ...components.filter((used) => used.constraints.length === 0).map(withoutValidator),
      ...[...shapes.match(null, sh.sparql)].filter((quad) => isEmpty(quad, shapes)).map(empty),
    ],
  };
}

function withoutValidator({ shape, component }: UsedComponent): NotAsked {
  const name = `<${component.value}>`;
  return {
    sought: { subject: shape },
    isWrong: false,
    reason: {
      sv: `komponenten ${name} har ingen validator i SPARQL`,
      en: `the component ${name} has no validator in SPARQL`,
    },
  };
}

function isEmpty({ object }: Quad, shapes: Dataset): boolean {
  return [sh.select, sh.ask].every((form) => shapes.match(object, form).size === 0);
}

function empty(quad: Quad): NotAsked {
  const reason = { sv: 'sh:select saknas', en: 'sh:select is missing' };
  return { sought: quad, isWrong: true, reason };
}
