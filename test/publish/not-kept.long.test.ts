import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newPublisher } from '../../src/publish/publish-apart.ts';
import { folderWith } from '../support/files.ts';
import { libraryCopy } from './library-copy.ts';

describe('a publisher that keeps what it has published', () => {
  const publishers: ReturnType<typeof newPublisher>[] = [];
  const start = (keepIn: string) => {
    const publisher = newPublisher({ keepIn });
    publishers.push(publisher);
    return publisher;
  };
  afterAll(() => Promise.all(publishers.map((publisher) => publisher.close())));
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
