import { dayOfData } from '../describe/data-date.ts';
import type { Assessing } from './assessing.ts';
import type { Dimension, Found, Measure } from './measure.ts';

const dayLength = 86_400_000;

/** How old the data was when it was read, by what it says of itself. */
export function assessFreshness({ snapshot }: Assessing): Dimension {
  return {
    name: 'freshness',
    title: { sv: 'Aktualitet', en: 'Freshness' },
    method: {
      sv: 'Dagen för den senaste ändringen, som data själv anger den, och om länkar till andra svarar, där webbplatsen får fråga.',
      en: 'The day of the latest change, as the data itself tells it, and whether links to others answer, where the site may ask.',
    },
    measures: [ageOf(snapshot)],
  };
}

function ageOf(snapshot: Assessing['snapshot']): Measure {
  const day = dayOfData(snapshot);
  const days =
    day === undefined ? 0 : Math.floor((snapshot.taken.getTime() - Date.parse(day)) / dayLength);
  const found: Found =
    day === undefined
      ? {
          kind: 'not-looked-at',
          why: { sv: 'Data har inget datum.', en: 'The data has no date.' },
        }
      : { kind: 'count', value: Math.max(0, days) };
  return {
    name: 'freshness-days',
    title: {
      sv: 'Dagar från senaste ändring tills data lästes',
      en: 'Days from the latest change until the data was read',
    },
    found,
    lookedAt: { sv: day ?? 'ingenting', en: day ?? 'nothing' },
    missing: [],
  };
}
