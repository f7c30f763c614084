import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetAt, assetPath } from '../../src/html/kit/assets.ts';

const folder = join(import.meta.dirname, '../../src/html/assets/fonts');

describe('the fonts that ship with the site', () => {
  it('are at most 60 kB all in all, with their licence beside them', async () => {
    const files = await readdir(folder);
    const fonts = files.filter((name) => name.endsWith('.woff2'));
    const sizes = await Promise.all(
      fonts.map(async (name) => (await readFile(join(folder, name))).length),
    );
    expect(fonts.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
    expect(await readFile(join(folder, 'OFL.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE');
  });

  it('are where the style says, and swap in when they have come', () => {
    const style = assetAt(assetPath('style'))?.body.toString() ?? '';
    const named = [...style.matchAll(/url\(([^)]*\.woff2)\)/g)].map(([, name = '']) => name);
    expect(named).toHaveLength(2);
    for (const name of named) {
      const font = assetAt(`assets/${name}`);
      expect(font?.mediaType).toBe('font/woff2');
      expect(font?.body.slice(0, 4).toString()).toBe('wOF2');
    }
    expect(style.match(/font-display: swap/g)).toHaveLength(2);
  });
});
