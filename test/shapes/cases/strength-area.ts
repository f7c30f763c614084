import { misnamed, mistake, startOf, type Case } from '../case.ts';

const soil = [
  'strength-area/jord-skog-och-vatten.yaml',
  'id/strength-area/jord-skog-och-vatten',
] as const;
const experiences = ['strength-area/upplevelser.yaml', 'id/strength-area/upplevelser'] as const;
const digital = [
  'strength-area/digitala-losningar.yaml',
  'id/strength-area/digitala-losningar',
] as const;
const energy = ['strength-area/hallbar-energi.yaml', 'id/strength-area/hallbar-energi'] as const;
const codes = 'interpretation/nace.yaml';
const more = 'action-plans.yaml';

/** The other end of an area's link to its vision or plan. */
const loneVision = (name: string) => ({
  breaks: 'Vision-area-missing',
  in: `vision/${name}.yaml`,
  of: startOf(`id/vision/${name}`),
});
const lonePlan = (name: string) => ({
  breaks: 'ActionPlan-area-missing',
  of: startOf(`id/action-plan/${name}`),
});

export const strengthAreaCases: readonly Case[] = [
  misnamed('StrengthArea-id', experiences, 'id/strength-area/Upplevelser'),
  mistake(
    'StrengthArea-hasVision-missing',
    experiences,
    ['hasVision: id/vision/upplevelser-2030', ''],
    { also: [loneVision('upplevelser-2030')] },
  ),
  mistake('StrengthArea-hasVision-many', digital, [
    'hasVision: id/vision/digitala-losningar-2030',
    'hasVision: [id/vision/digitala-losningar-2030, id/vision/jord-skog-och-vatten-2030]',
  ]),
  mistake(
    'StrengthArea-hasVision-kind',
    energy,
    ['hasVision: id/vision/hallbar-energi-2030', 'hasVision: id/target-picture/2050'],
    { also: [loneVision('hallbar-energi-2030')] },
  ),
  mistake(
    'StrengthArea-hasActionPlan-missing',
    digital,
    ['hasActionPlan: id/action-plan/digitala-losningar', ''],
    { also: [lonePlan('digitala-losningar')] },
  ),
  mistake('StrengthArea-hasActionPlan-many', energy, [
    'hasActionPlan: id/action-plan/hallbar-energi',
    'hasActionPlan: [id/action-plan/hallbar-energi, id/action-plan/upplevelser]',
  ]),
  mistake(
    'StrengthArea-hasActionPlan-kind',
    digital,
    ['hasActionPlan: id/action-plan/digitala-losningar', 'hasActionPlan: id/target-picture/2050'],
    { also: [lonePlan('digitala-losningar')] },
  ),
  mistake(
    'StrengthArea-hasSubArea-kind',
    [more, 'id/strength-area/jord-skog-och-vatten'],
    ['hasSubArea: id/sub-area/skog', 'hasSubArea: [id/sub-area/skog, id/place/are]'],
  ),
  mistake(
    'StrengthArea-leadingPost-missing',
    ['posts.yaml', 'id/post/processledare-upplevelser'],
    ['leadsProcessFor: id/strength-area/upplevelser', ''],
    { where: { in: experiences[0], of: startOf(experiences[1]) } },
  ),
  mistake(
    'StrengthArea-leadingPost-many',
    ['posts.yaml', 'id/post/processledare-digitala-losningar'],
    [
      'leadsProcessFor: id/strength-area/digitala-losningar',
      'leadsProcessFor: [id/strength-area/digitala-losningar, id/strength-area/hallbar-energi]',
    ],
    { where: { in: energy[0], of: startOf(energy[1]) } },
  ),
  mistake('StrengthArea-designatedBy-missing', soil, [
    'designatedBy: id/organisation/2321000214',
    '',
  ]),
  mistake('StrengthArea-designatedBy-kind', experiences, [
    'designatedBy: id/organisation/2321000214',
    'designatedBy: id/place/jamtlands-lan',
  ]),
  mistake('StrengthArea-definedIn-missing', energy, [
    'definedIn: id/steering-document/program-smart-specialisering',
    '',
  ]),
  mistake('StrengthArea-definedIn-kind', soil, [
    'definedIn: id/steering-document/program-smart-specialisering',
    'definedIn: id/target-picture/2050',
  ]),
  mistake('StrengthArea-inScheme-missing', soil, ['inScheme: def/strength-areas', '']),
  mistake('Codes-relatedMatch-nace', [codes, soil[1]], ['nace2:01 #', 'nace2:01.1 #']),
  mistake('Codes-relatedMatch-known', [codes, experiences[1]], ['nace2:79 #', 'nace2:94 #']),
  mistake('NaceCode-nace2Code-form', [codes, energy[1]], ['[D351, ', '[D35.1, ']),
  mistake('NaceCode-nace21Code-form', [codes, digital[1]], ['[K61, ', '[61, ']),
  mistake(
    'StrengthArea-exactMatch-nace',
    [codes, energy[1]],
    ['relatedMatch:', 'exactMatch: nace2:D\n  relatedMatch:'],
  ),
  mistake(
    'StrengthArea-closeMatch-nace',
    [codes, digital[1]],
    ['relatedMatch:', 'closeMatch: nace2:62\n  relatedMatch:'],
  ),
  mistake(
    'StrengthArea-visions',
    experiences,
    ['hasVision: id/vision/upplevelser-2030', 'hasVision: id/vision/hallbar-energi-2030'],
    {
      where: { of: startOf(experiences[1]) },
      also: [loneVision('upplevelser-2030')],
    },
  ),
  mistake(
    'Codes-relatedMatch-known',
    [more, 'id/sub-area/skog'],
    [
      'label: { sv: Skog, en: Forest }',
      'label: { sv: Skog, en: Forest }\n  relatedMatch: nace2:99',
    ],
    { where: { at: 'relatedMatch: nace2:99' } },
  ),
  misnamed('SubArea-id', [more, 'id/sub-area/mat'], 'id/sub-area/lokal_mat'),
  mistake(
    'SubArea-area-missing',
    [more, 'id/strength-area/upplevelser'],
    ['id/sub-area/sport, ', 'id/sub-area/skog, '],
    {
      where: { of: startOf('id/sub-area/sport') },
      also: [{ breaks: 'SubArea-area-many', of: startOf('id/sub-area/skog') }],
    },
  ),
];
