import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/publish/publish.ts';
import { grounds } from '../../src/site/look-grounds.ts';
import { folderWith, inventedRegion } from '../support/files.ts';

const svg = (inside: string, start = ''): string =>
  `${start}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1">${inside}</svg>`;

/** What is found in a start page that declares some lines, beside some files. */
async function findingsFor(
  lines: readonly string[],
  files: Readonly<Record<string, string | Buffer>> = {},
): Promise<string[]> {
  const page = [
    '- id: page/start',
    '  type: Page',
    '  layoutFor: ./',
    '  label: { sv: Start, en: Start }',
    ...lines.map((line) => `  ${line}`),
    '  blocks: [{ type: TextBlock, text: { sv: Hej., en: Hello. } }]',
  ];
  const data = await folderWith({ 'start.yaml': `${page.join('\n')}\n`, ...files });
  const { findings } = await check({ ...inventedRegion(), data });
  return findings.flatMap(({ message, path, position }) =>
    path.endsWith('start.yaml') ? [`${position?.line ?? 0}: ${message.en}`] : [],
  );
}

describe('a look', () => {
  it.each([
    ["accent: '#0b5867'", []],
    ["accentInDark: '#82cddb'", []],
    ["accent: '#82cddb'", [/^5: The colour #82cddb is too light: .* contrast of 1\.\d .*darker/]],
    ["accentInDark: '#0b5867'", [/^5: The colour #0b5867 is too dark: .*lighter/]],
  ])('with %s', async (line, expected) => {
    const told = await findingsFor([line]);
    expect(told.length).toBe(expected.length);
    for (const [index, pattern] of expected.entries()) expect(told[index]).toMatch(pattern);
  });

  it('has an image that only draws', async () => {
    const style =
      '<style>path{fill:#123456}@media(prefers-color-scheme:dark){path{fill:url(#a)}}</style>';
    const files = { 'look/mark.svg': svg(`${style}<g><path d="M0 0h1v1z"/><use href="#a"/></g>`) };
    expect(await findingsFor(['mark: look/mark.svg'], files)).toEqual([]);
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>'), '<script>'],
    ['a handler', svg('<path d="M0 0" onload="alert(1)"/>'), 'onload'],
    ['a page', svg('<foreignObject/>'), '<foreignObject>'],
    ['HTML', svg('<script xmlns="http://www.w3.org/1999/xhtml"/>'), '<script>'],
    ['a link', svg('<use xlink:href="https://x.example/a.svg#a"/>'), 'xlink:href'],
    ['a style that fetches', svg('<style>@import "//x.example/a.css";</style>'), 'url()'],
    ['a fill that fetches', svg('<path d="M0 0" fill="url(https://x.example)"/>'), 'fill'],
    ['an escaped one', svg('<style>path{fill:u\\72l(//x.example)}</style>'), 'url()'],
    ['an animation', svg('<animate attributeName="href" to="javascript:alert(1)"/>'), '<animate>'],
    ['entities', svg('', '<!DOCTYPE svg [<!ENTITY a "b">]>'), '<!DOCTYPE'],
    ['a style sheet', svg('', '<?xml-stylesheet href="//x.example"?>'), '<?xml-stylesheet'],
  ])('has no image with %s', async (_, image, part) => {
    const told = await findingsFor(['mark: mark.svg'], { 'mark.svg': image });
    expect(told).toEqual([expect.stringContaining(`contains “${part}”`)]);
  });

  it.each([
    ['something else', 'mark.svg', { 'mark.svg': 'GIF89a' }, /neither SVG nor PNG/],
    ['other XML', 'mark.svg', { 'mark.svg': '<html/>' }, /neither SVG nor PNG/],
    ['nothing', 'mark.svg', {}, /cannot be read/],
    ['what is outside', '../mark.svg', {}, /leads out of the data folder/],
    ['what is anywhere', '/etc/passwd', {}, /leads out of the data folder/],
    ['too much', 'mark.svg', { 'mark.svg': svg(' '.repeat(20_001)) }, /too large: 20\d{3} bytes/],
  ])('has no image that is %s', async (_, name, files, message) => {
    const told = await findingsFor([`mark: ${name}`], files);
    expect(told).toEqual([expect.stringMatching(message)]);
  });

  it('is checked against the grounds that pages have', async () => {
    const css = await readFile(
      join(import.meta.dirname, '../../src/html/assets/tokens.css'),
      'utf8',
    );
    const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');
    const groundsIn = (part: string): string[] =>
      ['paper', 'snow', 'mist', 'sky'].map((name) => {
        const value = new RegExp(`--${name}: (#\\w+);`).exec(part)?.[1] ?? '';
        return value.length === 4 ? value.replace(/\w/g, '$&$&') : value;
      });
    expect([...grounds.light].sort()).toEqual(groundsIn(light).sort());
    expect([...grounds.dark].sort()).toEqual(groundsIn(dark).sort());
  });
});
