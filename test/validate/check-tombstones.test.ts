import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

const linesOf = async (yaml: string) => (await told({ 'a.yaml': yaml })).lines;

const tombstone = (id: string, rest: string) => `
- id: id/place/${id}
  type: Tombstone
  ${rest}`;

describe('a tombstone', () => {
  it('has the day of removal, and may name who took over', async () => {
    const successor = tombstone('b', 'removed: 2026-02-28');
    expect(
      await linesOf(tombstone('a', 'removed: 2026-11-23\n  replacedBy: id/place/b') + successor),
    ).toEqual([]);
  });

  it.each(['label: { sv: Namn }', 'removed: [2026-11-22, 2026-11-23]'])(
    'without one real day is an error: %s',
    async (rest) => {
      expect(await linesOf(tombstone('a', rest))).toContainEqual(
        expect.stringMatching(/^a\.yaml:\d+:\d+: error: .*“removed:”/),
      );
    },
  );

  it('without a day of the calendar is an error, told once', async () => {
    expect(await linesOf(tombstone('a', 'removed: 2026-02-30'))).toEqual([
      expect.stringMatching(
        /^a\.yaml:\d+:\d+: error: .*There is no such day: the month has 28 days/,
      ),
    ]);
  });

  it('whose address is used again is an error, where it is', async () => {
    const lines = await linesOf(`
- id: id/place/a
  type: [Tombstone, Location]
  removed: 2026-11-23`);
    expect(lines).toEqual([expect.stringMatching(/^a\.yaml:3:\d+: error: .*never used again/)]);
  });

  it('that leads back to itself is an error at each step', async () => {
    const lines = await linesOf(
      tombstone('a', 'removed: 2026-11-23\n  replacedBy: id/place/b') +
        tombstone('b', 'removed: 2026-11-23\n  replacedBy: id/place/a'),
    );
    expect(lines).toEqual([
      expect.stringMatching(/^a\.yaml:5:\d+: error: .*leads back/),
      expect.stringMatching(/^a\.yaml:9:\d+: error: .*leads back/),
    ]);
  });

  it('that something still points at is a warning there', async () => {
    const lines = await linesOf(
      `${tombstone('a', 'removed: 2026-11-23')}\n\n- id: id/place/c\n  isPartOf: id/place/a`,
    );
    expect(lines).toEqual([expect.stringMatching(/^a\.yaml:7:\d+: warning: .*has been removed/)]);
  });
});
