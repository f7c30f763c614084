import { tellChanges } from '../html/changes/tell-changes.ts';
import type { ToldThing } from '../html/changes/told.ts';
import type { Finding } from '../load/finding.ts';
import type { Comparison } from '../publish/compare-versions.ts';
import type { Text } from '../site/text.ts';
import { isPersonal } from '../validate/findings/people.ts';
import { placeOf } from '../validate/findings/place.ts';

/**
 * What has changed, as notes beside the findings: how much, and of each thing what. No value is told, for logs keep notes,
 * and the value may be the name of a person; `styrkedata diff` tells it on the screen.
 *
 * @param against what the earlier version is called
 */
export function changesAsNotes(
  comparison: Extract<Comparison, { readonly outcome: 'compared' }>,
  against: string,
): Finding[] {
  const { changes, before, after, files } = comparison;
  const [sv, en] = [
    tellChanges(changes, { before, after }, 'sv'),
    tellChanges(changes, { before, after }, 'en'),
  ];
  const summary: Finding = {
    severity: 'note',
    path: against,
    message: {
      sv: `Jämfört med den tidigare versionen: ${sv.summary}`,
      en: `Compared with the earlier version: ${en.summary}`,
    },
  };
  return [
    summary,
    ...changes.things.map(({ thing }, index): Finding => {
      const isOfPerson = [before, after].some(({ dataset }) => isPersonal(thing, dataset));
      const [inSwedish, inEnglish] = [sv.things[index], en.things[index]];
      const message: Text = isOfPerson
        ? aPerson
        : { sv: inFewWords(inSwedish), en: inFewWords(inEnglish) };
      return { severity: 'note', ...placeOf({ subject: thing }, files), message };
    }),
  ];
}

const aPerson: Text = {
  sv: 'Uppgifter om en person är ändrade.',
  en: 'What is said of a person has changed.',
};

function inFewWords(told: ToldThing | undefined): string {
  if (told === undefined) return '';
  return told.fate === 'changed'
    ? `${told.heading}: ${told.places.join(', ')}.`
    : `${told.heading}.`;
}
