import { describe, expect, it } from 'vitest';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { bookLimits, readWorkbook } from '../../src/import/read-workbook.ts';
import { unzip } from '../../src/import/unzip.ts';
import { zipOf, type Packed } from '../support/zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook with one sheet, made by hand. */
function bookOf(sheet: string, more: readonly Packed[] = []): Buffer {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (...targets: readonly (readonly [type: string, target: string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: rels(['officeDocument', 'xl/workbook.xml']) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Blad" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: rels(['worksheet', 'worksheets/sheet1.xml']) },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...more,
  ]);
}

function sheetOf(cells: string, before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`;
}

describe('a workbook', () => {
  it('is read cell by cell: what was typed, days, and what is worked out', async () => {
    const rows: CellValue[][] = [
      [
        'a\r\nb ',
        1.5,
        true,
        new Date('2026-11-29T00:00:00Z'),
        new Date('2026-11-29T12:30:00Z'),
        null,
        'x',
      ],
    ];
    const cells = new Map([['0,6', { formula: '1+1', formulaResult: 2 }]]);
    const reading = await readWorkbook(
      Buffer.from(await writeXlsx({ sheets: [{ name: 'Blad', rows, cells }] })),
    );
    expect(reading).toEqual({
      outcome: 'read',
      sheets: [
        {
          name: 'Blad',
          rows: [
            [
              { kind: 'text', text: 'a\nb' },
              { kind: 'number', text: '1.5' },
              { kind: 'boolean', text: 'true' },
              { kind: 'day', text: '2026-11-29' },
              { kind: 'moment', text: '2026-11-29T12:30:00.000Z' },
              { kind: 'empty', text: '' },
              { kind: 'formula', text: '=1+1' },
            ],
          ],
        },
      ],
    });
  });

  it('has no entities but those of XML, and fetches nothing', async () => {
    const entity = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "boom">]>';
    const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&a;&b;&amp;</t></is></c></row>';
    const reading = await readWorkbook(bookOf(sheetOf(cell, entity)));
    const text = reading.outcome === 'read' ? reading.sheets[0]?.rows[0]?.[0]?.text : '';
    expect(text ?? '').not.toMatch(/boom|root:/);
  });

  const far =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const tooMuch = { byte: 0, times: bookLimits.unpacked.bytes + 1 };
  it.each([
    ['no archive', Buffer.from('words'), /no workbook/],
    ['an archive of something else', zipOf([{ name: 'a', content: 'b' }]), /no workbook/],
    [
      'a bomb that says what it is',
      bookOf('', [{ name: 'xl/media/a', content: tooMuch }]),
      /too large/,
    ],
    [
      'a bomb that does not',
      zipOf([
        {
          name: 'xl/workbook.xml',
          content: tooMuch,
          saidSize: 10,
        },
      ]),
      /no workbook/,
    ],
    ['more bytes than are read', Buffer.alloc(bookLimits.bytes + 1), /too large/],
    [
      'too many rows',
      bookOf(
        sheetOf(
          `<row r="${bookLimits.rows + 2}"><c r="A${bookLimits.rows + 2}"><v>1</v></c></row>`,
        ),
      ),
      /too large/,
    ],
    ['too many columns', bookOf(sheetOf('<row r="1"><c r="KO1"><v>1</v></c></row>')), /too large/],
  ])('is refused with %s', async (_, bytes, told) => {
    const reading = await readWorkbook(bytes);
    expect(reading.outcome === 'mistaken' ? reading.mistake.en : reading.outcome).toMatch(told);
  });

  it('may have a cell far away, which is not read and takes no room', async () => {
    const before = process.memoryUsage().rss;
    const reading = await readWorkbook(bookOf(sheetOf(far)));
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
    expect(reading.outcome === 'mistaken' || reading.sheets[0]?.rows[0]?.[0]?.text === '1').toBe(
      true,
    );
  });

  it.each([12, 16])('is not unpacked where it has another directory elsewhere (%i)', (place) => {
    const bytes = zipOf([{ name: 'a', content: 'x' }]);
    bytes.writeUInt32LE(0xffffffff, bytes.length - 22 + place);
    expect(unzip(bytes, { files: 10, bytes: 1000 }).outcome).toBe('broken');
  });

  it('is not unpacked where its two directories differ', () => {
    const bytes = zipOf([{ name: 'a', content: 'x'.repeat(100) }]);
    bytes.writeUInt32LE(bytes.readUInt32LE(18) + 1, 18);
    expect(unzip(bytes, { files: 10, bytes: 1000 }).outcome).toBe('broken');
  });
});
