import { describe, expect, it } from 'vitest';
import { load, told } from './load-text.ts';

describe('YAML', () => {
  it('tells of words that YAML takes for names of its own', async () => {
    const loaded = await load({
      'x.yamlld':
        "'@context': {'@vocab': 'http://v/'}\np: &first word\nq: !tag word\nr: &used x\ns: *used\n",
    });
    expect(loaded.files).toHaveLength(1);
    expect(told(loaded)).toEqual([
      expect.stringMatching(/^x\.yamlld:2:11 warning The word before the text, .* is left out/),
      expect.stringMatching(/^x\.yamlld:3:9 warning The word before/),
    ]);
  });
});
