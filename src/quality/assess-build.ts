import type { Text } from '../site/text.ts';
import type { Dimension, Measure } from './measure.ts';
import type { FileScore, ScoresReading } from './scores.ts';
import { suites, type Suite } from './suites.ts';

/** What the tests of this very build found, where their figures were handed over. */
export function assessBuild(reading: ScoresReading): Dimension {
  return {
    name: 'build',
    title: { sv: 'Programmet', en: 'The program' },
    method: {
      sv: 'Det här räknas ut av testerna i programmets förråd när programmet byggs, inget för hand. Siffror visas bara om de gäller just det bygge som körs här.',
      en: 'This is computed by the tests in the program’s repository when the program is built, none by hand. Figures are shown only where they are of the very build that runs here.',
    },
    measures: suites.map((suite) => measureOf(suite, reading)),
  };
}

function measureOf(suite: Suite, reading: ScoresReading): Measure {
  const { name, title, files } = suite;
  const ran = reading.outcome === 'read' ? scoresOf(suite, reading.scores.files) : [];
  if (ran.length < files.length)
    return {
      name: `build-${name}`,
      title,
      found: {
        kind: 'not-looked-at',
        why: reading.outcome === 'read' ? notRun : reading.why,
      },
      lookedAt: { sv: files.join(', '), en: files.join(', ') },
      missing: [],
    };
  const [value, failures] = [sum(ran, 'passed'), sum(ran, 'failures')];
  return {
    name: `build-${name}`,
    title,
    found: { kind: 'share', value, of: value + failures },
    lookedAt: lookedAt(files, ran),
    at: earliest(ran),
    missing: ran.flatMap(({ failed }) => failed),
  };
}

const notRun: Text = {
  sv: 'De här testerna kördes inte när siffrorna togs fram.',
  en: 'These tests were not run when the figures were made.',
};

/** Those of files in which something ran. */
function scoresOf(
  { files }: Suite,
  scores: Readonly<Record<string, FileScore>>,
): readonly FileScore[] {
  const known = new Map(Object.entries(scores));
  return files
    .map((file) => known.get(file))
    .filter((score) => score !== undefined)
    .filter(({ passed, failures }) => passed + failures > 0);
}

function sum(scores: readonly FileScore[], what: 'passed' | 'failures' | 'leftOut'): number {
  return scores.reduce((total, score) => total + score[what], 0);
}

function earliest(ran: readonly FileScore[]): string {
  return ran.map(({ at }) => at).sort()[0] ?? '';
}

/** What was run, and on which day. */
function lookedAt(files: readonly string[], ran: readonly FileScore[]): Text {
  const leftOut = sum(ran, 'leftOut');
  const run = `${files.join(', ')}; ${earliest(ran).slice(0, 10)}`;
  if (leftOut === 0) return { sv: run, en: run };
  return { sv: `${run}; ${leftOut} utelämnade`, en: `${run}; ${leftOut} left out` };
}
