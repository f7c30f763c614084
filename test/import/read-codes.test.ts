import { describe, expect, it } from 'vitest';
import { importCodes } from '../../src/import/import-codes.ts';
import { readCodes } from '../../src/import/read-codes.ts';

const header = 'dimension,code,sv,en\n';
const dimension = ',eco,Ekonomi,Economy\n';

function codesOf(text: string | Buffer) {
  const reading = readCodes(Buffer.from(text));
  if (reading.outcome === 'mistaken') throw new Error(reading.mistakes[0]?.message.en);
  return reading.codes;
}

/** Where mistakes are, and the beginning of what is told of them. */
function mistakesIn(text: string | Buffer): readonly string[] {
  const reading = readCodes(Buffer.from(text));
  if (reading.outcome === 'read') return [];
  return reading.mistakes.map(({ position, message }) => {
    expect(message.sv).not.toBe('');
    return `${position?.line}:${position?.column} ${message.en}`;
  });
}

describe('a table of codes', () => {
  it('is read by its headings', () => {
    expect(codesOf(`${header}${dimension}eco,A.01,Skog,Forest\n`)).toEqual([
      { path: 'eco', notation: 'eco', label: { sv: 'Ekonomi', en: 'Economy' }, broader: undefined },
      { path: 'eco/a.01', notation: 'A.01', label: { sv: 'Skog', en: 'Forest' }, broader: 'eco' },
    ]);
    expect(codesOf('EN,Label_sv,kod,dimension\nForest,Skog,A,\n')).toMatchObject([
      { notation: 'A', label: { sv: 'Skog', en: 'Forest' } },
    ]);
  });

  it('is read as Swedish Excel saves it: byte order mark, semicolons, CRLF, empty rows', () => {
    const text =
      '\uFEFFdimension;code;sv;en\r\n;eco;Ekonomi;Economy\r\neco;Å 1;"Jord; ""skog""";Soil, forest\r\n;;;\r\n';
    expect(codesOf(text)).toMatchObject([
      { path: 'eco' },
      { path: 'eco/a-1', notation: 'Å 1', label: { sv: 'Jord; "skog"', en: 'Soil, forest' } },
    ]);
  });

  it('may have tabs', () => {
    expect(codesOf('dimension\tcode\tsv\ten\n\tA\tJord, skog\tSoil; forest\n')).toHaveLength(1);
  });

  it('may call a dimension by its name, and have a code in several', () => {
    const codes = codesOf(
      `${header}${dimension},pol,Politik,Policy\nEkonomi,A,x,x\npolicy,A,y,y\n`,
    );
    expect(codes.map(({ path }) => path)).toEqual(['eco', 'eco/a', 'pol', 'pol/a']);
  });

  it.each([
    ['no code', `${dimension}eco,,Skog,Forest\n`, [/^3:5 The row has no code\./]],
    ['no Swedish name', ',A,,Forest\n', [/^2:4 The row has no Swedish name\./]],
    ['no English name', ',A,"Å, skog",\n', [/^2:14 The row has no English name\./]],
    ['a code twice', ',A,a,a\n,B,b,b\n, a,c,c\n', [/^4:3 The code “a” is already on line 2/]],
    ['too few columns', ',A,Skog\n', [/^2:4 The row has 3 values but the header row 4\./]],
    ['too many columns', ',A,Jord, skog,Soil\n', [/^2:15 The row has 5 values but the header/]],
    ['an unknown dimension', 'eko,A,x,x\neko,B,x,x\n', [/^2:1 The dimension “eko” has no row/]],
    ['a code of signs alone', ',--,x,x\n', [/^2:2 The code “--” has neither letters nor/]],
    ['an open quotation mark', ',A,"Skog,Forest\n', [/^2:1 The quotation marks on the line/]],
    ['a quotation mark in a value', ',A,19" rack,Rack\n', [/^2:1 The quotation marks/]],
    ['nothing else', '', [/^1:1 There are no codes below the header row\./]],
    [
      'several mistakes',
      ',,Skog,Forest\n,B,"två\nrader",\n,C,x\n',
      [/^2:2 The row has no code/, /^4:8 The row has no English name/, /^5:4 The row has 3 values/],
    ],
  ])('is told of with %s', (_, rows, expected) => {
    const told = [...mistakesIn(header + rows)].sort();
    expect(told).toEqual(expected.map((line) => expect.stringMatching(line) as unknown));
  });

  it('is told of where its headings are not ours', () => {
    expect(mistakesIn('dimension,code,label\n')).toEqual([
      expect.stringMatching(/^1:1 .*Missing here: sv, en\./),
      expect.stringMatching(/^1:16 The column “label” is unknown/),
    ]);
    expect(mistakesIn('')).toEqual([expect.stringMatching(/^1:1 The first row must name/)]);
    expect(mistakesIn('dimension,code,sv,en,sv\n')).toEqual([
      expect.stringMatching(/^1:22 .*twice/),
    ]);
  });

  it.each([
    ['Latin-1', Buffer.from(`${header},A,Sjö,Lake\n`, 'latin1'), '2:6'],
    ['UTF-16', Buffer.from(`\uFEFF${header}`, 'utf16le'), '1:1'],
  ])('is told of where it is not UTF-8: %s', (_, bytes, place) => {
    expect(mistakesIn(bytes)).toEqual([
      expect.stringMatching(`^${place} The file is not saved as UTF-8`),
    ]);
  });
});

describe('importing codes', () => {
  const scheme = { path: 'def/list', baseIri: 'https://x.example/', description: [] };
  const rows = [dimension, 'eco,A,"Sjö ""å""\nrad 2",Lake\n', 'eco,B,b,b\n'];

  it('gives the same text in whatever order the rows stand', () => {
    const one = importCodes(Buffer.from(header + rows.join('')), scheme);
    const other = importCodes(Buffer.from(header + rows.toReversed().join('')), scheme);
    expect(one).toMatchObject({ outcome: 'imported', count: 3 });
    expect(other).toEqual(one);
  });

  it('gives nothing where a row is wrong', () => {
    const text = `${header}${rows.join('')}eco,C,,\n`;
    expect(importCodes(Buffer.from(text), scheme)).toMatchObject({ outcome: 'mistaken' });
  });
});
