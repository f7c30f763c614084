import type { Dataset } from '../../../rdf/dataset.ts';
import { labelProperties } from '../../../rdf/labels.ts';
import type { Literal, Term } from '../../../rdf/terms.ts';
import { skos } from '../../../rdf/vocabulary.ts';
import { literalsOf } from '../../../rdf/values.ts';

/**
 * Whether words quoted from a source name a goal: by a name of it as a whole, or by what stands before
 * or after the colon, since "Goal 7" and its words are two ways to speak of one goal.
 */
export function namesGoal({ value }: Literal, goal: Term, union: Dataset): boolean {
  const labels = [...labelProperties, skos.altLabel].flatMap((property) =>
    literalsOf(goal, property, union),
  );
  const names = labels.flatMap((label) => [label.value, ...label.value.split(': ')]);
  return names.some((name) => holdsWords(value, name));
}

/** Whole words, whatever their case: "Goal 1" does not stand in "Goal 17". */
function holdsWords(text: string, words: string): boolean {
  const literally = words.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literally}(?![\p{L}\p{N}])`, 'iu').test(text);
}
