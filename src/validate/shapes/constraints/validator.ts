import type { Constraint } from 'rdf-validate-shacl/src/shapes-graph.js';
import type Engine from 'rdf-validate-shacl/src/validation-engine.js';
import type { ValidationResult } from 'rdf-validate-shacl/src/validation-report.js';
import type { Dataset } from '../../../rdf/dataset.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { newConformance, type Conformance } from './conformance.ts';
import type { CheckConstraint, Checking } from './constraint-check.ts';
import { newLibrary } from './library.ts';
import { newPatterns } from './patterns.ts';
import { propertyConstraints } from './property-constraints.ts';
import { shapeConstraints } from './shape-constraints.ts';
import { newSubclasses, type Subclasses } from './subclasses.ts';
import { termConstraints } from './term-constraints.ts';
import { newValueNodes } from './value-nodes.ts';

/** What a validator validates, and with what. */
export interface Validating {
  readonly shapes: Dataset;
  readonly data: Dataset;
  /** Validators of more constraint components than those of SHACL Core. */
  readonly more: readonly (readonly [NamedNode, CheckConstraint])[];
}

/** SHACL's validation of focus nodes (SHACL §3.4). */
export interface ShapeValidator {
  readonly validate: (focus: Term, shape: Term) => void;
  /** What all that was validated has given. */
  readonly results: () => readonly ValidationResult[];
  /** The results of one node against a shape, apart from all others. */
  readonly resultsOf: (node: Term, shape: Term) => readonly ValidationResult[];
  readonly conforms: (node: Term, shape: Term) => boolean;
  readonly classesBelow: Subclasses;
  /** Patterns that were given up. */
  readonly slowPatterns: () => readonly string[];
}

/** Makes a validator of a data graph against a shapes graph. */
export function newShapeValidator({ shapes, data, more }: Validating): ShapeValidator {
  const classesBelow = newSubclasses(data);
  const patterns = newPatterns();
  const valueNodes = newValueNodes(shapes, data);
  const checkingOf = (focus: Term, constraint: Constraint): Checking => ({
    ...{ focus, shapes, data, classesBelow },
    conforms: (node, shape) => conformance.conforms(node, shape),
    fitsPattern: patterns.fits,
    shape: constraint.shape.shapeNode,
    values: valueNodes(focus, constraint.shape.shapeNode),
    parameter: (property) => constraint.getParameterValue(property),
  });
  const components = [...termConstraints, ...propertyConstraints, ...shapeConstraints, ...more];
  const library = newLibrary(shapes, {
    valueNodes,
    checks: components.map(([component, check]) => [
      component,
      (focus, constraint) => check(checkingOf(focus, constraint)),
    ]),
  });
  const newEngine = (): Engine => library.validationEngine.clone({ recordErrorsLevel: 0 });
  const conformance = newConformance(newEngine(), ({ node, shape, engine }) =>
    engine.validateNodeAgainstShape(node, library.shapesGraph.getShape(shape), library.$data),
  );
  return { ...newRuns(conformance, newEngine), classesBelow, slowPatterns: patterns.slow };
}

type Runs = Pick<ShapeValidator, 'validate' | 'results' | 'resultsOf' | 'conforms'>;

function newRuns({ run, keepResults, conforms }: Conformance, newEngine: () => Engine): Runs {
  const main = keepResults(newEngine());
  return {
    validate: (node, shape) => {
      run({ node, shape, engine: main });
    },
    results: () => main.getReport().results,
    resultsOf: (node, shape) => {
      const engine = keepResults(newEngine());
      run({ node, shape, engine });
      return engine.getReport().results;
    },
    conforms,
  };
}
