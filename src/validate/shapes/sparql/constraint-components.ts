import type { Dataset } from '../../../rdf/dataset.ts';
import { distinctTerms } from '../../../rdf/term-key.ts';
import { wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { literalsOf, namedObjectsOf, objectsOf } from '../../../rdf/values.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import type { Bindings } from './ask.ts';
import type { SparqlConstraint } from './constraint.ts';
import { readConstraint } from './sparql-constraints.ts';

/** A parameter of a component (SHACL §6.2.1). */
export interface Parameter {
  readonly path: NamedNode;
  /** How queries name it: the local name of its path. */
  readonly name: string;
  readonly isOptional: boolean;
}

/** The parameters that a component, or a type of targets, declares. */
export function parametersOf(declaring: Term, shapes: Dataset): Parameter[] {
  return objectsOf(declaring, sh.parameter, shapes).flatMap((parameter) =>
    namedObjectsOf(parameter, sh.path, shapes).map((path) => ({
      path,
      name: path.value.replace(/^.*[/#]/, ''),
      isOptional: literalsOf(parameter, sh.optional, shapes).some(({ value }) =>
        ['true', '1'].includes(value),
      ),
    })),
  );
}

/** Each choice of one value for each parameter that a node has; none where a mandatory one is missing. */
export function valuesOfParameters(
  node: Term,
  parameters: readonly Parameter[],
  shapes: Dataset,
): Bindings[] {
  return parameters.reduce<Bindings[]>(
    (choices, { path, name, isOptional }) => {
      const values = objectsOf(node, path, shapes);
      if (values.length === 0) return isOptional ? choices : [];
      return choices.flatMap((choice) => values.map((value) => ({ ...choice, [name]: value })));
    },
    [{}],
  );
}

/** A component in a shape: what is to be checked, or that it cannot be. */
export interface UsedComponent {
  readonly shape: Term;
  readonly component: Term;
  readonly constraints: readonly SparqlConstraint[];
}

/** Constraint components of a shapes graph's own (SHACL §6), wherever shapes use them. */
export function usedComponents(shapes: Dataset, shapesGraph: NamedNode): UsedComponent[] {
  const components = [...shapes.match(null, sh.parameter)]
    .map(({ subject }) => subject)
    .filter((subject) => isComponent(subject, shapes));
  return distinctTerms(components).flatMap((component) =>
    uses(component, shapes).map(({ shape, parameters, values }) => {
      const validator = validatorFor(component, shape, shapes);
      const names = parameters.map(({ name }) => name);
      const known = { shape, parameters: names, shapesGraph };
      const constraint =
        validator && component.termType === 'NamedNode'
          ? readConstraint({ ...known, source: validator, component, values }, shapes)
          : undefined;
      return { shape, component, constraints: constraint ? [constraint] : [] };
    }),
  );
}

/** SHACL's own components need no definition, and what is a type of targets or a function is none. */
function isComponent(subject: Term, shapes: Dataset): boolean {
  const isTarget = shapes.match(subject, sh.select).size > 0;
  return !isTarget && !subject.value.startsWith(wellKnownPrefixes.sh);
}

interface Use {
  readonly shape: Term;
  readonly parameters: readonly Parameter[];
  readonly values: Bindings;
}

function uses(component: Term, shapes: Dataset): Use[] {
  const parameters = parametersOf(component, shapes);
  const [mandatory] = parameters.filter(({ isOptional }) => !isOptional);
  if (mandatory === undefined) return [];
  const using = [...shapes.match(null, mandatory.path)].map(({ subject }) => subject);
  return distinctTerms(using).flatMap((shape) =>
    valuesOfParameters(shape, parameters, shapes).map((values) => ({ shape, parameters, values })),
  );
}

/** The validator that fits the kind of the shape, or the one for all (SHACL §6.2.2). */
function validatorFor(component: Term, shape: Term, shapes: Dataset): Term | undefined {
  const isProperty = shapes.match(shape, sh.path).size > 0;
  const kinds = [isProperty ? sh.propertyValidator : sh.nodeValidator, sh.validator];
  return kinds
    .flatMap((kind) => objectsOf(component, kind, shapes))
    .find((validator) =>
      [sh.select, sh.ask].some((form) => shapes.match(validator, form).size > 0),
    );
}
