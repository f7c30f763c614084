import type { Dataset } from '../../../rdf/dataset.ts';
import type { Term } from '../../../rdf/terms.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import type { Result } from './result.ts';

/**
 * The results that tell an editor something new. A thing that several things lead to is checked once
 * from each; what is refused as a value, or described nowhere, lacks everything else too; and a
 * recommendation about a value that is wrong can wait until it is right.
 */
export function worthTelling(
  results: readonly Result[],
  shapes: Dataset,
  union: Dataset,
): Result[] {
  const distinct = [...new Map(results.map((result) => [keyOf(result), result])).values()];
  const violations = distinct.filter(isViolation);
  const wrong = new Set(violations.map(placeKeyOf));
  const refused = new Set(violations.map(({ shape, value }) => refusal(shape, value)));
  const texts = new Set(violations.map(({ value }) => nameOf(value)));
  return distinct.filter((result) => {
    const leading = shapesLeadingTo(result.shape, shapes);
    const isRefused =
      leading.some((shape) => refused.has(refusal(shape, result.focus))) ||
      (result.focus.termType === 'Literal' && texts.has(nameOf(result.focus)));
    const isNowhere = leading.length > 0 && !isDescribed(result.focus, union);
    const isLess = !isViolation(result) && wrong.has(placeKeyOf(result));
    return !isRefused && !isNowhere && !isLess;
  });
}

/** One shape may refuse a value for several reasons; its words are the same. */
function keyOf(result: Result): string {
  return JSON.stringify([
    placeKeyOf(result),
    result.shape.value,
    nameOf(result.source),
    nameOf(result.value),
    result.severity.value,
  ]);
}

function placeKeyOf({ focus, path }: Result): string {
  return JSON.stringify([nameOf(focus), nameOf(path)]);
}

function refusal(shape: Term, value: Term | undefined): string {
  return JSON.stringify([shape.value, nameOf(value)]);
}

function nameOf(term: Term | undefined): string | undefined {
  return term && `${term.termType} ${term.value}`;
}

function isViolation({ severity }: Result): boolean {
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
