import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportedSite } from '../support/export-site.ts';
import { library, museum } from '../support/files.ts';
import { lifecycle } from '../support/lifecycle.ts';
import { expectExported } from './expect-exported.ts';

expectExported('at the root of its host', library());
expectExported('below a path', museum());
expectExported('whose things have gone and come', {
  ...(await lifecycle()),
  baseIri: 'https://data.example/lod/',
});

it('an exported site is the same each time', async () => {
  const [one, other] = [await exportedSite(library()), await exportedSite(library())];
  expect(other.files).toEqual(one.files);
  for (const name of ['server/nginx.conf', 'site/.htaccess'])
    expect(await readFile(join(other.folder, name), 'utf8')).toBe(
      await readFile(join(one.folder, name), 'utf8'),
    );
});
