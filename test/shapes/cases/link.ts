import { mistake, type Case, type Thing } from '../case.ts';

const revisions = 'interpretation/nace-revisions.yaml';
const nabs: Thing = ['interpretation/nabs.yaml', 'id/linkset/nabs'];
/** The last thing before the accounts of links: they have no address of their own. */
const last: Thing = [revisions, 'http://data.europa.eu/ux2/nace2/383'];
const account = { where: { in: revisions, at: '- type: Mapping' } };

export const linkCases: readonly Case[] = [
  mistake('Mapping-annotatedSource-one', last, ['annotatedSource: nace2:383', ''], account),
  mistake(
    'Mapping-annotatedProperty-one',
    last,
    ['annotatedProperty: skos:closeMatch', ''],
    account,
  ),
  mistake(
    'Mapping-annotatedTarget-one',
    last,
    ['annotatedTarget: http://data.europa.eu/ux2/nace2.1/3821', ''],
    account,
  ),
  mistake('Account-justification-known', nabs, [
    'justification: semapv:ManualMappingCuration',
    'justification: semapv:Guessing',
  ]),
  mistake('Account-justification-many', nabs, [
    'justification: semapv:ManualMappingCuration',
    'justification: [semapv:ManualMappingCuration, semapv:LexicalMatching]',
  ]),
  mistake('Account-linkConfidence-form', last, ['created: 2026-11-28', 'linkConfidence: 1.5']),
];
