import { SaxesParser } from 'saxes';
import { decodeUtf8 } from '../decode-utf8.ts';

/** What a file is as an SVG image. */
export type SvgReading =
  | { readonly outcome: 'image' }
  /** Something in it may run or fetch: an element, an attribute, or an instruction. */
  | { readonly outcome: 'active'; readonly part: string }
  | { readonly outcome: 'none' };

const namespace = 'http://www.w3.org/2000/svg';
const htmlNamespace = 'http://www.w3.org/1999/xhtml';

/** Elements that draw (SVG 2): whatever else may run, animate, embed or lead away. */
const drawing = new Set(
  `svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan
  linearGradient radialGradient stop clipPath mask pattern marker`.split(/\s+/),
);

/**
 * Reads an SVG image and says whether it only draws: no script, no handler of events, no link out, no style that fetches.
 * What is not known to only draw counts as active.
 */
export function readSvg(bytes: Buffer): SvgReading {
  const decoded = decodeUtf8(bytes);
  if (decoded.outcome === 'broken') return { outcome: 'none' };
  const parts: string[] = [];
  const roots: string[] = [];
  const mistakes: Error[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (mistake) => mistakes.push(mistake));
  // Entities may stand for anything, and style sheets may come from anywhere.
  parser.on('doctype', () => parts.push('<!DOCTYPE'));
  parser.on('processinginstruction', ({ target }) => parts.push(`<?${target}`));
  parser.on('opentag', ({ local, uri, attributes }) => {
    roots.push(uri === namespace ? local : '');
    const isOfNobody = uri !== namespace && uri !== htmlNamespace;
    // What drawing programs note for themselves does nothing.
    if (!isOfNobody && !(uri === namespace && drawing.has(local))) parts.push(`<${local}>`);
    for (const { name, local: attribute, value } of Object.values(attributes)) {
      if (isActive(attribute, value)) parts.push(name);
    }
  });
  const readText = (text: string): void => {
    if (fetches(text)) parts.push('url()');
  };
  parser.on('text', readText);
  parser.on('cdata', readText);
  parser.write(decoded.text).close();
  const [part] = parts;
  if (mistakes.length > 0 || roots[0] !== 'svg') return { outcome: 'none' };
  return part === undefined ? { outcome: 'image' } : { outcome: 'active', part };
}

function isActive(attribute: string, value: string): boolean {
  if (/^on/i.test(attribute)) return true;
  if (/^(?:href|src)$/i.test(attribute)) return !value.startsWith('#');
  return fetches(value);
}

/** Whether a style or a presentation attribute names anything but a part of the image itself. */
function fetches(text: string): boolean {
  return /@import|url\(\s*(?!["']?#)/i.test(text) || /\\/.test(text);
}
