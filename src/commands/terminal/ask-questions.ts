import { questionNames, questions } from '../../edit/region-answers.ts';
import type { Flags } from '../../site/settings/given.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import type { Terminal } from './terminal.ts';

/** Asks for each answer that was not given, again and again until it is one; an end of input leaves the rest unanswered. */
export async function askQuestions(
  given: Flags,
  ask: NonNullable<Terminal['ask']>,
  language: Language,
): Promise<Flags> {
  const texts: Record<string, string> = {};
  for (const name of questionNames) {
    const { question, read, usual } = questions[name];
    let text = given[name];
    let before = '';
    while (text === undefined) {
      const typed = await ask(`${before}${inLanguage(question, language)}\n> `);
      if (typed === undefined) return { ...given, ...texts };
      const answer = typed.trim() || usual;
      const outcome = answer === undefined ? undefined : read(answer);
      if (outcome && 'value' in outcome) text = answer;
      before = outcome && 'mistake' in outcome ? `${inLanguage(outcome.mistake, language)}\n` : '';
    }
    texts[name] = text;
  }
  return { ...given, ...texts };
}
