import type { Text } from '../site/text.ts';

/** How the tests of one file went. */
export interface FileScore {
  readonly passed: number;
  /** Names of those that did not pass, as far as they are told. */
  readonly failed: readonly string[];
  /** How many did not, whether told or not. */
  readonly failures: number;
  /** How many were left out, each with its reason in the file. */
  readonly leftOut: number;
  /** When they ran (ISO 8601, UTC). */
  readonly at: string;
}

/** What tests of a build found, by the file that they stand in, from the root of the repository. */
export interface Scores {
  /** The word that tells the build from all others. */
  readonly build: string;
  readonly files: Readonly<Record<string, FileScore>>;
}

/** What a site knows of the tests of its program, or why it knows nothing. */
export type ScoresReading =
  | { readonly outcome: 'read'; readonly scores: Scores }
  | { readonly outcome: 'unusable'; readonly why: Text };

export const noScores: ScoresReading = {
  outcome: 'unusable',
  why: {
    sv: 'Räknas ut när programmet byggs. Siffrorna har inte lämnats över (inställningen scores).',
    en: 'Computed when the program is built. The figures have not been handed over (the setting scores).',
  },
};

const noFile: Text = {
  sv: 'Filen som inställningen scores pekar på är inte en fil med siffror från testerna.',
  en: 'The file that the setting scores names is no file of figures from the tests.',
};

const ofAnotherBuild: Text = {
  sv: 'Siffrorna som har lämnats över gäller ett annat bygge av programmet.',
  en: 'The figures that were handed over are of another build of the program.',
};

/**
 * Reads what the tests wrote.
 *
 * @param build the build that runs; figures of another one say nothing of it
 */
export function readScores(text: string, build: string | undefined): ScoresReading {
  const scores = parseScores(text);
  if (scores === undefined) return { outcome: 'unusable', why: noFile };
  if (scores.build !== build) return { outcome: 'unusable', why: ofAnotherBuild };
  return { outcome: 'read', scores };
}

/** The figures in a text, or nothing where it holds something else. */
export function parseScores(text: string): Scores | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isScores(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isScores(value: unknown): value is Scores {
  if (!isObject(value) || typeof value['build'] !== 'string') return false;
  return isObject(value['files']) && Object.values(value['files']).every(isFileScore);
}

function isFileScore(value: unknown): value is FileScore {
  if (!isObject(value)) return false;
  const { passed, failed, failures, leftOut, at } = value;
  return (
    [passed, failures, leftOut].every(
      (count) => Number.isSafeInteger(count) && Number(count) >= 0,
    ) &&
    Array.isArray(failed) &&
    failed.every((name) => typeof name === 'string') &&
    typeof at === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(at)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
