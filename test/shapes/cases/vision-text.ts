import { misnamed, mistake, startOf, type Case, type Thing } from '../case.ts';

const swedish = (name: string, key: string): Thing => [
  `vision/${name}-2030.yaml`,
  `id/vision-text/${key}`,
];
const english = (name: string, key: string): Thing => [
  `translation/${name}-2030-en.yaml`,
  `id/vision-text/${key}`,
];
const soil = swedish('jord-skog-och-vatten', '59d58a036c19');
const experiences = swedish('upplevelser', 'bc7e2aa460c2');
const digital = swedish('digitala-losningar', '1c18c09a1195');
const energy = swedish('hallbar-energi', '572e8b34b262');
const soilInEnglish = english('jord-skog-och-vatten', '4f8f5341659e');
const experiencesInEnglish = english('upplevelser', 'e715e82c3072');
const digitalInEnglish = english('digitala-losningar', 'c667c40b29c1');
const energyInEnglish = english('hallbar-energi', 'f6f51504386b');

/** An edition of a text that is added without its sentences. */
function undivided(
  breaks: string,
  file: string,
  area: string,
  lines: readonly [kind: string, from: string],
): Case {
  const edition = `id/vision-text/00000000${String(area.length).padStart(4, '0')}`;
  const by = `- id: id/vision/${area}-2030
  hasEdition:
    id: ${edition}
    type: VisionText
    label: { sv: Utgåva, en: Edition }
    language: swedish
    ${lines.join('\n    ')}
    text: { sv: En text som är lång nog att vara hel men som inte är delad. }
#`;
  const edits = [{ in: file, replace: '# Kopplingar som källan själv uttalar.', by }] as const;
  return { breaks, edits, where: { of: startOf(edition) } };
}

/** A sentence of the translation of the vision Upplevelser 2030. */
const translated = (number: number): Thing => [
  'translation/upplevelser-2030-en.yaml',
  `id/vision-statement/e715e82c3072-${number}`,
];

/** A sentence of the vision Upplevelser 2030. */
const sentence = (number: number): Thing => [
  'vision/upplevelser-2030.yaml',
  `id/vision-statement/bc7e2aa460c2-${number}`,
];

export const visionTextCases: readonly Case[] = [
  misnamed('VisionText-id', energyInEnglish, 'id/vision-text/hallbar-energi-en'),
  mistake(
    'VisionText-text-missing',
    experiencesInEnglish,
    ['text:\n      en: >-', 'note:\n      en: >-'],
    { where: { of: startOf(experiencesInEnglish[1]) } },
  ),
  mistake(
    'VisionText-text-many',
    energyInEnglish,
    ['text:\n', 'text:\n      sv: Hållbar energi gör Jämtlands län till en attraktiv plats.\n'],
    { where: { at: 'sv: Hållbar energi gör' } },
  ),
  mistake(
    'VisionText-text-length',
    soilInEnglish,
    ['text:\n      en: >-', 'text:\n      en: Soil, forest and water\n    note:\n      en: >-'],
    { where: { at: 'en: Soil, forest and water\n    note' } },
  ),
  mistake('VisionText-language-missing', digital, ['language: swedish', '']),
  mistake('VisionText-language-many', energy, [
    'language: swedish',
    'language: [swedish, english]',
  ]),
  mistake('VisionText-language-known', soil, ['language: swedish', 'language: high']),
  mistake('VisionText-language-agrees', experiences, ['language: swedish', 'language: english'], {
    where: { of: startOf(experiences[1]) },
  }),
  mistake('VisionText-translationKind-missing', energyInEnglish, [
    'translationKind: unofficial',
    '',
  ]),
  mistake('VisionText-translationKind-many', digitalInEnglish, [
    'translationKind: unofficial',
    'translationKind: [unofficial, machine]',
  ]),
  mistake('VisionText-translationKind-known', energy, [
    'translationKind: original',
    'translationKind: high',
  ]),
  mistake('VisionText-translationOf-kind', soilInEnglish, [
    'translationOf: id/vision-text/59d58a036c19',
    'translationOf: id/vision/jord-skog-och-vatten-2030',
  ]),
  mistake('VisionText-translation', digitalInEnglish, [
    'translationOf: id/vision-text/1c18c09a1195',
    '',
  ]),
  mistake(
    'VisionText-original',
    soil,
    [
      'translationKind: original',
      'translationKind: original\n      translationOf: id/vision-text/4f8f5341659e',
    ],
    { where: { of: startOf(soil[1]) } },
  ),
  mistake('VisionText-quotedFrom', digital, [
    'quotedFrom: id/source/handlingsplaner-styrkeomraden',
    '',
  ]),
  undivided('VisionText-hasStatement', soil[0], 'jord-skog-och-vatten', [
    'translationKind: original',
    'quotedFrom: id/source/handlingsplaner-styrkeomraden',
  ]),
  undivided('VisionText-hasStatement-translation', digital[0], 'digitala-losningar', [
    'translationKind: machine',
    'translationOf: id/vision-text/1c18c09a1195',
  ]),
  {
    breaks: 'VisionText-vision-missing',
    edits: [
      {
        in: digitalInEnglish[0],
        replace: '- id: id/vision/digitala-losningar-2030\n  hasEdition:\n    id:',
        by: '-   id:',
      },
    ],
    where: { of: startOf(digitalInEnglish[1]) },
  },
  misnamed('VisionStatement-id', sentence(2), 'id/vision-statement/bc7e2aa460c2-02'),
  mistake('VisionStatement-text-missing', sentence(1), ['text:\n', 'note:\n'], {
    where: { of: startOf(sentence(1)[1]) },
  }),
  mistake('VisionStatement-text-many', sentence(2), [
    'sv: >-\n',
    'en: We cooperate.\n            sv: >-\n',
  ]),
  mistake('VisionStatement-order-missing', sentence(3), ['order: 3', '']),
  mistake('VisionStatement-order-many', sentence(4), ['order: 4', 'order: [4, 5]']),
  mistake('VisionStatement-order-form', sentence(5), ['order: 5', 'order: 0']),
  mistake(
    'VisionStatement-baselineYear-form',
    sentence(6),
    ['order: 6', 'order: 6\n          baselineYear: förra året'],
    {
      where: { at: 'baselineYear' },
    },
  ),
  mistake('VisionStatement-translationOf-missing', translated(1), [
    'translationOf: id/vision-statement/bc7e2aa460c2-1',
    '',
  ]),
  mistake('VisionStatement-translationOf-kind', translated(2), [
    'translationOf: id/vision-statement/bc7e2aa460c2-2',
    'translationOf: id/vision-text/bc7e2aa460c2',
  ]),
  mistake(
    'VisionStatement-subject-kind',
    ['interpretation/topics.yaml', 'id/vision-statement/bc7e2aa460c2-4'],
    ['- def:topic/digital-solutions', '- def:topic/digital'],
  ),
  {
    breaks: 'VisionStatement-visionText-missing',
    edits: [
      {
        in: energy[0],
        replace: '# Kopplingar som källan själv uttalar.',
        by: `- id: id/vision-statement/572e8b34b262-8
  type: VisionStatement
  label: { sv: Mening 8, en: Sentence 8 }
  order: 8
  text: { sv: Lös. }
#`,
      },
    ],
    where: { of: startOf('id/vision-statement/572e8b34b262-8') },
  },
];
