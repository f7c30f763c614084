import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/validate/checks/quotations/check-editions.ts';
import { told } from './told.ts';

const text = 'Ån rinner klar. Skogen växer.';
const edition = `id/vision-text/${hashOf(text)}`;
const sentence = (number: number) => `id/vision-statement/${hashOf(text)}-${number}`;

const source = `id: id/source/a
type: SourceDocument
label: {en: The source}
storedAs: a.txt
sha256: ${createHash('sha256').update(text).digest('hex')}
`;

const vision = `- id: id/vision/a-2030
  type: Vision
  label: {en: Vision A}
  currentText: ${edition}
  hasEdition:
    id: ${edition}
    type: VisionText
    label: {en: Text A}
    quotedFrom: id/source/a
    text: {sv: ${text}}
    hasStatement:
      - {id: ${sentence(1)}, type: VisionStatement, label: {en: One}, order: 1, text: {sv: Ån rinner klar.}}
      - {id: ${sentence(2)}, type: VisionStatement, label: {en: Two}, order: 2, text: {sv: Skogen växer.}}
- id: id/vision/b-2030
  type: Vision
  label: {en: Vision B}
`;

/** A quotation of the source as evidence for a claim about vision A, or another. */
function toldOfEvidence([exact, start]: readonly [string, number], named: string, of = 'a') {
  const claim = `id: id/goal-claim/a
type: GoalClaim
label: {en: The claim}
ofVision: id/vision/${of}-2030
evidence:
  type: SpecificResource
  source: id/source/a
  inStatement: [${named}]
  selector:
    - {type: TextQuoteSelector, exact: ${exact}}
    - {type: TextPositionSelector, start: ${start}, end: ${start + exact.length}}
`;
  return told({
    'source/a.txt': text,
    'source/a.yaml': source,
    'vision.yaml': vision,
    'b.yaml': claim,
  });
}

describe('a quotation', () => {
  it.each([
    ['in one sentence', ['Skogen', 16], sentence(2)],
    ['up to the end of one', ['Ån rinner klar.', 0], sentence(1)],
    ['over two sentences', ['klar. Skogen', 10], `${sentence(1)}, ${sentence(2)}`],
  ] as const)('%s names what it lies in', async (_, quote, named) => {
    expect((await toldOfEvidence(quote, named)).lines).toEqual([]);
  });

  it('that does not say in which sentence it lies is told which', async () => {
    expect((await toldOfEvidence(['klar. Skogen', 10], sentence(2))).lines).toEqual([
      `b.yaml:7:11: error: The claim: The quotation lies in a sentence of a vision. Add the line “inStatement: ${sentence(1)}” after “source”.`,
    ]);
  });

  it('that names a sentence in which it does not lie is told', async () => {
    expect((await toldOfEvidence(['Skogen', 16], `${sentence(1)}, ${sentence(2)}`)).lines).toEqual([
      'b.yaml:8:17: error: The claim: The quotation does not lie in the sentence under “inStatement”. Remove the sentence, or correct it.',
    ]);
  });

  it('from another vision is no evidence for a claim', async () => {
    expect((await toldOfEvidence(['Skogen', 16], sentence(2), 'b')).lines).toEqual([
      'b.yaml:7:11: error: The claim: The quotation stands in another vision than the one that the goal claim is about. Quote the text of that vision, or correct “ofVision”.',
    ]);
  });
});
