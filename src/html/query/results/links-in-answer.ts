import type { Rows, Statements } from '../../../query/results/read-answer.ts';
import { termKindOf } from '../../../model/ontology.ts';
import { isLiteral, isNamed, type NamedNode, type Term } from '../../../rdf/terms.ts';
import { rdf } from '../../../rdf/vocabulary.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';

/** Something in an answer that leads to something else, by a property where the answer says which. */
export interface AnswerLink {
  readonly from: Term;
  readonly property: NamedNode | undefined;
  readonly to: Term;
}

/**
 * What leads to what in a table: from the first column of IRIs to the second; or to the third, where the one between
 * has properties. Nothing where there are no two such columns.
 */
export function linksInRows(
  { variables, rows }: Rows,
  { dataset }: Snapshot,
): readonly AnswerLink[] {
  const [first, second, third] = variables.filter((variable) => {
    const column = rows.flatMap((row) => row.get(variable) ?? []);
    return column.length > 0 && column.every(isNamed);
  });
  if (first === undefined || second === undefined) return [];
  const isProperty = (term: Term | undefined): boolean =>
    term === undefined || termKindOf(term, dataset) === 'property';
  const isNamedLink = third !== undefined && rows.every((row) => isProperty(row.get(second)));
  const target = isNamedLink ? third : second;
  return rows.flatMap((row) => {
    const [from, to, property] = [row.get(first), row.get(target), row.get(second)];
    if (from === undefined || to === undefined) return [];
    return [
      { from, to, property: isNamedLink && property && isNamed(property) ? property : undefined },
    ];
  });
}

/** What leads to what in a graph. Of what class things are is no link: all would lead to a few. */
export function linksInStatements({ quads }: Statements): readonly AnswerLink[] {
  return quads.flatMap(({ subject, predicate, object }) =>
    isLiteral(object) || predicate.equals(rdf.type) || !isNamed(predicate)
      ? []
      : [{ from: subject, property: predicate, to: object }],
  );
}
