/**
 * How wide characters are at most, in ems: the widest of the fonts that readers commonly have (DejaVu and
 * Verdana, in bold). A picture is drawn before anybody knows which font shows it, and SVG cuts what
 * does not fit.
 */
const widths: readonly (readonly [characters: string, ems: number])[] = [
  [" !'(),-./:;IJ[]\\`fijl|’·", 0.47],
  ['rst"*^_?zc', 0.61],
  ['mwMW%@&—…', 1.13],
];

/** Letters and digits that are in no row. */
const [small, capital, other] = [0.74, 0.95, 1.1];

const byCharacter: ReadonlyMap<string, number> = new Map(
  widths.flatMap(([characters, ems]) => Array.from(characters).map((each) => [each, ems] as const)),
);

/** How much narrower a font of normal weight is than the same in bold. */
const normalWeight = 0.93;

/** How much room a text takes at most, in the unit of its font's size. */
export function textWidth(text: string, size: number, isBold = false): number {
  const ems = Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);
  return ems * size * (isBold ? 1 : normalWeight);
}

function widthOf(character: string): number {
  const known = byCharacter.get(character);
  if (known !== undefined) return known;
  if (/[\p{Ll}\p{Nd}]/u.test(character)) return small;
  return /[\p{Lu}\p{Mn}]/u.test(character) ? capital : other;
}
