import type { Constraint } from 'rdf-validate-shacl/src/shapes-graph.js';
import type Engine from 'rdf-validate-shacl/src/validation-engine.js';
import type { Dataset } from '../../../rdf/dataset.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { newConformance, type Conformance, type Task } from './conformance.ts';
import type { CheckConstraint, Checking } from './constraint-check.ts';
import { libraryFor, type Ours } from './library.ts';
import type { Patterns } from './patterns.ts';
import { propertyConstraints } from './property-constraints.ts';
import { readReport, type Reported } from './read-report.ts';
import { shapeConstraints } from './shape-constraints.ts';
import { newSubclasses } from './subclasses.ts';
import { termConstraints } from './term-constraints.ts';
import { newValueNodes } from './value-nodes.ts';

/** What a validator validates, and with what. */
export interface Validating {
  readonly shapes: Dataset;
  readonly data: Dataset;
  /** Validators of more constraint components than those of SHACL Core. */
  readonly more: readonly (readonly [NamedNode, CheckConstraint])[];
  readonly patterns: Patterns;
  /** Whether it is known already that a node conforms to a shape. */
  readonly surelyConforms: (node: Term, shape: Term) => boolean;
}

/** SHACL's validation of focus nodes (SHACL §3.4). */
export interface ShapeValidator {
  readonly validate: (focus: Term, shape: Term) => void;
  /** What all that was validated has given. */
  readonly results: () => readonly Reported[];
  /** The results of one node against a shape, apart from all others. */
  readonly resultsOf: (node: Term, shape: Term) => readonly Reported[];
  readonly conforms: (node: Term, shape: Term) => boolean;
  /** Patterns that were given up. */
  readonly slowPatterns: () => readonly string[];
  /** A validator that has found nothing yet, over shapes that need not be read again. This one is of no use afterwards. */
  readonly again: () => ShapeValidator;
}

/** Makes a validator of a data graph against a shapes graph. */
export function newShapeValidator({ surelyConforms, ...world }: Validating): ShapeValidator {
  const { shapes, data, more, patterns } = world;
  const classesBelow = newSubclasses(data);
  const valueNodes = newValueNodes(shapes, data);
  const valuesOf: Checking['valuesOf'] = (node, property) => objectsOf(node, property, data);
  let conformance: Conformance;
  const conforms = (node: Term, shape: Term): boolean => conformance.conforms(node, shape);
  // Made for each constraint of each focus node: spreading an object here costs more than all checks together.
  const checkingOf = (focus: Term, constraint: Constraint): Checking => ({
    focus,
    shapes,
    data,
    valuesOf,
    classesBelow,
    conforms,
    fitting: patterns.fitting,
    shape: constraint.shape.shapeNode,
    values: valueNodes(focus, constraint.shape.shapeNode),
    parameter: (property) => constraint.getParameterValue(property),
  });
  const components = [...termConstraints, ...propertyConstraints, ...shapeConstraints, ...more];
  const ours: Ours = {
    valueNodes,
    checks: components.map(([component, check]) => [
      component,
      (focus, constraint) => check(checkingOf(focus, constraint)),
    ]),
  };
  const begin = (): Runs => {
    const { validator: library, withOurs } = libraryFor(shapes, ours);
    const newEngine = (): Engine => library.validationEngine.clone({ recordErrorsLevel: 0 });
    const validate = ({ node, shape, engine }: Task): boolean =>
      engine.validateNodeAgainstShape(node, library.shapesGraph.getShape(shape), library.$data);
    conformance = newConformance(newEngine(), { surelyConforms, validate });
    return within(newRuns(conformance, newEngine), (run) => withOurs(ours, run));
  };
  const { slow: slowPatterns } = patterns;
  const again = (): ShapeValidator => ({ ...whenAsked(begin), slowPatterns, again });
  return again();
}

type Runs = Pick<ShapeValidator, 'validate' | 'results' | 'resultsOf' | 'conforms'>;

function newRuns({ run, keepResults, conforms }: Conformance, newEngine: () => Engine): Runs {
  const main = keepResults(newEngine());
  return {
    validate: (node, shape) => {
      run({ node, shape, engine: main });
    },
    results: () => readReport(main.getReport()),
    resultsOf: (node, shape) => {
      const engine = keepResults(newEngine());
      run({ node, shape, engine });
      return readReport(engine.getReport());
    },
    conforms,
  };
}

/** The same runs, begun when the first node is validated: mostly there is none. */
function whenAsked(begin: () => Runs): Runs {
  let begun: Runs | undefined;
  const runs = (): Runs => (begun ??= begin());
  return {
    validate: (node, shape) => {
      runs().validate(node, shape);
    },
    results: () => begun?.results() ?? [],
    resultsOf: (node, shape) => runs().resultsOf(node, shape),
    conforms: (node, shape) => runs().conforms(node, shape),
  };
}

/** The same runs, each done within something. */
function within(runs: Runs, enter: <Found>(run: () => Found) => Found): Runs {
  return {
    results: runs.results,
    validate: (node, shape) => {
      enter(() => {
        runs.validate(node, shape);
      });
    },
    resultsOf: (node, shape) => enter(() => runs.resultsOf(node, shape)),
    conforms: (node, shape) => enter(() => runs.conforms(node, shape)),
  };
}
