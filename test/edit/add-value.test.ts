import { describe, expect, it } from 'vitest';
import { addPart, addValue, setValue } from '../../src/edit/new/add-value.ts';
import { Drafts } from '../../src/edit/new/drafts.ts';
import { folderWith } from '../support/files.ts';

const text = `- id: id/a
  type: Post
  label: { sv: A }
  one: id/x
  some: [id/x, id/y]
  more:
    - id/x # först
  none:
  number: 2
`;

describe('adding a value to a thing of a file', () => {
  const entry = { id: 'id/a', value: 'id/z', after: ['type'] };
  it.each([
    ['one', '  one: [id/x, id/z]\n'],
    ['some', '  some: [id/x, id/y, id/z]\n'],
    ['more', '    - id/x # först\n    - id/z\n'],
    ['none', '  none: id/z\n'],
    ['fresh', '  type: Post\n  fresh: id/z\n'],
  ])('under a key that has %s', (key, expected) => {
    const after = addValue(text, { ...entry, key }) ?? '';
    expect(after).toContain(expected);
    const inWindows = text.replaceAll('\n', '\r\n');
    expect(addValue(inWindows, { ...entry, key })).toBe(after.replaceAll('\n', '\r\n'));
  });

  it('leaves numbers numbers, and adds nothing twice', () => {
    expect(setValue(text, { ...entry, key: 'number', value: '3' })).toContain('  number: 3\n');
    expect(setValue(text, { ...entry, key: 'new', value: '3' })).toContain('  new: 3\n');
    expect(setValue(text, { ...entry, key: 'one', value: 'a: b' })).toContain("  one: 'a: b'\n");
    expect(addValue(text, { ...entry, key: 'one', value: 'id/x' })).toBe(text);
  });

  it('ends lines as the file does where things are added at its end', async () => {
    const inWindows = text.replaceAll('\n', '\r\n');
    const part = addPart(inWindows, { id: 'id/a', key: 'more' }, { id: 'id/p', type: 'Part' });
    expect(part).toContain('först\r\n\r\n    - id: id/p\r\n      type: Part\r\n');
    const path = `${await folderWith({ 'a.yaml': inWindows })}/a.yaml`;
    const drafts = new Drafts();
    expect(await drafts.append(path, '- id: id/b\n  type: Post\n')).toBe(true);
    expect(await drafts.read(path)).toBe(`${inWindows}\r\n- id: id/b\r\n  type: Post\r\n`);
  });
});
