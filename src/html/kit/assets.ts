import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { browserFile, packageFile } from '../../site/program-files.ts';

/** A file that pages need: its address below the base changes with its content. */
export interface Asset {
  readonly path: string;
  readonly mediaType: string;
  readonly body: string | Buffer;
}

/** The editor of queries, as it comes. */
const editorPart = (name: string): string => packageFile(`@zazuko/yasqe/build/${name}`).href;

/** The stylesheet's parts, in the order in which they override each other. */
const styleParts = [
  'tokens',
  'base',
  'frame',
  'components',
  'document',
  'blocks',
  'figure',
  'home',
  'reference',
  'search',
  'query',
  'media',
] as const;

/** The script of the query page: what is called stands before what calls it. */
const queryParts = [
  'query-store',
  'query-completion',
  'query-editor',
  'query-history',
  'query-tabs',
  'query',
] as const;

/** Each asset by name, with the files that it is made of. */
const table = {
  style: {
    extension: 'css',
    mediaType: 'text/css',
    parts: styleParts.map((part) => `${part}.css`),
  },
  copy: { extension: 'js', mediaType: 'text/javascript', parts: ['copy.js'] },
  suggest: { extension: 'js', mediaType: 'text/javascript', parts: ['suggest.js'] },
  evidence: { extension: 'js', mediaType: 'text/javascript', parts: ['evidence.js'] },
  picture: { extension: 'js', mediaType: 'text/javascript', parts: ['picture.js'] },
  elements: { extension: 'js', mediaType: 'text/javascript', parts: ['elements.js'] },
  results: { extension: 'js', mediaType: 'text/javascript', parts: ['results.js'] },
  query: {
    extension: 'js',
    mediaType: 'text/javascript',
    parts: queryParts.map((part) => `${part}.js`),
  },
  yasqe: {
    extension: 'js',
    mediaType: 'text/javascript',
    parts: [editorPart('yasqe.min.js')],
  },
  yasqeStyle: { extension: 'css', mediaType: 'text/css', parts: [editorPart('yasqe.min.css')] },
  sans: { extension: 'woff2', mediaType: 'font/woff2', parts: ['fonts/sans.woff2'] },
  serif: { extension: 'woff2', mediaType: 'font/woff2', parts: ['fonts/serif.woff2'] },
  icon: { extension: 'svg', mediaType: 'image/svg+xml', parts: ['icon.svg'] },
} as const satisfies Record<
  string,
  { extension: string; mediaType: string; parts: readonly string[] }
>;

export type AssetName = keyof typeof table;

const assets = Object.fromEntries(
  Object.entries(table).map(([name, { extension, mediaType, parts }]) => {
    const isText = mediaType.startsWith('text/') || mediaType.endsWith('xml');
    const body = isText ? parts.map(readPart).join('\n') : readFont(parts[0]);
    return [name, { path: addressOf(name, extension, body), mediaType, body }] as const;
  }),
) as Readonly<Record<AssetName, Asset>>;

/** Changes with the content, so that it can be kept for ever. */
export function addressOf(name: string, extension: string, body: string | Uint8Array): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  return `assets/${name}.${hash}.${extension}`;
}

/** A part is named below our own folder, or by the whole address of its file. */
function fileOf(part: string): URL {
  return new URL(part, browserFile(''));
}

function readFont(part: string): Buffer {
  return readFileSync(fileOf(part));
}

/** A file without the address of its source map, which is not served, and with those of the fonts, which stand beside it. */
function readPart(part: string): string {
  const text = readFileSync(fileOf(part), 'utf8');
  return text
    .replace(/^\/\/# sourceMappingURL=.*$/m, '')
    .replace(/url\(fonts\/(\w+)\.woff2\)/g, (_, name: string) => {
      const path = addressOf(name, 'woff2', readFont(`fonts/${name}.woff2`));
      return `url(${path.replace('assets/', '')})`;
    });
}

const byPath: ReadonlyMap<string, Asset> = new Map(
  Object.values(assets).map((asset) => [asset.path, asset]),
);

/** The asset at an address, if there is one. Its content never changes. */
export function assetAt(path: string): Asset | undefined {
  return byPath.get(path);
}

/** An asset by its name. */
export function assetNamed(name: AssetName): Asset {
  return assets[name];
}

/** Where an asset is, below the base. */
export function assetPath(name: AssetName): string {
  return assetNamed(name).path;
}

/** Where all assets are, below the base. */
export function assetPaths(): readonly string[] {
  return [...byPath.keys()];
}
