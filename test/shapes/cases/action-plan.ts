import { misnamed, mistake, startOf, type Case, type Thing } from '../case.ts';

const plan = (name: string): Thing => [`strength-area/${name}.yaml`, `id/action-plan/${name}`];
const meetings = (name: string): Thing => [
  `strength-area/${name}.yaml`,
  `id/open-meetings/${name}`,
];
const more = 'action-plans.yaml';
const visions: Thing = ['process/visionsarbete.yaml', 'id/process/visionsarbete'];
const plans: Thing = ['process/handlingsplansarbete.yaml', 'id/process/handlingsplansarbete'];

export const actionPlanCases: readonly Case[] = [
  misnamed('ActionPlan-id', plan('upplevelser'), 'id/action-plan/upplevelser_1'),
  mistake('ActionPlan-movesTowards-missing', plan('upplevelser'), [
    'movesTowards: id/vision/upplevelser-2030',
    '',
  ]),
  mistake('ActionPlan-movesTowards-kind', plan('hallbar-energi'), [
    'movesTowards: id/vision/hallbar-energi-2030',
    'movesTowards: id/target-picture/2050',
  ]),
  mistake('ActionPlan-completeness-missing', plan('digitala-losningar'), [
    'completeness: not-published',
    '',
  ]),
  mistake('ActionPlan-completeness-many', plan('hallbar-energi'), [
    'completeness: not-published',
    'completeness: [not-published, partial]',
  ]),
  mistake('ActionPlan-completeness-known', plan('digitala-losningar'), [
    'completeness: not-published',
    'completeness: high',
  ]),
  mistake(
    'ActionPlan-identifies-kind',
    [more, 'id/action-plan/upplevelser'],
    ['- id/challenge/sasong', '- id/challenge/sasong\n    - id/place/are'],
    { where: { at: '- id/place/are' } },
  ),
  mistake(
    'ActionPlan-hasStatusObservation-missing',
    plan('jord-skog-och-vatten'),
    ['hasStatusObservation:', 'observedIn:'],
    { where: { of: startOf('id/action-plan/jord-skog-och-vatten') } },
  ),
  mistake(
    'ActionPlan-not-published',
    plan('upplevelser'),
    ['completeness: partial', 'completeness: not-published'],
    { where: { of: startOf('id/action-plan/upplevelser') } },
  ),
  mistake(
    'ActionPlan-published',
    plan('hallbar-energi'),
    ['completeness: not-published', 'completeness: complete'],
    { where: { of: startOf('id/action-plan/hallbar-energi') } },
  ),
  misnamed('Need-id', [more, 'id/need/anlaggningar'], 'id/need/anläggningar'),
  mistake(
    'Need-concernsArea-missing',
    [more, 'id/need/anlaggningar'],
    ['concernsArea: id/sub-area/sport', ''],
  ),
  mistake('Need-plan-missing', [more, 'id/action-plan/upplevelser'], ['- id/need/utbildning', ''], {
    where: { of: startOf('id/need/utbildning') },
  }),
  misnamed('Challenge-id', [more, 'id/challenge/avstand'], 'id/challenge/Avstand'),
  mistake(
    'Challenge-concernsArea-missing',
    [more, 'id/challenge/avstand'],
    ['concernsArea: id/strength-area/upplevelser', ''],
  ),
  mistake(
    'Challenge-plan-missing',
    [more, 'id/action-plan/upplevelser'],
    ['- id/challenge/sasong', ''],
    {
      where: { of: startOf('id/challenge/sasong') },
    },
  ),
  mistake(
    'Concern-area-kind',
    [more, 'id/challenge/sasong'],
    ['concernsArea: id/strength-area/upplevelser', 'concernsArea: id/vision/upplevelser-2030'],
  ),
  misnamed('Process-id', visions, 'id/process/visionsarbete-2020_2021'),
  {
    breaks: 'Process-result',
    edits: [{ in: plans[0], of: startOf(plans[1]), replace: 'produces:', by: 'related:' }],
    where: { of: startOf(plans[1]) },
  },
  mistake('Period-startMonth', visions, ['startMonth: 2020-10', 'startMonth: oktober 2020']),
  {
    breaks: 'Period-endMonth',
    edits: [{ in: visions[0], replace: 'endMonth: 2021-03', by: 'endMonth: 2021-03-31' }],
  },
  mistake('Period-earliestStart', visions, [
    'earliestStart: 2020-10-01',
    'earliestStart: 1 oktober 2020',
  ]),
  mistake('Period-latestEnd', visions, ['latestEnd: 2021-03-31', 'latestEnd: 2021-03']),
  mistake('Period-order', visions, ['earliestStart: 2020-10-01', 'earliestStart: 2022-10-01']),
  misnamed('OpenMeetingSeries-id', meetings('hallbar-energi'), 'id/open-meetings/hållbar-energi'),
  mistake('OpenMeetingSeries-concernsArea-missing', meetings('hallbar-energi'), [
    'concernsArea: id/strength-area/hallbar-energi',
    '',
  ]),
  mistake(
    'OpenMeetingSeries-hasStatusObservation-missing',
    meetings('upplevelser'),
    ['hasStatusObservation:', 'observedIn:'],
    { where: { of: startOf('id/open-meetings/upplevelser') } },
  ),
  mistake(
    'StatusObservation-status-missing',
    meetings('digitala-losningar'),
    ['status: under-way', ''],
    {
      where: { at: 'type: StatusObservation' },
    },
  ),
  mistake('StatusObservation-status-many', meetings('jord-skog-och-vatten'), [
    'status: under-way',
    'status: [under-way, planned]',
  ]),
  mistake('StatusObservation-status-known', plan('jord-skog-och-vatten'), [
    'status: under-way',
    'status: high',
  ]),
  mistake(
    'StatusObservation-observedIn-missing',
    plan('digitala-losningar'),
    ['observedIn: id/source/handlingsplaner-styrkeomraden', ''],
    { where: { at: 'type: StatusObservation' } },
  ),
  mistake('StatusObservation-observedIn-kind', plan('upplevelser'), [
    'observedIn: id/source/handlingsplaner-styrkeomraden',
    'observedIn: id/place/are',
  ]),
];
