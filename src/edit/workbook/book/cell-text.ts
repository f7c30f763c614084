import { inLanguage, type Language, type Text } from '../../../site/text.ts';
import type { PlainValue } from '../../forms/fields/form.ts';
import type { Leaf } from './leaves.ts';
import type { LinkNames } from './link-names.ts';

/** What stands for true and false in a cell. */
export const truth: Readonly<Record<'true' | 'false', Text>> = {
  true: { sv: 'ja', en: 'yes' },
  false: { sv: 'nej', en: 'no' },
};

/** The values of a leaf as a cell has them: a line for each. */
export function cellTextOf(
  { values, input }: Pick<Leaf, 'values' | 'input'>,
  names: LinkNames,
  language: Language,
): string {
  return values.map(({ text }) => wordsOf(text, input, { names, language })).join('\n');
}

function wordsOf(
  text: string,
  input: PlainValue['input'],
  { names, language }: { readonly names: LinkNames; readonly language: Language },
): string {
  if (input === 'pick' || input === 'address') return names.nameOf(text);
  if (input === 'boolean' && (text === 'true' || text === 'false'))
    return inLanguage(truth[text], language);
  return text.replaceAll(/\r\n?/g, '\n').trim();
}
