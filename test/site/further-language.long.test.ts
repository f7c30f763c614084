import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, library } from '../support/files.ts';
import { startCommand, type Running } from '../support/run-command.ts';

const root = join(import.meta.dirname, '../..');

/** Ten words of a language that is for private use (`qaa`), as nobody else's would be right here. */
const toy = {
  language: 'qaa',
  name: 'Lekspråk',
  locale: 'de-CH',
  fallback: 'sv',
  quotationMarks: ['«', '»'],
  words: {
    Search: 'Qleta',
    'Search the site': 'Qleta här',
    Contents: 'Qinnehåll',
    Home: 'Qhem',
    Menu: 'Qmeny',
    'Skip to content': 'Qhoppa',
    'About this page': 'Qom sidan',
    'You are here': 'Qdu är här',
    Tables: 'Qtabeller',
    Quality: 'Qkvalitet',
  },
};

let site: Running;
let origin: string;

/** The program as it is, with one file more. */
beforeAll(async () => {
  const copy = await folderWith({ 'src/site/languages/qaa.json': JSON.stringify(toy) });
  for (const name of ['dist', 'src/html/assets', 'package.json'])
    await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  const { data, ontology, shapes } = library();
  const folders = ['--data', data, '--ontology', ontology, '--shapes', shapes];
  const port = ['--port', '0', '--base', 'https://library.example/'];
  site = startCommand(['serve', ...folders, ...port], {}, join(copy, 'dist/main.js'));
  const { address } = JSON.parse(await site.said(/"event":"listening"/)) as {
    readonly address: { readonly port: number };
  };
  origin = `http://localhost:${address.port}`;
});
afterAll(async () => {
  site.process.kill('SIGTERM');
  await site.ended;
});

async function pageAt(path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(origin + path, { headers: { accept: 'text/html', ...headers } });
  expect(response.status, path).toBe(200);
  return response.text();
}

describe('a language that is one file', () => {
  it('is on every page: its words, and Swedish where it has none', async () => {
    const start = await pageAt('/?lang=qaa');
    const links = [...start.matchAll(/ href="([^"?#]+)/g)].map(([, href = '']) => href);
    const paths = links.map((href) => new URL(href, origin)).filter((url) => url.origin === origin);
    const pages = [...new Set(paths.map(({ pathname }) => pathname))].filter(
      (path) => !/\.\w+$|^\/assets/.test(path),
    );
    expect(pages.length).toBeGreaterThan(5);
    for (const path of pages) {
      const page = await pageAt(`${path}?lang=qaa`);
      expect(page, path).toContain('<html lang="qaa"');
      expect(page, path).toContain('Qhoppa');
      expect(page, path).toContain('Qmeny');
      expect(page, path).not.toMatch(/\bundefined\b/);
    }
    expect(await pageAt('/?lang=qaa')).toContain('Allt som en fil');
  });

  it('can be chosen on the pages of the others, and is asked for as they are', async () => {
    expect(await pageAt('/?lang=sv')).toMatch(/<a class="language"[^>]*lang="qaa">Lekspråk</);
    expect(await pageAt('/', { 'accept-language': 'qaa, sv;q=0.5' })).toContain('Qhoppa');
    expect(await pageAt('/', { 'accept-language': 'sv' })).not.toContain('Qhoppa');
  });
});
