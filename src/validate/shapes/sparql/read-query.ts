import type { Dataset } from '../../../rdf/dataset.ts';
import { follow } from '../../../rdf/property-path.ts';
import { distinctTerms, termKey } from '../../../rdf/term-key.ts';
import type { Term } from '../../../rdf/terms.ts';
import { literalsOf, objectsOf } from '../../../rdf/values.ts';
import { owl, sh } from '../../../rdf/vocabulary.ts';
import type { ShapeQuery } from './ask.ts';

/** Variables that have a value in every query of a constraint (SHACL §5.3.1). */
export const constraintVariables: readonly string[] = ['this', 'shapesGraph', 'currentShape'];

const imported = { kind: 'any', path: { kind: 'predicate', predicate: owl.imports } } as const;

/** The prefixes that a query may use: those that its ontologies, and what these import, declare (SHACL §5.2.1). */
function prefixesOf(executable: Term, shapes: Dataset): string {
  const ontologies = follow(imported, objectsOf(executable, sh.prefixes, shapes), shapes);
  const declarations = ontologies.flatMap((ontology) => objectsOf(ontology, sh.declare, shapes));
  const lines = distinctTerms(declarations).flatMap((declaration) => {
    const [prefix] = literalsOf(declaration, sh.prefix, shapes);
    const [namespace] = literalsOf(declaration, sh.namespace, shapes);
    return prefix && namespace ? [`PREFIX ${prefix.value}: <${namespace.value}> `] : [];
  });
  return lines.join('');
}

/**
 * SPARQL executable (SHACL §5.2, §6.2) as a query.
 *
 * @param path the shape's path as SPARQL writes it, which `$PATH` stands for
 * @param more variables that have a value beforehand, beside those of every constraint
 * @returns `undefined` for a node that has neither sh:select nor sh:ask
 */
export function readQuery(
  executable: Term,
  shapes: Dataset,
  { path, prebound }: { readonly path?: string | undefined; readonly prebound: readonly string[] },
): ShapeQuery | undefined {
  const [select] = literalsOf(executable, sh.select, shapes);
  const [ask] = literalsOf(executable, sh.ask, shapes);
  const written = select ?? ask;
  if (written === undefined) return undefined;
  const text =
    path === undefined ? written.value : written.value.replace(/[$?]PATH\b/g, () => path);
  const form = select ? 'select' : 'ask';
  return { text: prefixesOf(executable, shapes) + text, form, prebound };
}

/** The key of a constraint or a validator in one shape. */
export function constraintKey(shape: Term, constraint: Term): string {
  return `${termKey(shape)} ${termKey(constraint)}`;
}
