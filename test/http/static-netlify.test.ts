import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportedSite, type ListedFile } from '../support/export-site.ts';
import { lifecycle } from '../support/lifecycle.ts';

/** A rule as Netlify reads it. */
interface Redirect {
  readonly path: string;
  readonly to: string;
  readonly status: number;
  readonly query: Readonly<Record<string, string>>;
  readonly conditions: { readonly Language?: readonly string[] };
}

/** What Netlify’s own parsers read out of the rules, followed as its documentation says: the first that fits counts. */
describe('rules for Netlify', () => {
  let [folder, files]: [string, readonly ListedFile[]] = ['', []];
  let rules: readonly Redirect[] = [];
  beforeAll(async () => {
    ({ folder, files } = await exportedSite(await lifecycle()));
    const parsed = await parseAllRedirects({
      redirectsFiles: [join(folder, 'site/_redirects')],
      configRedirects: [],
      minimal: false,
    });
    expect(parsed.errors).toEqual([]);
    rules = parsed.redirects as readonly Redirect[];
  });

  const send = (address: string, language: string): string | undefined => {
    const { pathname, searchParams } = new URL(address, 'http://host');
    const found = rules.find(
      ({ path, query, conditions }) =>
        path === pathname &&
        Object.entries(query).every(
          ([name, value]) => searchParams.get(name) === decodeURIComponent(value),
        ) &&
        (conditions.Language?.includes(language) ?? true),
    );
    return found?.to;
  };

  it('send each page in its language, at its address', () => {
    // What has another form first is that to whoever asks for none.
    const firsts = new Map<string, string>();
    for (const { address, accept } of files) {
      const [path = ''] = address.split(/[?&]lang=/);
      if (!firsts.has(path)) firsts.set(path, accept);
    }
    const pages = files.filter(
      ({ address, accept }) =>
        accept === 'text/html' && firsts.get(address.split(/[?&]lang=/)[0] ?? '') === accept,
    );
    expect(pages.length).toBeGreaterThan(40);
    for (const { address, file, language } of pages)
      expect([address, language, send(address, language ?? 'de')]).toEqual([
        address,
        language,
        file.replace(/^site/, ''),
      ]);
  });

  it('lead only to files that are there, or elsewhere', async () => {
    const there = new Set(
      (await readdir(join(folder, 'site'), { recursive: true })).map((name) => `/${name}`),
    );
    const rewrites = rules.filter(({ status }) => status < 300 || status >= 400);
    expect(rewrites.filter(({ to }) => !there.has(to))).toEqual([]);
    expect(rules.find(({ path }) => path === '/id/*')).toMatchObject({
      to: '/doc/:splat',
      status: 303,
    });
  });

  it('tell types and policies', async () => {
    const { headers, errors } = await parseAllHeaders({
      headersFiles: [join(folder, 'site/_headers')],
      configHeaders: [],
      minimal: true,
    });
    expect(errors).toEqual([]);
    const told = new Map(headers.map((row) => [row.for, row.values]));
    expect(told.get('/*.ttl')).toEqual({ 'Content-Type': 'text/turtle; charset=utf-8' });
    expect(told.get('/*')).toHaveProperty('Content-Security-Policy');
    expect(told.has('/quality')).toBe(false);
  });
});
