import { describe, expect, it } from 'vitest';
import { find, segment } from '../../src/html/blocks/parts/passages.ts';

const text = 'grön el i norr, grön el i söder';

describe('words of a text', () => {
  it('are found where what stands around them is most alike', () => {
    const quote = (prefix: string, suffix: string) => ({ exact: 'grön el', prefix, suffix });
    expect(find(text, quote('', ''))).toEqual({ start: 0, end: 7 });
    expect(find(text, quote('i norr, ', ' i söder.'))).toEqual({ start: 16, end: 23 });
    expect(find(text, quote('Vi har ', ' i norr'))).toEqual({ start: 0, end: 7 });
  });

  it('that are not there are not found', () => {
    expect(find(text, { exact: 'vindkraft', prefix: '', suffix: '' })).toBeUndefined();
  });

  it('that overlap are cut so that each part knows its marks, and where they end', () => {
    const marked = [
      { range: { start: 0, end: 7 }, mark: 'a' },
      { range: { start: 5, end: 9 }, mark: 'b' },
    ];
    expect(segment('0123456789', marked)).toEqual([
      { text: '01234', start: 0, marks: ['a'], ending: [] },
      { text: '56', start: 5, marks: ['a', 'b'], ending: ['a'] },
      { text: '78', start: 7, marks: ['b'], ending: ['b'] },
      { text: '9', start: 9, marks: [], ending: [] },
    ]);
  });

  it('are all of the text together, whatever is marked', () => {
    const marked = [{ range: { start: 0, end: 10 }, mark: 'all' }];
    expect(segment('0123456789', marked).map((part) => part.text)).toEqual(['0123456789']);
    expect(segment('', [])).toEqual([]);
  });
});
