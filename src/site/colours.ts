/** Red, green and blue of a colour, each from 0 to 255. */
type Channels = readonly [number, number, number];

/** How a colour is written here: `#` and six hexadecimal digits. */
export const colourPattern = /^#[0-9a-f]{6}$/i;

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio). @param one as `colourPattern` has it */
export function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour with a share of another in it. */
export function mixed(colour: string, other: string, share: number): string {
  const others = channelsOf(other);
  const parts = channelsOf(colour).map((value, index) =>
    Math.round(value * (1 - share) + (others[index] ?? 0) * share),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
export function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): Channels {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}
