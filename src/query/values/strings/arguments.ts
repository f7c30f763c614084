import { isSameLanguage } from './language-tags.ts';
import type { LanguageValue, StringValue, Value } from '../value/value.ts';

/** What SPARQL calls a string literal: an xsd:string, or a text with a language. */
export type TextValue = StringValue | LanguageValue;

export function isText(value: Value): value is TextValue {
  return value.kind === 'string' || value.kind === 'language';
}

/** Whether the second text may be sought in the first: it has no language, or the same language and direction (SPARQL 1.1 Query §17.4.3.1.2). */
export function isCompatible(text: Value, part: Value): text is TextValue {
  if (!isText(text) || !isText(part)) return false;
  if (part.kind === 'string') return true;
  return (
    text.kind === 'language' &&
    isSameLanguage(text.language, part.language) &&
    text.direction === part.direction
  );
}
