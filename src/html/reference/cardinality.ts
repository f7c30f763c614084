import type { PropertyShape } from '../../model/class-shapes.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';

const words = {
  any: { sv: 'valfritt antal', en: 'any number' },
  exactly: { sv: 'precis', en: 'exactly' },
  atLeast: { sv: 'minst', en: 'at least' },
  atMost: { sv: 'högst', en: 'at most' },
  none: { sv: 'inget', en: 'none' },
  advised: { sv: 'önskvärt', en: 'recommended' },
} satisfies Record<string, Text>;

/** How many values there may be, in words. */
export function cardinalityOf(shape: PropertyShape, language: Language): string {
  const { minCount, maxCount, isAdvised } = shape;
  if (isAdvised) return inLanguage(words.advised, language);
  if (maxCount === 0) return inLanguage(words.none, language);
  if (minCount === maxCount) return `${inLanguage(words.exactly, language)} ${maxCount}`;
  if (minCount > 0 && maxCount < Infinity) return `${minCount}–${maxCount}`;
  if (minCount > 0) return `${inLanguage(words.atLeast, language)} ${minCount}`;
  return maxCount < Infinity
    ? `${inLanguage(words.atMost, language)} ${maxCount}`
    : inLanguage(words.any, language);
}
