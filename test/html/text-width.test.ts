import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/html/pictures/text-width.ts';
import { fitText, wrapText } from '../../src/html/pictures/wrap-text.ts';

describe('a text in a picture', () => {
  const room = { width: 120, size: 16, isBold: true };

  it('takes at least the room that each letter has in the widest of common fonts', () => {
    // Advance widths of DejaVu Sans Bold and DejaVu Serif Bold, the larger of both, in ems.
    const widest = {
      m: 1.06,
      w: 0.92,
      W: 1.12,
      M: 1.11,
      a: 0.67,
      h: 0.73,
      i: 0.38,
      H: 0.94,
      '0': 0.7,
      ' ': 0.35,
      ö: 0.69,
      Å: 0.78,
      r: 0.53,
      '…': 1,
    };
    for (const [letter, ems] of Object.entries(widest))
      expect([letter, textWidth(letter, 1, true) >= ems]).toEqual([letter, true]);
  });

  it('takes more room in bold, and with its size', () => {
    expect(textWidth('ord', 10, true)).toBeGreaterThan(textWidth('ord', 10));
    expect(textWidth('ord', 20)).toBeCloseTo(2 * textWidth('ord', 10));
  });

  it('is broken between words so that each line has room', () => {
    const lines = wrapText('Handlingsplan för Hållbar energi', room);
    expect(lines.join(' ')).toBe('Handlingsplan för Hållbar energi');
    expect(lines.slice(1).every((line) => textWidth(line, 16, true) <= 120)).toBe(true);
  });

  it('is cut with a sign that there was more, and only where it has no room', () => {
    expect(fitText('kort', room)).toBe('kort');
    const cut = fitText('förnybar energiproduktion', room);
    expect(cut).toMatch(/^förny.*…$/);
    expect(textWidth(cut, 16, true)).toBeLessThanOrEqual(120);
  });
});
