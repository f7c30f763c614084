import { expect, it } from 'vitest';
import type { EditingSheet } from '../../../src/edit/workbook/book/book.ts';
import { tooLargeBook } from '../../../src/edit/workbook/too-large.ts';
import { terms } from '../../../src/rdf/terms.ts';

const sheetOf = (count: number): EditingSheet => ({
  name: 'Blad',
  class: terms.namedNode('https://e.example/C'),
  kind: undefined,
  columns: [],
  rows: Array.from({ length: count }, (_, index) => ({ id: `id/${index}`, cells: [] })),
});

it('is told before a workbook is handed out that nobody could hand in', () => {
  expect(tooLargeBook({ sheets: [sheetOf(10_000), sheetOf(9_997)] }, 1_000)).toBeUndefined();
  const told = tooLargeBook({ sheets: [sheetOf(10_000), sheetOf(9_998)] }, 1_000);
  expect(told?.sv).toContain('19998 saker');
  expect(tooLargeBook({ sheets: [sheetOf(1)] }, 20_000_001)?.en).toContain('too large');
});
