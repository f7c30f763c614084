import type { QueryKind } from '../../query/question/query-engine.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import { numberIn } from '../kit/numbers.ts';

const rows = { one: { sv: 'rad', en: 'row' }, many: { sv: 'rader', en: 'rows' } };
const statements = {
  one: { sv: 'påstående', en: 'statement' },
  many: { sv: 'påståenden', en: 'statements' },
};

const units: Readonly<
  Record<Exclude<QueryKind, 'ask'>, { readonly one: Text; readonly many: Text }>
> = { select: rows, construct: statements, describe: statements };

const yes: Text = { sv: 'Ja', en: 'Yes' };
const no: Text = { sv: 'Nej', en: 'No' };

/**
 * How large an answer is: ”17 rader”, ”1 påstående”; of a question with yes or no, which of them.
 *
 * @param size rows or statements; 1 for yes and 0 for no
 */
export function sizeInWords(kind: QueryKind, size: number, language: Language): string {
  if (kind === 'ask') return inLanguage(size === 1 ? yes : no, language);
  const unit = units[kind][size === 1 ? 'one' : 'many'];
  return `${numberIn(size, language)} ${inLanguage(unit, language)}`;
}
