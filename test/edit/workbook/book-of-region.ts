import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect } from 'vitest';
import { planImport } from '../../../src/edit/workbook/plan-import.ts';
import { readWorkbook } from '../../../src/import/read-workbook.ts';
import { readVersion, type FilesVersion } from '../../../src/publish/read-version.ts';
import { editWorkbook, type OpenSheet } from '../../support/edit-workbook.ts';
import { folderWith, inventedRegion } from '../../support/files.ts';
import { say, type Said } from '../../support/say.ts';

const region = inventedRegion();

/** Things of the invented region. */
export const things = {
  need: 'id/need/fler-skogsbrukare',
  action: 'id/action/laddstationer',
  challenge: 'id/challenge/langa-avstand',
} as const;

/** The lines that one text has and the other has not. */
export function difference(before = '', after = ''): { gone: string[]; come: string[] } {
  const [old, young] = [before.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !young.includes(line)).map((line) => line.trim()),
    come: young.filter((line) => !old.includes(line)).map((line) => line.trim()),
  };
}

/** A workbook of the invented region, and for each test of a group a copy of the region that it is taken in to. */
export function bookOfRegion() {
  let book = '';
  let folder = '';
  const root = (): string => join(folder, 'data');
  const back = (): string => join(folder, 'back.xlsx');
  const flagsFor = (data: string): string[] => [
    ...['--data', data, '--ontology', region.ontology, '--shapes', region.shapes],
    ...['--base', region.baseIri],
  ];
  beforeAll(async () => {
    book = join(await folderWith({}), 'book.xlsx');
    const { code, complaints } = await say('export', '--xlsx', book, ...flagsFor(region.data));
    expect([complaints, code]).toEqual(['', 0]);
  });
  beforeEach(async () => {
    folder = await folderWith({});
    await cp(region.data, root(), { recursive: true });
  });
  let version: Promise<FilesVersion> | undefined;
  return {
    root,
    /** The words that take in what came back. */
    words: (): string[] => ['import', back(), ...flagsFor(root())],
    importIt: (...words: string[]): Promise<Said> =>
      say('import', back(), ...words, ...flagsFor(root())),
    edit: (
      change: (sheet: (name: string) => OpenSheet, names: Map<string, string>) => void,
    ): Promise<void> => editWorkbook([book, back()], change),
    /** What is wrong with cells of what came back, as `violation Sheet!A1: what`; the region's files as they are. */
    wrongCells: async (): Promise<string[]> => {
      const reading = await readWorkbook(await readFile(back()));
      if (reading.outcome === 'mistaken') throw new Error(reading.mistake.en);
      version ??= readVersion({ ...region, shared: true });
      const sources = { version: await version, root: region.data, today: '2026-11-30' };
      const { findings } = await planImport(reading.sheets, sources, { isRemoving: false });
      return findings.map(({ severity, path, message }) => `${severity} ${path}: ${message.sv}`);
    },
  };
}
