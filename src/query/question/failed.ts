import type { Answer } from './query-engine.ts';

const longestMessage = 300;

/** An error of the engine's as an answer: its message, without the stack that some libraries put below. */
export function failedBecause(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error);
  const firstLine = (message.split('\n')[0] ?? '').slice(0, longestMessage);
  return {
    outcome: 'failed',
    reason: {
      sv: `Frågan gick inte att besvara: ${firstLine}`,
      en: `The query could not be answered: ${firstLine}`,
    },
  };
}
