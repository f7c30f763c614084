import type { Language } from '../../site/text.ts';

/** A name as it stands at the head of something: with a capital, as its language writes it. */
export function withCapital(name: string, language: Language): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
