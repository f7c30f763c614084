import { describe, expect, it } from 'vitest';
import { inkOn } from '../../src/html/blocks/parts/tile.ts';
import { luminance } from '../../src/site/colours.ts';

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the number on a tile', () => {
  it('can be read on any colour (WCAG 2.2 SC 1.4.3)', () => {
    const steps = Array.from({ length: 16 }, (_, step) =>
      (step * 17).toString(16).padStart(2, '0'),
    );
    const colours = steps.flatMap((red) =>
      steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
    );
    const worst = Math.min(...colours.map((colour) => contrast(colour, inkOn(colour))));
    expect(worst).toBeGreaterThanOrEqual(4.5);
  });

  it('has the contrast that WCAG computes', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
