import { mistake, startOf, type Case, type Thing } from '../case.ts';

const graph = (name: string): Thing => ['graphs.yaml', `graph/${name}`];
const linkset = (name: string): Thing => [`interpretation/${name}.yaml`, `id/linkset/${name}`];
const texts: Thing = ['dataset.yaml', 'id/rights/texter'];

export const datasetCases: readonly Case[] = [
  mistake('Graph-issued-form', graph('dataset'), ['issued: 2026-11-23', 'issued: 2026']),
  mistake('Graph-modified-missing', graph('posts'), ['modified:', '']),
  mistake('Graph-modified-form', graph('place'), ['modified: 2026', 'modified: i dag 2026']),
  mistake('Graph-modified-order', graph('target-picture'), ['modified: 2026', 'modified: 2016'], {
    where: { at: 'issued:' },
  }),
  mistake('Linkset-method-missing', linkset('nace'), ['method:', 'note:'], {
    where: { of: startOf('id/linkset/nace') },
  }),
  mistake('Linkset-created-missing', linkset('nabs'), ['created: 2026-11-23', '']),
  mistake('Linkset-linkPredicate-missing', linkset('eurovoc'), [
    'linkPredicate: skos:relatedMatch',
    '',
  ]),
  mistake('Linkset-objectsTarget-missing', linkset('nace'), ['objectsTarget:', 'related:'], {
    where: { of: startOf('id/linkset/nace') },
  }),
  mistake('Linkset-justification-missing', linkset('eurovoc'), [
    'justification: semapv:ManualMappingCuration',
    '',
  ]),
  mistake('RightsStatement-textLicence-missing', texts, ['textLicence: not-stated', '']),
  mistake('RightsStatement-textLicence-many', texts, [
    'textLicence: not-stated',
    'textLicence: [not-stated, personal-data]',
  ]),
  mistake(
    'RightsStatement-textLicence-kind',
    ['people-texts.yaml', 'id/rights/personuppgifter'],
    ['textLicence: personal-data', 'textLicence: { label: { sv: Fråga oss } }'],
    { where: { at: 'textLicence:' } },
  ),
];
