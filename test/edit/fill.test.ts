import { describe, expect, it } from 'vitest';
import { filling, vision } from './filling.ts';

describe('styrkedata fill', () => {
  const { fill, read, edit } = filling();

  it('finds where quotations stand by their words alone, and gives the files back as they were', async () => {
    const [process, area] = ['process/visionsarbete.yaml', 'strength-area/hallbar-energi.yaml'];
    const before = [await read(process), await read(area)];
    await edit(process, 'start: 199', 'start: 0');
    await edit(area, 'end: 57', 'end: 0');
    const { code, output } = await fill();
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(
        /visionsarbete\.yaml:32:14: 0 → 199\n.*hallbar-energi\.yaml:64:16: 0 → 57\n$/s,
      ),
    ]);
    expect([await read(process), await read(area)]).toEqual(before);
  });

  it('never gives a text that has an address another one: others cite it', async () => {
    await edit(vision, 'Länets elnät är modernt', 'Länets elnät är uråldrigt');
    const before = await read(vision);
    expect((await fill()).output).toBe('Inget fattades.\n');
    expect(await read(vision)).toBe(before);
  });
});
