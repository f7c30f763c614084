/** A number of a picture with one decimal: finer than a pixel, and short. */
export function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
