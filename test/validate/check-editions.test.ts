import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/validate/checks/quotations/check-editions.ts';
import { told } from './told.ts';

const words = '”Ån rinner.  Skogen växer."';
const id = `id/vision-text/${hashOf(words)}`;

interface Parts {
  readonly address?: string;
  readonly text?: string;
  readonly current?: string;
  readonly statements?: readonly (readonly [order: number, text: string])[];
  readonly more?: string;
}

const sentences = [
  [1, 'Ån rinner.'],
  [2, 'Skogen växer.'],
] as const;

/** A vision with one edition, as the parts say. */
function vision({
  address = id,
  text = words,
  current = address,
  statements = sentences,
  more = '',
}: Parts): string {
  const items = statements.map(
    ([order, sentence], index) => `      - id: id/vision-statement/${index}
        label: {en: Item ${index}}
        order: ${order}
        text: {sv: ${sentence}}`,
  );
  return `- id: id/vision/a
  label: {en: The vision}
  currentText: ${current}
  hasEdition:
    id: ${address}
    label: {en: The edition}
    language: swedish
    text: {sv: ${JSON.stringify(text)}}
    hasStatement:
${items.join('\n')}
${more}`;
}

const toldOfVision = async (parts: Parts) => (await told({ 'a.yaml': vision(parts) })).lines;

describe('an edition', () => {
  it('is right under the hash of its text', async () => {
    expect(await toldOfVision({})).toEqual([]);
  });

  it('has the same hash however its accents are encoded', () => {
    expect(hashOf('Ån'.normalize('NFD'))).toBe(hashOf('Ån'.normalize('NFC')));
  });

  it('that has changed is told of, with the address of the new wording', async () => {
    const text = words.replace('rinner', 'fryser');
    const statements = [[1, 'Ån fryser.'], sentences[1]] as const;
    expect(await toldOfVision({ text, statements })).toEqual([
      expect.stringContaining(
        `a.yaml:8:16: error: The edition: The text has changed without a new edition: give the new wording an id of its own, “id: id/vision-text/${hashOf(text)}”`,
      ),
    ]);
  });

  it('of another vision is nobody’s current text', async () => {
    const more = `- id: id/vision/b\n  label: {en: The other}\n  currentText: ${id}\n`;
    expect(await toldOfVision({ more })).toEqual([
      expect.stringMatching(/^a\.yaml:20:16: error: The other: .*“currentText” belongs to another/),
    ]);
  });

  const translation = (language: string, tag: string) => `- id: id/vision/a
  hasEdition:
    id: id/vision-text/${hashOf('The river runs.')}
    label: {en: The translation}
    language: ${language}
    translationOf: ${id}
    text: {${tag}: The river runs.}
`;

  it('in another language may be a translation', async () => {
    expect(await toldOfVision({ more: translation('english', 'en') })).toEqual([]);
  });

  it.each([
    ['swedish', 'en'],
    ['english', 'sv'],
    ['english', 'sv-SE'],
  ])('in the same language is no translation: %s, %s', async (language, tag) => {
    expect(await toldOfVision({ more: translation(language, tag) })).toEqual([
      expect.stringMatching(/^a\.yaml:22:15: error: The translation: .*“translationOf”/),
    ]);
  });
});

describe('the sentences of an edition', () => {
  it.each([
    [
      'a gap',
      [
        [1, 'Ån rinner.'],
        [3, 'Skogen växer.'],
      ],
      /^a\.yaml:16:16: error: Item 1: Sentence 2 is missing: the number here is 3/,
    ],
    [
      'a first one that is not 1',
      [
        [2, 'Ån rinner.'],
        [3, 'Skogen växer.'],
      ],
      /^a\.yaml:12:16: error: Item 0: Sentence 1 is missing/,
    ],
    [
      'a double',
      [
        [1, 'Ån rinner.'],
        [1, 'Skogen växer.'],
      ],
      /error: Item \d: Two sentences have the number 1\./,
    ],
    [
      'other words',
      [
        [1, 'Ån rinner.'],
        [2, 'Skogen dör.'],
      ],
      /^a\.yaml:17:20: error: Item 1: The sentence under “text” is not what comes here/,
    ],
    [
      'part of a word',
      [
        [1, 'Ån rinner.'],
        [2, 'Skogen väx'],
      ],
      /error: Item 1: The sentence under/,
    ],
    [
      'another order',
      [
        [2, 'Ån rinner.'],
        [1, 'Skogen växer.'],
      ],
      /error: Item 1: The sentence under/,
    ],
    [
      'one too few',
      [[1, 'Ån rinner.']],
      /^a\.yaml:\d+:\d+: error: The edition: The text of the edition goes on after the last/,
    ],
    ['one too many', [...sentences, [3, 'Slut.']], /error: Item 2: The sentence under/],
  ] as const)('are told of with %s', async (_, statements, line) => {
    expect(await toldOfVision({ statements })).toEqual([expect.stringMatching(line)]);
  });
});
