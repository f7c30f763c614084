import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newPublisher, type PublicationApart } from '../../src/publish/publish-apart.ts';
import { publish } from '../../src/publish/publish.ts';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { folderWith } from '../support/files.ts';
import { edit, libraryCopy } from './library-copy.ts';
import { said } from './said-publication.ts';

describe('a publisher in a thread of its own', () => {
  const publisher = newPublisher();
  afterAll(publisher.close);

  it('publishes what the same steps publish here, again and again', async () => {
    const sources = await libraryCopy();
    for (const name of ['Selma', 'S.']) {
      await edit(join(sources.data, 'authors.ttl'), /"[^"]* Lagerlöf"/, `"${name} Lagerlöf"`);
      const steps: string[] = [];
      const apart = await publisher.publish(sources, ({ step }) => steps.push(step));
      expect(said(apart)).toEqual(said(await publish(sources)));
      if (apart.outcome === 'invalid') throw new Error('not published');
      const { read, generated } = apart.snapshot;
      expect(apart.packed).toEqual(packQuads(read.quads, generated.quads));
      expect(new Set(steps)).toEqual(new Set(['read', 'check']));
    }
  });

  it('tells what is wrong', async () => {
    const sources = await libraryCopy();
    await writeFile(join(sources.data, 'broken.ttl'), '<id/a> <ns/b> .');
    expect(said(await publisher.publish(sources))).toEqual(said(await publish(sources)));
  });
});

function statementsOf(publication: PublicationApart | undefined) {
  if (publication?.outcome !== 'published') throw new Error('not published');
  const { snapshot, findings, notes } = publication;
  const { version, read, generated, shapes, documents, places, taken } = snapshot;
  const layers = [read.quads, generated.quads, [...shapes]];
  return { version, layers, documents: [...documents], places, taken, findings, notes };
}

describe('a publisher that keeps what it has published', () => {
  const publishers: ReturnType<typeof newPublisher>[] = [];
  const start = (keepIn: string) => {
    const publisher = newPublisher({ keepIn });
    publishers.push(publisher);
    return publisher;
  };
  afterAll(() => Promise.all(publishers.map((publisher) => publisher.close())));
  const whole = async (folder: string) =>
    (await readdir(folder)).filter((name) => name.endsWith('.publication'));
  const kept = (folder: string) => expect.poll(() => whole(folder));

  it('recalls it while nothing has changed, and after the next start', async () => {
    const [sources, folder] = [await libraryCopy(), await folderWith({})];
    const publisher = start(folder);
    expect(await publisher.recall(sources)).toBeUndefined();
    const published = await publisher.publish(sources);
    await kept(folder).toHaveLength(1);
    const recalled = await start(folder).recall(sources);
    expect(statementsOf(recalled)).toEqual(statementsOf(published));

    const [file, before] = [join(sources.data, 'authors.ttl'), join(sources.data, '../before')];
    await rename(file, before);
    await writeFile(file, (await readFile(before, 'utf8')).replace('Selma Lagerlöf', 'Selma L.'));
    expect(await publisher.recall(sources)).toBeUndefined();
    await rename(before, file);
    expect(statementsOf(await publisher.recall(sources))).toEqual(statementsOf(published));
  });

  it('keeps nothing that is not valid', async () => {
    const [sources, folder] = [await libraryCopy(), await folderWith({})];
    await writeFile(join(sources.data, 'broken.ttl'), '<id/a> <ns/b> .');
    const publisher = start(folder);
    expect(await publisher.publish(sources)).toMatchObject({ outcome: 'invalid' });
    expect(await publisher.recall(sources)).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('publishes all the same where it cannot keep', async () => {
    const [sources, folder] = [await libraryCopy(), await folderWith({})];
    const told: unknown[] = [];
    const log = { warn: (...words: readonly unknown[]) => void told.push(words) };
    const publisher = newPublisher({ keepIn: join(folder, 'gone'), log });
    publishers.push(publisher);
    expect(await publisher.publish(sources)).toMatchObject({ outcome: 'published' });
    await expect.poll(() => told).toHaveLength(1);
    expect(await publisher.publish(sources)).toMatchObject({ outcome: 'published' });
  });
});
