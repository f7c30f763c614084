import type { Dataset } from '../../../rdf/dataset.ts';
import { readPath } from '../../../rdf/property-path.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { literalsOf, objectsOf } from '../../../rdf/values.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import type { Bindings } from './ask.ts';
import type { SparqlConstraint } from './constraint.ts';
import { constraintVariables, readQuery } from './read-query.ts';
import { writePath } from './write-path.ts';

/** The executable of a constraint in a shape, with what is known of it beforehand. */
export interface Executable {
  readonly shape: Term;
  readonly source: Term;
  readonly component: NamedNode;
  /** Names of parameters that may have a value, and the values of those that have. */
  readonly parameters: readonly string[];
  readonly values: Bindings;
  readonly shapesGraph: NamedNode;
}

/** Reads a constraint of one shape; `undefined` where its executable has no query. */
export function readConstraint(
  executable: Executable,
  shapes: Dataset,
): SparqlConstraint | undefined {
  const { shape, source, component, parameters, values, shapesGraph } = executable;
  const [path] = objectsOf(shape, sh.path, shapes);
  const read = path && readPath(path, shapes);
  const isAsk = literalsOf(source, sh.select, shapes).length === 0;
  const prebound = [...constraintVariables, ...(isAsk ? ['value'] : []), ...parameters];
  const query = readQuery(source, shapes, { path: read && writePath(read), prebound });
  return (
    query && {
      shape,
      source,
      component,
      query,
      bindings: { ...values, currentShape: shape, shapesGraph },
      messages: objectsOf(source, sh.message, shapes),
      isProperty: path !== undefined,
    }
  );
}

/** SPARQL-based constraints (SHACL §5.1): each sh:sparql of each shape that is not deactivated. */
export function sparqlConstraints(shapes: Dataset, shapesGraph: NamedNode): SparqlConstraint[] {
  return [...shapes.match(null, sh.sparql)].flatMap(({ subject: shape, object: source }) => {
    if (literalsOf(source, sh.deactivated, shapes).some(({ value }) => value === 'true')) return [];
    const component = sh.SPARQLConstraintComponent;
    const known = { parameters: [], values: {}, shapesGraph };
    return readConstraint({ shape, source, component, ...known }, shapes) ?? [];
  });
}
