import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changesOf, keep, linesOf } from '../../src/archive/store/archive.ts';
import { forget } from '../../src/archive/store/forget.ts';
import { manifestPath, readManifest, type Entry } from '../../src/archive/store/manifest.ts';
import { hashOf } from '../../src/snapshot/canonical.ts';
import { folderWith } from '../support/files.ts';
import { keepMany, linesIn, sizeOf, start } from './many-versions.ts';

describe('an archive', () => {
  it('gives back each of twelve versions, in at most three times the room of one', async () => {
    const [one, many] = [await folderWith({}), await folderWith({})];
    await keepMany(one, 1);
    await keepMany(many, 12);
    expect(await sizeOf(many)).toBeLessThan(3 * (await sizeOf(one)));
    const { entries } = await readManifest(many);
    expect(entries).toHaveLength(12);
    for (const number of [0, 1, 7, 11]) {
      const entry = entries[number] as Entry;
      expect(await linesOf(many, entry, entries)).toEqual(linesIn(number));
      expect(await changesOf(many, entry)).toContain(`"n":${number}`);
    }
  });

  it('does not mind a last line that a stop has cut off, and goes on after it', async () => {
    const folder = await folderWith({});
    await keepMany(folder, 2);
    await appendFile(manifestPath(folder), '{"version":"00');
    expect((await readManifest(folder)).entries).toHaveLength(2);
    const lines = linesIn(7);
    const version = hashOf([...lines].sort());
    await keep(folder, { version, published: new Date(start + 9e9), lines, changes: '' });
    const { entries } = await readManifest(folder);
    expect(entries.map((entry) => entry.version).at(-1)).toBe(version);
    expect(await linesOf(folder, entries[2] as Entry, entries)).toEqual(lines);
  });

  it('refuses what is not what was written', async () => {
    const folder = await folderWith({});
    await keepMany(folder, 1);
    const { entries } = await readManifest(folder);
    const [entry] = entries as [Entry];
    await expect(linesOf(folder, { ...entry, content: '0'.repeat(32) }, entries)).rejects.toThrow(
      /not what was written/,
    );
    await writeFile(join(folder, entry.file), 'rubbish');
    await expect(linesOf(folder, entry, entries)).rejects.toThrow();
  });

  it('takes no file from outside its folder, whatever the manifest says', async () => {
    const folder = await folderWith({});
    await keepMany(folder, 1);
    const text = await readFile(manifestPath(folder), 'utf8');
    const [entry] = (await readManifest(folder)).entries as [Entry];
    await writeFile(manifestPath(folder), text.replace(entry.file, '../../etc/passwd'));
    expect((await readManifest(folder)).entries).toEqual([]);
  });
});

describe('forgetting', () => {
  const person = '<https://x.example/id/ada>';
  const about = [
    `${person} <https://x.example/name> "Ada Lovelace" .\n`,
    `${person} <https://x.example/address> _:c14n0 .\n`,
    '_:c14n0 <https://x.example/street> "Secret Street" .\n',
    `<https://x.example/id/post> <https://x.example/held> ${person} .\n`,
    '<https://x.example/id/ada#part> <https://x.example/p> "Ada’s" .\n',
  ];
  const others = [
    '<https://x.example/id/post> <https://x.example/p> _:c14n1 .\n',
    '_:c14n1 <https://x.example/p> "kept" .\n',
    '<https://x.example/id/adam> <https://x.example/p> "Adam" .\n',
  ];

  it('leaves nothing of a thing in any version, and a note that something went', async () => {
    const folder = await folderWith({});
    const told = '{"iri":"<https://x.example/id/post>","fate":"changed","told":"held by Ada"}\n';
    for (const [index, lines] of [others, [...others, ...about], others].entries()) {
      const all = new Set(lines);
      await keep(folder, {
        version: hashOf([...all].sort()),
        published: new Date(start + index * 5000),
        lines: all,
        changes: index === 0 ? '' : `{"total":1}\n${told}`,
      });
    }
    expect(await forget(folder, 'https://x.example/id/ada')).toBe(1);
    const { entries, notes } = await readManifest(folder);
    expect(notes).toMatchObject([{ versions: 1 }]);
    expect(JSON.stringify(notes)).not.toContain('ada');
    expect(entries.map(({ rewritten }) => rewritten !== undefined)).toEqual([false, true, false]);
    for (const entry of entries) {
      expect([...(await linesOf(folder, entry, entries))].sort()).toEqual([...others].sort());
      expect(await changesOf(folder, entry)).not.toContain('Ada');
    }
    expect(await forget(folder, 'https://x.example/id/ada')).toBe(0);
  });

  it('finds what a step tells of a version that is not kept any more', async () => {
    const folder = await folderWith({});
    const step =
      '{"total":1}\n{"iri":"<https://x.example/id/ada>","fate":"vanished","told":"Ada"}\n';
    for (const [index, lines] of [others, others.slice(1)].entries()) {
      const all = new Set(lines);
      const version = hashOf([...all].sort());
      const published = new Date(start + index * 5000);
      await keep(folder, { version, published, lines: all, changes: index === 0 ? '' : step });
    }
    expect(await forget(folder, 'https://x.example/id/ada')).toBe(1);
    const { entries } = await readManifest(folder);
    expect(await changesOf(folder, entries[1] as Entry)).not.toContain('Ada');
  });

  it('never uses the name of a file again, which tells who has it open that it is another', async () => {
    const folder = await folderWith({});
    const seen = new Set<string>();
    for (const name of ['adam', 'post', 'none']) {
      if (seen.size === 0)
        await keep(folder, {
          version: hashOf([...others].sort()),
          published: new Date(start),
          lines: new Set(others),
          changes: '',
        });
      const [entry] = (await readManifest(folder)).entries as [Entry];
      expect(seen.has(entry.file)).toBe(false);
      seen.add(entry.file);
      await forget(folder, `https://x.example/id/${name}`);
    }
  });
});
