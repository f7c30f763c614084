import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sources } from '../../src/publish/publish.ts';
import { askingFor, exportedSite, type ListedFile } from '../support/export-site.ts';
import { startSite, type Site } from '../support/start-site.ts';

/**
 * What the exported site says is what the running one answers: tests of each file of some sources.
 *
 * @returns the folder, once these tests have begun
 */
export function expectExported(name: string, sources: Sources): () => string {
  let [folder, files]: [string, readonly ListedFile[]] = ['', []];
  describe(`a site ${name}, exported`, () => {
    let site: Site;
    beforeAll(async () => {
      ({ folder, files } = await exportedSite(sources));
      site = await startSite(sources);
    });
    afterAll(() => site.close());

    it('has files for documents in every form and language', () => {
      const ends = new Set(
        files.map(({ file }) => /(?:\.at)?(?:\.lang-\w+|\.en)?\.\w+$/.exec(file)?.[0]),
      );
      for (const end of ['.ttl', '.rdf', '.json', '.md', '.html', '.en.html', '.at.lang-sv.html'])
        expect(ends).toContain(end);
      expect(files.length).toBeGreaterThan(200);
    });

    it('says in each file what the site answers, byte for byte', async () => {
      const different: string[] = [];
      for (const listed of files) {
        const response = await site.get(listed.address, askingFor(listed));
        const answered = Buffer.from(await response.arrayBuffer());
        const written = await readFile(join(folder, listed.file));
        const isSame = answered.equals(written) && response.status === listed.status;
        // What was read when, the list of versions and the last day of a contact tell.
        if (!isSame && !/version\/|security\.txt/.test(listed.address)) different.push(listed.file);
        expect(createHash('sha256').update(written).digest('hex')).toBe(listed.sha256);
      }
      expect(different).toEqual([]);
    });

    it('has names that every file system tells apart, and no file twice', async () => {
      const names = (await readdir(folder, { recursive: true })).map((name) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z0-9._/-]+$/);
    });
  });
  return () => folder;
}
