import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

/** An indicator with two values: the year, area and kind of each. */
function toldOfValues(one: string, other: string) {
  return told({
    'a.yaml': `- {id: id/place/a, type: Location, label: {en: A}}
- {id: id/place/b, type: Location, label: {en: B}}
- id: id/indicator/a
  type: Indicator
  label: {en: The indicator}
  values:
    - {id: id/indicator-value/one, type: Observation, label: {en: One}, ${one}, obsValue: 1}
    - {id: id/indicator-value/two, type: Observation, label: {en: Two}, ${other}, obsValue: 2}
`,
  });
}

const value = (year: number, area: string, kind: string) =>
  `year: ${year}, area: id/place/${area}, valueKind: ${kind}`;

describe('the values of an indicator', () => {
  it.each([
    ['years', value(2026, 'a', 'baseline')],
    ['areas', value(2025, 'b', 'baseline')],
    ['kinds', value(2025, 'a', 'outcome')],
  ])('may be of several %s', async (_, other) => {
    expect((await toldOfValues(value(2025, 'a', 'baseline'), other)).lines).toEqual([]);
  });

  it('are not two of one kind for one area and year', async () => {
    const same = value(2025, 'a', 'baseline');
    expect((await toldOfValues(same, same)).lines).toEqual([
      expect.stringMatching(
        /^a\.yaml:8:7: error: Two: The indicator already has a value of the same kind for the same area and year: “One”\. Correct “year”/,
      ),
    ]);
  });
});
