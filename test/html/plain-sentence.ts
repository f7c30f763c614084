import type { Sentence } from '../../src/html/changes/told.ts';

/** A sentence as a text in which brackets mark what went and what came. */
export function plain(sentence: Sentence): string {
  const marks = { removed: ['[−', ']'], added: ['[+', ']'] } as const;
  return sentence.map(({ text, mark }) => (mark ? marks[mark].join(text) : text)).join('');
}
