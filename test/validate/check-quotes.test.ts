import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

const text = 'Ån rinner. 𝄞 Skogen växer. Ån fryser. Skogen växer.\n';
const sha256 = createHash('sha256').update(text).digest('hex');
const source = `id: id/source/a
type: SourceDocument
label: {en: The source}
storedAs: a.txt
sha256: ${sha256}
`;

/** Evidence under a thing of ours; the source's text and description lie beside it. */
function toldOfEvidence(selector: string, from = 'id/source/a') {
  const evidence = `id: id/claim
label: {en: The claim}
evidence:
  type: SpecificResource
  source: ${from}
  selector:
${selector}`;
  return told({ 'source/a.txt': text, 'source/a.yaml': source, 'b.yaml': evidence });
}

const quote = (exact: string, rest = '') =>
  `    - {type: TextQuoteSelector, exact: ${exact}${rest}}\n`;
const position = (start: number, end: number) =>
  `    - {type: TextPositionSelector, start: ${start}, end: ${end}}\n`;

describe('a quotation', () => {
  it.each([
    ['', quote('Ån rinner.') + position(0, 10)],
    ['counted in characters, not in halves of them', quote('Ån fryser.') + position(27, 37)],
    [
      'told apart by what precedes it',
      quote('Skogen växer.', ', prefix: "fryser. "') + position(38, 51),
    ],
    ['without a place', quote('Ån fryser.')],
  ])('that stands where it should is right %s', async (_, selector) => {
    expect((await toldOfEvidence(selector)).lines).toEqual([]);
  });

  it.each([
    [
      'at the wrong place',
      quote('Ån fryser.') + position(28, 38),
      /^b\.yaml:8:43: error: The claim: The quotation stands at 27–37 in the source, not at 28–38\. Correct “start” and “end”\.$/,
    ],
    [
      'that ends too early',
      quote('Ån fryser.') + position(27, 36),
      /^b\.yaml:8:52: error: .*27–37 in the source, not at 27–36/,
    ],
    [
      'beyond the end of the text',
      quote('Ån fryser.') + position(2700, 3700),
      /stands at 27–37 in the source, not at 2700–3700/,
    ],
    [
      'that the source does not have',
      quote('Ån torkar.') + position(27, 37),
      /^b\.yaml:7:40: error: The claim: The quotation under “exact” is not in the source \(a\.txt\)/,
    ],
    [
      'with the wrong words before it',
      quote('Ån fryser.', ', prefix: torkar') + position(27, 37),
      /^b\.yaml:7:60: error: The claim: What stands under “prefix” does not precede/,
    ],
    [
      'with the wrong words after it',
      quote('Ån fryser.', ', suffix: torkar') + position(27, 37),
      /^b\.yaml:7:60: error: The claim: What stands under “suffix” does not follow/,
    ],
    [
      'that stands in two places',
      quote('Skogen växer.') + position(13, 26),
      /^b\.yaml:7:40: error: The claim: The quotation under “exact” stands in 2 places/,
    ],
  ])('%s is told', async (_, selector, line) => {
    expect((await toldOfEvidence(selector)).lines).toEqual([expect.stringMatching(line)]);
  });

  it('that stands in two places, and is said to stand in neither, is told with both', async () => {
    const { lines } = await toldOfEvidence(quote('Skogen växer.') + position(1, 14));
    expect(lines[1]).toMatch(/stands at 13–26 or 38–51 in the source, not at 1–14/);
  });

  it('from a source without a stored text cannot be checked, which is a warning', async () => {
    const { outcome, lines } = await told({
      'a.yaml': 'id: id/source/b\ntype: SourceDocument\n',
      'b.yaml':
        'id: id/x\nevidence: {source: id/source/b, selector: {exact: Hej, start: 0, end: 3}}\n',
    });
    expect(outcome).toBe('valid');
    expect(lines).toEqual([
      expect.stringMatching(/^b\.yaml:2:20: warning: .*“storedAs” and “sha256”/),
    ]);
  });

  it('in annotations of others is not ours to check', async () => {
    const { lines } = await told({
      'a.ttl': `@prefix oa: <http://www.w3.org/ns/oa#> . <http://x.example/a> oa:hasTarget [
        oa:hasSource <http://x.example/b> ; oa:hasSelector [ oa:exact "x" ; oa:start 5 ] ] .`,
    });
    expect(lines).toEqual([]);
  });
});

describe('a text that is quoted from a source', () => {
  const quoted = (words: string) =>
    told({
      'a.txt': text,
      'a.yaml': source,
      'b.yaml': `id: id/target-picture/x\ntext:\n  sv: ${words}\nquotedFrom: id/source/a\n`,
    });

  it('stands in the source word for word', async () => {
    expect((await quoted('Skogen växer.')).lines).toEqual([]);
  });

  it('is told where it does not', async () => {
    expect((await quoted('Skogen vissnar.')).lines).toEqual([
      expect.stringMatching(/^b\.yaml:3:7: error: .*“text” does not stand word for word.*a\.txt/),
    ]);
  });
});
