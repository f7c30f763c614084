import { misnamed, mistake, startOf, type Case } from '../case.ts';

const soil = [
  'vision/jord-skog-och-vatten-2030.yaml',
  'id/vision/jord-skog-och-vatten-2030',
] as const;
const experiences = ['vision/upplevelser-2030.yaml', 'id/vision/upplevelser-2030'] as const;
const digital = [
  'vision/digitala-losningar-2030.yaml',
  'id/vision/digitala-losningar-2030',
] as const;
const energy = ['vision/hallbar-energi-2030.yaml', 'id/vision/hallbar-energi-2030'] as const;
const goals = 'interpretation/goal-claims-hallbar-energi.yaml';
const targetPicture = ['target-picture.yaml', 'id/target-picture/2050'] as const;

export const visionCases: readonly Case[] = [
  misnamed('Vision-id', experiences, 'id/vision/Upplevelser-2030'),
  mistake('Vision-horizonYear-missing', soil, ['horizonYear: 2030', '']),
  mistake('Vision-horizonYear-many', experiences, [
    'horizonYear: 2030',
    'horizonYear: [2030, 2035]',
  ]),
  mistake('Vision-horizonYear-form', digital, ['horizonYear: 2030', 'horizonYear: tjugotrettio']),
  {
    breaks: 'Vision-hasEdition-missing',
    edits: [
      {
        in: digital[0],
        of: startOf(digital[1]),
        replace: 'currentText: id/vision-text/1c18c09a1195\n  ',
        by: '\n- id: id/vision/hallbar-energi-2030\n  ',
      },
      {
        in: 'translation/digitala-losningar-2030-en.yaml',
        replace: 'id/vision/digitala-losningar-2030',
        by: 'id/vision/hallbar-energi-2030',
      },
    ],
    where: { of: startOf(digital[1]) },
  },
  mistake(
    'Vision-hasEdition-kind',
    energy,
    ['hasEdition:\n', 'hasEdition:\n    - id/place/are\n'],
    { where: { at: '- id/place/are' } },
  ),
  mistake('Vision-currentText-missing', experiences, [
    'currentText: id/vision-text/bc7e2aa460c2',
    '',
  ]),
  mistake('Vision-currentText-many', energy, [
    'currentText: id/vision-text/572e8b34b262',
    'currentText: [id/vision-text/572e8b34b262, id/vision-text/f6f51504386b]',
  ]),
  mistake('Vision-currentText-edition', soil, [
    'currentText: id/vision-text/59d58a036c19',
    'currentText: id/target-picture/2050',
  ]),
  {
    breaks: 'Vision-alignedWith-missing',
    edits: [
      {
        in: digital[0],
        of: startOf(digital[1]),
        replace: 'alignedWith: id/target-picture/2050',
        by: '',
      },
      {
        in: digital[0],
        of: startOf('id/goal-claim/digitala-losningar-2030-target-picture-2050'),
        replace: 'toTargetPicture: id/target-picture/2050',
        by: 'toGoal: sdg:9',
      },
    ],
  },
  mistake(
    'Vision-alignedWith-many',
    experiences,
    [
      'alignedWith: id/target-picture/2050',
      'alignedWith: [id/target-picture/2050, id/target-picture/2060]',
    ],
    {
      also: [
        { breaks: 'Vision-alignedWith-kind', at: 'alignedWith: [' },
        { breaks: 'Vision-alignedWith-claims', of: startOf(experiences[1]) },
      ],
    },
  ),
  mistake('Vision-alignedWith-claims', soil, ['alignedWith: id/target-picture/2050', '']),
  mistake(
    'Vision-readAsContributingTo-twice',
    [goals, energy[1]],
    ['- sdg:7.2', '- sdg:7.2\n    - sdg:7'],
    { where: { in: energy[0], of: startOf(energy[1]) } },
  ),
  mistake('Vision-generatedBy-missing', energy, ['generatedBy: id/process/visionsarbete', '']),
  mistake('Vision-generatedBy-kind', soil, [
    'generatedBy: id/process/visionsarbete',
    'generatedBy: id/target-picture/2050',
  ]),
  misnamed('TargetPicture-id', targetPicture, 'id/target-picture/år-2050'),
  mistake('TargetPicture-horizonYear-missing', targetPicture, ['horizonYear: 2050', '']),
  mistake('TargetPicture-horizonYear-many', targetPicture, [
    'horizonYear: 2050',
    'horizonYear: [2050, 2060]',
  ]),
  mistake('TargetPicture-horizonYear-form', targetPicture, [
    'horizonYear: 2050',
    'horizonYear: 50',
  ]),
  mistake('TargetPicture-definedIn-missing', targetPicture, [
    'definedIn: id/steering-document/rus-2050',
    '',
  ]),
];
