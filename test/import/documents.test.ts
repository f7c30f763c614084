import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/import/read-document.ts';
import { unzip } from '../../src/import/unzip.ts';
import { zipOf } from '../support/zip.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function wordOf(body: string, before = ''): Buffer {
  const content = `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="${namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content },
  ]);
}

function textIn(bytes: Buffer, ending: string): string {
  const reading = readDocument(bytes, ending);
  return reading.outcome === 'read' ? reading.text : `mistake: ${reading.mistake.en}`;
}

describe('documents as plain text', () => {
  it('has a line for each paragraph of Word, and nothing that was struck out or moved away', () => {
    const word = wordOf(
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">Beslut om </w:t></w:r><w:r><w:t>Åre</w:t></w:r></w:p>
       <w:p><w:del><w:r><w:delText>struket</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>flyttat</w:t></w:r></w:moveFrom></w:p>
       <w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t><w:tab/><w:t>a &amp; b</w:t><w:br/><w:t>rad</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
       <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>ruta</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>ruta</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>`,
    );
    expect(textIn(word, '.docx')).toBe('Beslut om Åre\n\ncell\ta & b\nrad\nruta\n');
  });

  it('has the main part of a page, without scripts, in the encoding that the page says', () => {
    const page = `<!doctype html><html><head><meta charset="iso-8859-1"><title>Målbild &ndash; länet</title><style>p{}</style></head>
      <body><nav>Meny</nav><main><h1>Målbild</h1><p>Ett <b>hållbart</b>
        län<br>år 2050</p><script>alert(1)</script><ul><li>ett</li><li>två</li></ul></main><footer>Fot</footer></body></html>`;
    const reading = readDocument(Buffer.from(page, 'latin1'), '.HTML');
    expect(reading).toEqual({
      outcome: 'read',
      title: 'Målbild – länet',
      text: 'Målbild\nEtt hållbart län\når 2050\nett\ntvå\n',
    });
    expect(textIn(Buffer.from('<p>utan</p><p>huvuddel</p>'), '.htm')).toBe('utan\nhuvuddel\n');
  });

  it('keeps plain text letter for letter', () => {
    expect(textIn(Buffer.from('a\r\n\r\n\r\n b  '), '.txt')).toBe('a\r\n\r\n\r\n b  ');
  });

  it.each([
    ['an ending that nobody knows', Buffer.from('x'), '.pdf', /\.docx, \.html or \.txt/],
    ['nothing', Buffer.from(' \n'), '.txt', /no text/],
    ['other bytes than UTF-8', Buffer.from([0x66, 0xe5]), '.txt', /UTF-8/],
    ['no archive', Buffer.from('PK'), '.docx', /no Word document/],
    ['an archive of something else', zipOf([{ name: 'a', content: 'b' }]), '.docx', /no Word/],
    ['broken XML', wordOf('<w:p>'), '.docx', /no Word document/],
    [
      'entities',
      wordOf('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>', '<!DOCTYPE w [<!ENTITY a "x">]>'),
      '.docx',
      /no Word document/,
    ],
    ['elements without end', wordOf('<w:p>'.repeat(100_000)), '.docx', /no Word document/],
    [
      'more than is said',
      zipOf([
        { name: 'word/document.xml', content: { byte: 32, times: 60_000_000 }, saidSize: 10 },
      ]),
      '.docx',
      /no Word document/,
    ],
  ])('tells what to do about %s', (_, bytes, ending, words) => {
    expect(textIn(bytes, ending)).toMatch(words);
  });
});

describe('archives', () => {
  const small = { files: 10, bytes: 1000 };
  it.each([
    [
      'too many files',
      zipOf(Array.from({ length: 11 }, (_, at) => ({ name: `${at}`, content: '' }))),
    ],
    ['a file that says it is too large', zipOf([{ name: 'a', content: 'x', saidSize: 2000 }])],
    [
      'files that are too large together',
      zipOf([
        { name: 'a', content: 'x'.repeat(600) },
        { name: 'b', content: 'x'.repeat(600) },
      ]),
    ],
  ])('are not unpacked where they hold %s', (_, bytes) => {
    expect(unzip(bytes, small).outcome).toBe('too-large');
  });

  it.each([1, 1999, 2001])(
    'are broken where a file of 2000 bytes is said to have %i',
    (saidSize) => {
      const said = zipOf([{ name: 'a', content: 'x'.repeat(2000), saidSize }]);
      expect(unzip(said, { files: 10, bytes: 10_000 }).outcome).toBe('broken');
    },
  );

  it('are broken where they end too early, wherever that is', () => {
    const whole = zipOf([{ name: 'a', content: 'words' }]);
    for (let length = 0; length < whole.length; length += 1)
      expect(unzip(whole.subarray(0, length), small).outcome).toBe('broken');
    expect(unzip(whole, small)).toEqual({
      outcome: 'read',
      files: new Map([['a', Buffer.from('words')]]),
    });
  });
});
