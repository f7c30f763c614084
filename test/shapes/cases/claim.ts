import { misnamed, mistake, startOf, type Case, type Thing } from '../case.ts';

const file = 'interpretation/goal-claims-hallbar-energi.yaml';
const claim = (code: string): Thing => [file, `id/goal-claim/hallbar-energi-2030-sdg-${code}`];
const digital = (code: string): Thing => [
  'interpretation/goal-claims-digitala-losningar.yaml',
  `id/goal-claim/digitala-losningar-2030-sdg-${code}`,
];
const soil = (code: string): Thing => [
  'interpretation/goal-claims-jord-skog-och-vatten.yaml',
  `id/goal-claim/jord-skog-och-vatten-2030-sdg-${code}`,
];
const vision = 'id/vision/hallbar-energi-2030';
const source = 'id/source/handlingsplaner-styrkeomraden';

/** What is told of a person in full. */
const invented =
  'type: Person\n    name: Kim\n    mailbox: mailto:kim@region.example\n    observedIn: id/source/regionjh-rus\n    reviewBy: 2027-06-30';

/** A goal that is wrong in the claim and in the vision's list. */
function wrongGoal(breaks: string, code: string, goal: string, wrong: string): Case {
  const [path, thing] = claim(code);
  return {
    breaks,
    edits: [
      { in: path, of: startOf(thing), replace: `toGoal: ${goal} #`, by: `toGoal: ${wrong} #` },
      { in: path, replace: `- ${goal}\n`, by: `- ${wrong}\n` },
    ],
  };
}

export const claimCases: readonly Case[] = [
  misnamed('GoalClaim-id', claim('7-2'), 'id/goal-claim/hallbar-energi-2030-sdg-7.2'),
  {
    breaks: 'GoalClaim-ofVision-missing',
    edits: [
      { in: file, of: startOf(claim('8-2')[1]), replace: `ofVision: ${vision}`, by: '' },
      { in: file, replace: '- sdg:8.2', by: '' },
    ],
  },
  {
    breaks: 'GoalClaim-ofVision-many',
    edits: [
      {
        in: file,
        of: startOf(claim('17-17')[1]),
        replace: `ofVision: ${vision}`,
        by: `ofVision: [${vision}, id/vision/upplevelser-2030]`,
      },
    ],
  },
  {
    breaks: 'GoalClaim-ofVision-kind',
    edits: [
      {
        in: file,
        of: startOf(claim('12-2')[1]),
        replace: `ofVision: ${vision}`,
        by: 'ofVision: id/strength-area/hallbar-energi',
      },
      { in: file, replace: '- sdg:12.2', by: '' },
    ],
  },
  mistake('GoalClaim-toGoal-many', claim('9-1'), [
    'toGoal: sdg:9.1 #',
    'toGoal: [sdg:9.1, sdg:9] #',
  ]),
  wrongGoal('GoalClaim-toGoal-form', '7-1', 'sdg:7.1', 'sdg:07.1'),
  wrongGoal('GoalClaim-toGoal-known', '13', 'sdg:13', 'sdg:13.1'),
  mistake(
    'GoalClaim-toTargetPicture-many',
    ['vision/upplevelser-2030.yaml', 'id/goal-claim/upplevelser-2030-target-picture-2050'],
    [
      'toTargetPicture: id/target-picture/2050',
      'toTargetPicture: [id/target-picture/2050, id/target-picture/2060]',
    ],
    {
      also: [
        { breaks: 'GoalClaim-toTargetPicture-kind', at: 'toTargetPicture: [' },
        { breaks: 'Vision-alignedWith-claims', of: startOf('id/vision/upplevelser-2030') },
      ],
    },
  ),
  mistake('GoalClaim-basis-missing', claim('8-2'), ['basis: editorial', '']),
  mistake('GoalClaim-basis-many', claim('8-4'), ['basis: editorial', 'basis: [editorial, stated]']),
  mistake('GoalClaim-basis-known', claim('9-1'), ['basis: editorial', 'basis: high']),
  mistake('GoalClaim-confidence-missing', claim('9-4'), ['confidence: high', '']),
  mistake('GoalClaim-confidence-many', claim('9-5'), [
    'confidence: medium',
    'confidence: [medium, high]',
  ]),
  mistake('GoalClaim-confidence-known', claim('11-2'), ['confidence: medium', 'confidence: low']),
  mistake(
    'GoalClaim-evidence-missing',
    claim('11-2'),
    ['evidence:', 'note: { sv: Belägg }\n  definition: { sv: Citat }\n  quotedFrom:'],
    {
      where: { of: startOf(claim('11-2')[1]) },
    },
  ),
  mistake('GoalClaim-created-missing', claim('12-5'), ['created: 2026-11-23', '']),
  mistake('GoalClaim-created-many', claim('17-17'), [
    'created: 2026-11-23',
    'created: [2026-11-23, 2026-11-24]',
  ]),
  mistake('GoalClaim-created-form', claim('12-2'), [
    'created: 2026-11-23',
    'created: 23 november 2026',
  ]),
  mistake('GoalClaim-assessedBy-missing', digital('9-5'), ['assessedBy: id/agent/redaktionen', '']),
  mistake(
    'GoalClaim-assessedBy-kind',
    digital('9-5'),
    ['assessedBy: id/agent/redaktionen', 'assessedBy: { label: { sv: Redaktionen } }'],
    { where: { at: 'assessedBy:' } },
  ),
  mistake(
    'GoalClaim-assessedBy-person',
    digital('10-2'),
    ['assessedBy: id/agent/redaktionen', `assessedBy:\n    id: id/agent/kim\n    ${invented}`],
    {
      where: { at: 'id: id/agent/kim' },
      also: [{ breaks: 'Person-post-missing', of: startOf('id/agent/kim') }],
    },
  ),
  {
    breaks: 'GoalClaim-target',
    edits: [
      {
        in: digital('10-2')[0],
        of: startOf(digital('10-2')[1]),
        replace: 'toGoal: sdg:10.2',
        by: '',
      },
      { in: digital('10-2')[0], replace: '- sdg:10.2', by: '' },
    ],
  },
  mistake('GoalClaim-rationale', digital('11-a'), ['rationale:', 'note:'], {
    where: { of: startOf(digital('11-a')[1]) },
  }),
  mistake('Evidence-source-missing', digital('11-a'), [`source: ${source}`, ''], {
    where: { at: '- type: SpecificResource' },
  }),
  mistake('Evidence-source-kind', digital('17-17'), [`source: ${source}`, 'source: id/place/are']),
  mistake('Evidence-exact-missing', digital('17-17'), ['exact:', 'note:\n            sv:'], {
    where: { at: '- type: SpecificResource' },
  }),
  mistake(
    'Evidence-exact-many',
    digital('8-2'),
    [
      '- type: TextPositionSelector',
      "- type: TextQuoteSelector\n          exact: 'Länets produkter'\n        - type: TextPositionSelector",
    ],
    { where: { at: '- type: SpecificResource' } },
  ),
  mistake('Evidence-start-missing', digital('8-2'), ['start: 3499', ''], {
    where: { at: '- type: SpecificResource' },
  }),
  mistake('Evidence-inStatement-kind', digital('9-5'), [
    'inStatement: id/vision-statement/1c18c09a1195-4',
    'inStatement: id/vision-text/1c18c09a1195',
  ]),
  mistake('TextPosition-start-form', soil('4-4'), ['start: 1811', 'start: tolv']),
  mistake('TextPosition-end-form', soil('4-4'), ['end: 1853', 'end: -1']),
  mistake('TextPosition-end-missing', soil('8-2'), ['end: 1481', ''], {
    where: { at: '- type: TextPositionSelector' },
  }),
  mistake('TextPosition-order', soil('8-2'), ['start: 1441', 'start: 1541'], {
    where: { at: '- type: TextPositionSelector' },
  }),
];
