import type { ValidationResult } from 'rdf-validate-shacl/src/validation-report.js';
import type { Dataset } from '../../rdf/dataset.ts';
import type { Term } from '../../rdf/terms.ts';
import { sh } from '../../rdf/vocabulary.ts';

/**
 * The results that tell an editor something new. A thing that several things lead to is checked once
 * from each; what is refused as a value, or described nowhere, lacks everything else too; and a
 * recommendation about a value that is wrong can wait until it is right.
 */
export function worthTelling(
  results: readonly ValidationResult[],
  shapes: Dataset,
  union: Dataset,
): ValidationResult[] {
  const distinct = [...new Map(results.map((result) => [keyOf(result), result])).values()];
  const violations = distinct.filter(isViolation);
  const wrong = new Set(violations.map(placeKeyOf));
  const refused = new Set(violations.map(({ sourceShape, value }) => refusal(sourceShape, value)));
  const texts = new Set(violations.map(({ value }) => nameOf(value)));
  return distinct.filter((result) => {
    const leading = shapesLeadingTo(result.sourceShape, shapes);
    const isRefused =
      leading.some((shape) => refused.has(refusal(shape, result.focusNode))) ||
      (result.focusNode.termType === 'Literal' && texts.has(nameOf(result.focusNode)));
    const isNowhere = leading.length > 0 && !isDescribed(result.focusNode, union);
    const isLess = !isViolation(result) && wrong.has(placeKeyOf(result));
    return !isRefused && !isNowhere && !isLess;
  });
}

/** One shape may refuse a value for several reasons; its words are the same. */
function keyOf(result: ValidationResult): string {
  return JSON.stringify([
    placeKeyOf(result),
    result.sourceShape.value,
    nameOf(result.value),
    result.severity.value,
  ]);
}

function placeKeyOf({ focusNode, path }: ValidationResult): string {
  return JSON.stringify([nameOf(focusNode), nameOf(path)]);
}

function refusal(shape: Term, value: unknown): string {
  return JSON.stringify([shape.value, nameOf(value)]);
}

/** There is not always a path and a value, whatever the typings say. */
function nameOf(term: unknown): string | undefined {
  const { termType, value } = (term ?? {}) as Partial<Term>;
  return value === undefined ? undefined : `${termType ?? ''} ${value}`;
}

function isViolation({ severity }: ValidationResult): boolean {
  return severity.equals(sh.Violation);
}

/** The property shapes whose values a shape is for; none for one that has things of its own to check. */
function shapesLeadingTo(shape: Term, shapes: Dataset): Term[] {
  return [...shapes.match(null, sh.property, shape)]
    .map(({ subject }) => subject)
    .filter((subject) => shapes.match(subject, sh.path).size > 0);
}

function isDescribed(term: Term, union: Dataset): boolean {
  const [first] = union.match(term);
  return first !== undefined;
}
