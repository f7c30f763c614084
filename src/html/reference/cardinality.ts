import type { Rule } from '../../model/class-shapes.ts';
import type { Language, Text } from '../../site/text.ts';

const words = {
  any: { sv: 'valfritt antal', en: 'any number' },
  exactly: { sv: 'precis', en: 'exactly' },
  atLeast: { sv: 'minst', en: 'at least' },
  atMost: { sv: 'högst', en: 'at most' },
  none: { sv: 'inget', en: 'none' },
  advised: { sv: 'önskvärt', en: 'recommended' },
} satisfies Record<string, Text>;

/** How many values there may be, in words. */
export function cardinalityOf(rule: Rule, language: Language): string {
  const { least, most, isAdvised } = rule;
  if (isAdvised) return words.advised[language];
  if (most === 0) return words.none[language];
  if (least === most) return `${words.exactly[language]} ${most}`;
  if (least > 0 && most < Infinity) return `${least}–${most}`;
  if (least > 0) return `${words.atLeast[language]} ${least}`;
  return most < Infinity ? `${words.atMost[language]} ${most}` : words.any[language];
}
