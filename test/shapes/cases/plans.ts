import { misnamed, mistake, startOf, type Case, type Thing } from '../case.ts';

const actions = 'plan/actions.yaml';
const chargers: Thing = [actions, 'id/action/laddstationer'];
const training: Thing = [actions, 'id/action/utbildning'];
const grant: Thing = [actions, 'id/grant/laddstationer-regionen'];
const fund: Thing = [actions, 'id/grant/laddstationer-exempelfonden'];
const indicator: Thing = ['plan/indicators.yaml', 'id/indicator/laddstationer'];
const before: Thing = ['plan/indicators.yaml', 'id/indicator-value/laddstationer-2025'];
const after: Thing = ['plan/indicators.yaml', 'id/indicator-value/laddstationer-2028'];
const goal: Thing = ['steering-document.yaml', 'id/regional-goal/bo-kvar'];
const priority: Thing = ['steering-document.yaml', 'id/priority/byarna'];
const strategy: Thing = ['steering-document.yaml', 'id/steering-document/utvecklingsstrategi'];
const meeting: Thing = ['meetings.yaml', 'id/meeting/skogsmote-mars-2027'];
const cancelled: Thing = ['meetings.yaml', 'id/meeting/skogsmote-hosten-2026'];
const need: Thing = ['plan/needs.yaml', 'id/need/fler-skogsbrukare'];
const actor = (name: string): Thing => ['actors.yaml', `id/organisation/${name}`];

const elsewhere = 'id/place/exempellan';
const region = 'id/organisation/2321009991';
const source = 'fromSource: id/source/levande-skog';
const planned =
  'hasStatusObservation: { type: StatusObservation, status: planned, observedIn: id/source/levande-skog }';

/** Where a thing begins: what it lacks is told of there. */
const atStart = ([path, thing]: Thing) => ({ where: { in: path, of: startOf(thing) } });

/** A value that belongs to no indicator, or to something else. */
function stray(breaks: string, name: string, line: string, at: string): Case {
  const by = `- id: id/indicator-value/${name}
  type: Observation
${line}  year: 2026
  area: ${elsewhere}
  valueKind: outcome
  obsValue: 20
#`;
  const edits = [{ in: indicator[0], replace: '# Exempellän finns inte.', by }] as const;
  return { breaks, edits, where: { at } };
}

const actionCases: readonly Case[] = [
  misnamed('Action-id', chargers, 'id/action/laddstationer_2'),
  mistake('Action-isPartOf-missing', training, ['isPartOf: id/action-plan/levande-skog', '']),
  mistake('Action-isPartOf-kind', chargers, [
    'isPartOf: id/action-plan/levande-skog',
    `isPartOf: ${elsewhere}`,
  ]),
  mistake('Action-concernsArea-missing', chargers, ['concernsArea: id/sub-area/levande-byar', '']),
  mistake('Action-addresses-kind', chargers, [
    'addresses: id/challenge/langa-avstand',
    'addresses: id/priority/byarna',
  ]),
  mistake('Action-purpose', training, ['addresses: id/need/fler-skogsbrukare', '']),
  mistake('Action-actor-missing', training, ['involves:', 'dataset:'], atStart(training)),
  mistake('Action-actor-kind', training, ['involves:', `involves:\n    - ${region}`], {
    where: { at: `- ${region}` },
  }),
  mistake('Action-period-order', chargers, ['startDate: 2027-01-01', 'startDate: 2029-01-01']),
  mistake(
    'Action-funding-kind',
    training,
    ['position: 2', `position: 2\n  funding: ${elsewhere}`],
    { where: { at: 'funding:' } },
  ),
  mistake('Action-status-missing', training, [planned.replace('planned', 'under-way'), '']),
  mistake('Action-position-form', training, ['position: 2', 'position: två']),
  mistake('Promoting-kind', priority, [
    'promotes: id/regional-goal/bo-kvar',
    'promotes: id/challenge/langa-avstand',
  ]),
  mistake('Sourced-source-missing', training, [source, '']),
  mistake('Sourced-source-kind', cancelled, [source, `fromSource: ${elsewhere}`]),
  mistake(
    'Activity-primarySource',
    ['strength-area.yaml', 'id/process/handlingsplan'],
    [source, 'primarySource: id/source/levande-skog'],
  ),
];

const actorCases: readonly Case[] = [
  mistake('Association-agent-missing', training, ['agent: id/organisation/skogsnatverket', ''], {
    where: { at: '- type: Association\n      actorRole: participating' },
  }),
  mistake('Association-agent-kind', chargers, [
    'agent: id/organisation/exempelhogskolan',
    `agent: ${elsewhere}`,
  ]),
  mistake('Association-role-missing', training, ['actorRole: responsible', ''], {
    where: { at: '- type: Association' },
  }),
  mistake('Association-role-known', chargers, ['actorRole: coordinating', 'actorRole: high']),
  mistake('Actor-sector-missing', actor('exempelkraft'), ['sector: business', ''], {
    where: { in: 'actors.yaml', of: startOf('id/organisation/exempelkraft') },
  }),
  mistake('Classified-sector-many', actor('skogsnatverket'), [
    'sector: business',
    'sector: [business, academia]',
  ]),
  mistake('Classified-sector-known', actor('byarnas-forening'), [
    'sector: civil-society',
    'sector: high',
  ]),
  mistake('Grant-funder-missing', grant, [`funder: ${region}`, '']),
  mistake('Grant-funder-kind', fund, [
    'funder: id/organisation/exempelfonden',
    `funder: ${elsewhere}`,
  ]),
  mistake('Grant-amount-missing', grant, [
    'amount: { type: MonetaryAmount, value: 4000000, currency: SEK }',
    '',
  ]),
  mistake('Grant-amount-many', fund, [
    'amount: { type: MonetaryAmount, value: 2000000, currency: SEK }',
    'amount: [{ value: 1, currency: SEK }, { value: 2, currency: SEK }]',
  ]),
  mistake('Amount-value-missing', grant, ['value: 4000000, currency', 'currency'], {
    where: { at: 'amount:' },
  }),
  mistake('Amount-value-form', fund, ['value: 2000000', 'value: två miljoner'], {
    where: { at: 'amount:' },
  }),
  mistake('Amount-currency-missing', fund, [', currency: SEK', ' '], { where: { at: 'amount:' } }),
  mistake('Amount-currency-form', grant, ['currency: SEK', 'currency: kronor'], {
    where: { at: 'amount:' },
  }),
];

const indicatorCases: readonly Case[] = [
  misnamed('Indicator-id', indicator, 'id/indicator/Laddstationer'),
  mistake('Indicator-tracks-missing', indicator, [
    'tracks: [id/action/laddstationer, id/regional-goal/bo-kvar]',
    '',
  ]),
  mistake('Indicator-tracks-kind', indicator, [
    'tracks: [id/action/laddstationer, id/regional-goal/bo-kvar]',
    `tracks: ${elsewhere}`,
  ]),
  mistake('Indicator-unit-missing', indicator, ['unit: count', '']),
  mistake('Indicator-unit-many', indicator, ['unit: count', 'unit: [count, percent]']),
  mistake('Indicator-unit-known', indicator, ['unit: count', 'unit: def/unit/stycken']),
  mistake('Indicator-structure', indicator, ['structure: indicator-values', '']),
  misnamed('Observation-id', before, 'id/indicator-value/laddstationer_2025'),
  stray('Observation-dataSet-missing', 'los', '', 'id: id/indicator-value/los'),
  stray('Observation-dataSet-kind', 'fel', `  dataSet: ${elsewhere}\n`, `dataSet: ${elsewhere}`),
  mistake('Observation-year-missing', before, ['year: 2025', '']),
  mistake('Observation-year-many', before, ['year: 2025', 'year: [2024, 2025]']),
  mistake('Observation-year-form', before, ['year: 2025', 'year: i fjol']),
  mistake('Observation-area-missing', before, [`area: ${elsewhere}`, '']),
  mistake('Observation-area-many', before, [
    `area: ${elsewhere}`,
    `area: [${elsewhere}, id/place/exempelby]`,
  ]),
  mistake('Observation-area-kind', before, [`area: ${elsewhere}`, 'area: id/vision/x']),
  mistake('Observation-valueKind-missing', after, ['valueKind: target-value', '']),
  mistake('Observation-valueKind-many', after, [
    'valueKind: target-value',
    'valueKind: [target-value, outcome]',
  ]),
  mistake('Observation-valueKind-known', after, ['valueKind: target-value', 'valueKind: high']),
  mistake('Observation-obsValue-missing', after, ['obsValue: 60', '']),
  mistake('Observation-obsValue-many', after, ['obsValue: 60', 'obsValue: [60, 70]']),
  mistake('Observation-obsValue-form', after, ['obsValue: 60', 'obsValue: sextio']),
];

const goalCases: readonly Case[] = [
  misnamed('RegionalGoal-id', goal, 'id/regional-goal/bo-kvår'),
  misnamed('Priority-id', priority, 'id/priority/Byarna'),
  mistake('Goal-definedIn-missing', goal, [
    'definedIn: id/steering-document/utvecklingsstrategi',
    '',
  ]),
  mistake('Goal-definedIn-kind', priority, [
    'definedIn: id/steering-document/utvecklingsstrategi',
    `definedIn: ${elsewhere}`,
  ]),
  mistake('Adopted-kind', strategy, [`adoptedBy: ${region}`, `adoptedBy: ${elsewhere}`]),
  mistake('Origin-kind', need, [
    'derivedFrom: id/vision-statement/12651f81f528-1',
    'derivedFrom: id/source/levande-skog',
  ]),
  mistake('Origin-subject', need, ['subject: def:topic/forestry', 'subject: def:topic/skog']),
  mistake(
    'Leadership-many',
    ['region.yaml', 'id/post/processledare-levande-skog'],
    [
      'leadsProcessFor: id/strength-area/levande-skog',
      'leadsProcessFor: [id/strength-area/levande-skog, id/sub-area/levande-byar]',
    ],
    atStart(['strength-area.yaml', 'id/sub-area/levande-byar']),
  ),
];

const meetingCases: readonly Case[] = [
  misnamed('Meeting-id', meeting, 'id/meeting/skogsmöte-mars-2027'),
  mistake('Meeting-start-missing', cancelled, ['onDay: 2026-10-01', '']),
  mistake('Meeting-start-many', cancelled, [
    'onDay: 2026-10-01',
    'onDay: [2026-10-01, 2026-10-08]',
  ]),
  mistake('Meeting-start-form', cancelled, ['onDay: 2026-10-01', 'onDay: i höst']),
  mistake('Meeting-end-order', meeting, ['begins: 2027-03-04T13', 'begins: 2027-03-04T18']),
  mistake('Meeting-location-missing', cancelled, ['location: id/place/exempelby', '']),
  mistake('Meeting-location-kind', cancelled, [
    'location: id/place/exempelby',
    'location: id/sub-area/levande-byar',
  ]),
  mistake('Meeting-series-missing', meeting, ['meetingOf: id/open-meetings/levande-skog', '']),
  mistake('Meeting-series-kind', meeting, [
    'meetingOf: id/open-meetings/levande-skog',
    `meetingOf: ${elsewhere}`,
  ]),
  mistake('Meeting-organizer-kind', meeting, [`organizer: ${region}`, `organizer: ${elsewhere}`]),
];

export const planCases: readonly Case[] = [
  ...actionCases,
  ...actorCases,
  ...indicatorCases,
  ...goalCases,
  ...meetingCases,
];
