import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

const place =
  '- {id: id/place/a, type: Location, label: {en: A}, exactMatch: "http://p.example/1"}\n';
const account = (property: string, target: string) =>
  `- {type: Mapping, annotatedSource: id/place/a, annotatedProperty: ${property}, annotatedTarget: "http://p.example/${target}", linkConfidence: 0.5}\n`;

describe('the account of a link', () => {
  it('is about a link that is there, in any file', async () => {
    const files = { 'a.yaml': place, 'b.yaml': account('skos:exactMatch', '1') };
    expect((await told(files)).lines.filter((line) => line.includes('no such link'))).toEqual([]);
  });

  it.each([
    ['property', account('skos:closeMatch', '1')],
    ['target', account('skos:exactMatch', '2')],
  ])('with another %s is told of, where it leads to', async (_, text) => {
    const { outcome, lines } = await told({ 'a.yaml': place, 'b.yaml': text });
    expect(outcome).toBe('invalid');
    expect(lines.filter((line) => line.includes('There is no such link'))).toEqual([
      expect.stringMatching(/^b\.yaml:1:\d+: error: /) as string,
    ]);
  });

  it('without a part is left to the shapes', async () => {
    const text = account('skos:exactMatch', '2').replace('annotatedSource: id/place/a, ', '');
    const { lines } = await told({ 'a.yaml': place, 'b.yaml': text });
    expect(lines.filter((line) => line.includes('no such link'))).toEqual([]);
  });
});
