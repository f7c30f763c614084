/** The kinds of images that the look of a site may have. */
export type ImageType = 'image/svg+xml' | 'image/png';

/** How PNG files begin (PNG, third edition, §5.2). */
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a file is by its first bytes: PNG, else text that can only be SVG. */
export function imageTypeOf(bytes: Uint8Array): ImageType {
  return pngSignature.every((byte, index) => bytes[index] === byte) ? 'image/png' : 'image/svg+xml';
}
