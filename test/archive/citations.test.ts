import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { citationId, type Citation } from '../../src/archive/citations/citation.ts';
import {
  citationsPath,
  citedVersions,
  forgetCitations,
} from '../../src/archive/citations/citations-file.ts';
import { outgrown } from '../../src/archive/store/retention.ts';
import { newPerClient } from '../../src/http/cite/new-per-client.ts';
import { newCitations } from '../../src/publish/citations.ts';
import { folderWith } from '../support/files.ts';

function citationOf(number: number): Citation {
  const asked = {
    query: `SELECT ?o {\n  <https://x.example/id/${number}> ?p ?o\n}`,
    defaultGraphs: [],
    namedGraphs: [],
    hash: String(number).padStart(64, '0'),
  };
  return {
    id: citationId(asked),
    ...asked,
    version: String(number).padStart(32, '0'),
    published: '2026-03-01T12:00:00.000Z',
    cited: '2026-03-02T12:00:00.000Z',
    ...{ kind: 'select', isOrdered: false, isArbitrary: false, size: number },
  };
}

/** What is told in the log. */
function newLog() {
  const told: unknown[] = [];
  return { told, warn: (row: unknown) => void told.push(row) };
}

async function folderWithCitations(count: number): Promise<string> {
  const folder = await folderWith({});
  const citations = newCitations(folder, newLog());
  for (let number = 0; number < count; number += 1) await citations.keep(citationOf(number));
  return folder;
}

it('citations survive the site, and each is kept once', async () => {
  const folder = await folderWithCitations(3);
  const again = newCitations(folder, newLog());
  expect(await again.find(citationOf(1).id)).toEqual(citationOf(1));
  expect(await again.keep({ ...citationOf(1), cited: '2027-01-01T00:00:00.000Z' })).toEqual({
    citation: citationOf(1),
    isNew: false,
  });
  expect((await readFile(citationsPath(folder), 'utf8')).split('\n')).toHaveLength(4);
});

it('citations that come at the same time are all kept, each once', async () => {
  const folder = await folderWith({});
  const citations = newCitations(folder, newLog());
  const numbers = Array.from({ length: 40 }, (_, index) => index % 20);
  const kept = await Promise.all(numbers.map((number) => citations.keep(citationOf(number))));
  expect(kept.filter((each) => each?.isNew)).toHaveLength(20);
  for (const number of numbers)
    expect(await citations.find(citationOf(number).id)).toEqual(citationOf(number));
});

it.each([
  ['changed by a letter', (text: string) => text.replace('x.example/id/1>', 'x.example/id/7>'), 1],
  ['cut off', (text: string) => text.slice(0, text.lastIndexOf('}') - 10), 2],
  ['without its end alone', (text: string) => text.trimEnd(), 2],
  ['with a line of another', (text: string) => `{"id":"${'0'.repeat(32)}"}\n${text}`, undefined],
])('a file that is %s is noticed, and its whole lines are kept', async (_, spoil, lost) => {
  const folder = await folderWithCitations(3);
  await writeFile(citationsPath(folder), spoil(await readFile(citationsPath(folder), 'utf8')));
  const log = newLog();
  const citations = newCitations(folder, log);
  for (const number of [0, 1, 2])
    expect((await citations.find(citationOf(number).id)) === undefined).toBe(number === lost);
  expect(await citations.find('0'.repeat(32))).toBeUndefined();
  expect(log.told).toEqual([expect.objectContaining({ event: 'citations-damaged', lines: 1 })]);
  await citations.keep(citationOf(5));
  expect(await newCitations(folder, newLog()).find(citationOf(5).id)).toEqual(citationOf(5));
});

it('what another process adds is found', async () => {
  const folder = await folderWithCitations(1);
  const citations = newCitations(folder, newLog());
  await citations.find(citationOf(0).id);
  const other = await folderWithCitations(2);
  const [, line = ''] = (await readFile(citationsPath(other), 'utf8')).split('\n');
  await appendFile(citationsPath(folder), `${line}\n`);
  expect(await citations.find(citationOf(1).id)).toEqual(citationOf(1));
});

it('a query that mentions what is forgotten goes, and what remains is that there was one', async () => {
  const folder = await folderWithCitations(3);
  const citations = newCitations(folder, newLog());
  await citations.find(citationOf(0).id);
  expect(await forgetCitations(folder, 'https://x.example/id/1')).toBe(1);
  expect(await forgetCitations(folder, 'https://x.example/id/')).toBe(0);
  const { id } = citationOf(1);
  expect(await citations.find(id)).toEqual({ id, forgotten: expect.any(String) as string });
  expect(await readFile(citationsPath(folder), 'utf8')).not.toContain('id/1>');
  expect(await citations.find(citationOf(2).id)).toEqual(citationOf(2));
  expect(await citations.keep(citationOf(1))).toMatchObject({ isNew: false });
});

it('no rule lets a version go that is cited', async () => {
  const held = await citedVersions(await folderWithCitations(3));
  const entries = [7, 1, 8, 9].map((number) => ({
    version: citationOf(number).version,
    published: `2026-03-01T0${number}:00:00.000Z`,
  }));
  const gone = [...outgrown(entries, 'daily', held)].map(({ version }) => version);
  expect(gone).toEqual([citationOf(8).version]);
});

it('one client may cite sixty new answers in a while, and others as many', () => {
  const clients = newPerClient();
  for (let number = 0; number < 60; number += 1) {
    expect(clients.isCrowded('a')).toBe(false);
    clients.count('a');
  }
  expect([clients.isCrowded('a'), clients.isCrowded('b')]).toEqual([true, false]);
});
