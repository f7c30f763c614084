import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/publish/publish.ts';
import { keptQuads } from '../../src/snapshot/kept-quads.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startSite, type Site } from '../support/start-site.ts';

const ours = ourSources('https://data.example/');
let site: Site;
let snapshot: Snapshot;
beforeAll(async () => {
  site = await startSite(ours);
  snapshot = await snapshotOf(ours);
});
afterAll(() => site.close());

async function bytesOf(path: string): Promise<Buffer> {
  const response = await site.get(path, { 'accept-encoding': 'identity' });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe('what is downloaded of our data', () => {
  it.each(['nq'])('whole as %s is published again as the same version', async (ending) => {
    const data = await folderWith({
      [`v.${ending}`]: await bytesOf(`/version/${snapshot.version}.${ending}`),
    });
    const again = await publish({ ...ours, data });
    if (again.outcome !== 'published') throw new Error(again.findings[0]?.message.en);
    expect(again.findings).toEqual([]);
    expect(again.snapshot.version).toBe(snapshot.version);
    expect(again.snapshot.read.quads).toEqual(keptQuads(snapshot));
    expect(again.notes.map(({ message }) => message.en).join()).toContain('stored texts');
  });

  it('in parts is the same version when the parts lie side by side', async () => {
    const parts = {
      'a.nq': await bytesOf('/dump.nq'),
      'b.trig': await bytesOf('/dump-texter.trig'),
    };
    const again = await publish({ ...ours, data: await folderWith(parts) });
    expect(again).toMatchObject({
      outcome: 'published',
      snapshot: { version: snapshot.version },
    });
  });

  it('as one part alone is told to be a part, and nothing else', async () => {
    const data = await folderWith({ 'a.nq': await bytesOf('/dump.nq') });
    const again = await publish({ ...ours, data });
    expect(again.outcome).toBe('invalid');
    expect(again.findings).toHaveLength(1);
    expect(again.findings[0]?.message.en).toContain('Put all dump files in one folder');
  });

  it('is checked like anything else: a broken statement is refused', async () => {
    const text = (await bytesOf(`/version/${snapshot.version}.nq`)).toString();
    const changed = text.replace('"2030"^^<http://www.w3.org/2001/XMLSchema#gYear>', '"soon"');
    expect(changed).not.toBe(text);
    const again = await publish({ ...ours, data: await folderWith({ 'v.nq': changed }) });
    expect(again.outcome).toBe('invalid');
  });
});
