import { oneIn, pageFor } from '../../model/page-declaration.ts';
import type { OwnName } from '../../rdf/vocabularies/own-vocabulary.ts';
import { terms } from '../../rdf/terms.ts';
import { colourPattern, mixed } from '../../site/colours.ts';
import type { Image, ImageName } from '../../snapshot/images.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { addressOf, type Asset } from '../kit/assets.ts';

/** What a region gives the pages of its own: the start page declares it (`stp:accent`, `stp:mark`, `stp:picture`). */
export interface Look {
  /** A stylesheet with its colours. */
  readonly colours: Asset | undefined;
  /** Stands before the site's name, and for the site in tabs of browsers. */
  readonly mark: Asset | undefined;
  /** Stands at the foot of the start page's head. */
  readonly picture: Asset | undefined;
}

export const lookOf = oncePerSnapshot((snapshot: Snapshot): Look => ({
  colours: coloursOf(snapshot),
  mark: imageOf('mark', snapshot),
  picture: imageOf('picture', snapshot),
}));

/** What of the look is at an address. */
export function lookAssetAt(path: string, snapshot: Snapshot): Asset | undefined {
  const { colours, mark, picture } = lookOf(snapshot);
  return [colours, mark, picture].find((asset) => asset?.path === path);
}

function coloursOf(snapshot: Snapshot): Asset | undefined {
  const light = declared('accent', snapshot);
  const dark = declared('accentInDark', snapshot);
  const rules = [
    light && themed('not (prefers-color-scheme:dark)', light, mixed(light, '#000000', 0.2)),
    dark && themed('(prefers-color-scheme:dark)', dark, mixed(dark, '#ffffff', 0.3)),
  ].filter((rule) => rule !== undefined);
  if (rules.length === 0) return undefined;
  const body = `${rules.join('\n')}\n`;
  return { path: addressOf('look', 'css', body), mediaType: 'text/css', body };
}

/** A colour and what it becomes under a pointer, in one theme: a colour for one leaves the other as it is. */
function themed(theme: string, colour: string, deep: string): string {
  return `@media ${theme}{:root{--lake:${colour};--lake-deep:${deep}}}`;
}

function declared(name: OwnName, snapshot: Snapshot): string | undefined {
  const start = pageFor(terms.namedNode(snapshot.baseIri), snapshot);
  const value = start && oneIn(start.page, name, snapshot)?.value;
  return value !== undefined && colourPattern.test(value) ? value : undefined;
}

const extensions: Readonly<Record<Image['mediaType'], string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
};

function imageOf(name: ImageName, { images }: Snapshot): Asset | undefined {
  const image = images[name];
  if (image === undefined) return undefined;
  const body = Buffer.from(image.bytes);
  const { mediaType } = image;
  return { path: addressOf(name, extensions[mediaType], body), mediaType, body };
}
