import { misnamed, mistake, startOf, type Case, type Thing } from '../case.ts';

const document = (name: string): Thing => [
  `steering-document/${name}.yaml`,
  `id/steering-document/${name}`,
];
const page = (name: string): Thing => ['source/regionjh.yaml', `id/source/regionjh-${name}`];
const source: Thing = [
  'source/handlingsplaner-styrkeomraden.yaml',
  'id/source/handlingsplaner-styrkeomraden',
];

export const documentCases: readonly Case[] = [
  misnamed('SteeringDocument-id', document('rus-2030'), 'id/steering-document/RUS-2030'),
  mistake('SteeringDocument-title-missing', document('rus-2030'), ['title:', 'description:'], {
    where: { of: startOf('id/steering-document/rus-2030') },
  }),
  mistake(
    'SteeringDocument-title-many',
    document('program-smart-specialisering'),
    ['title:\n  sv: Program', 'title:\n  sv:\n    - S3-programmet\n    - Program'],
    { where: { at: '- S3-programmet' } },
  ),
  mistake('SteeringDocument-dateAccepted-many', document('rus-2050'), [
    'dateAccepted: 2021-02-17',
    'dateAccepted: [2021-02-17, 2021-02-18]',
  ]),
  mistake('SteeringDocument-dateAccepted-form', document('rus-2030'), [
    'dateAccepted: 2013-12-16',
    'dateAccepted: 16 december 2013',
  ]),
  mistake('SteeringDocument-replaces-kind', document('rus-2050'), [
    'replaces: id/steering-document/rus-2030',
    'replaces: id/place/are',
  ]),
  misnamed('SourceDocument-id', page('laget-i-lanet'), 'id/source/Läget-i-länet'),
  mistake('SourceDocument-retrieved-missing', page('rus'), ['retrieved: 2026-11-28', '']),
  mistake('SourceDocument-retrieved-many', page('flerdelat-system'), [
    'retrieved: 2026-11-28',
    'retrieved: [2026-11-23, 2026-11-24]',
  ]),
  mistake('SourceDocument-retrieved-form', page('jamtlands-lan-2050'), [
    'retrieved: 2026-11-28',
    'retrieved: 2026-11',
  ]),
  mistake('SourceDocument-notBefore-form', source, [
    'notBefore: 2021-03-01',
    'notBefore: mars 2021',
  ]),
  mistake('SourceDocument-notBefore-order', source, [
    'notBefore: 2021-03-01',
    'notBefore: 2027-03-01',
  ]),
  mistake('SourceDocument-sha256-form', source, ['sha256: d1fd838a', 'sha256: D1FD838A']),
  mistake('SourceDocument-page-kind', page('rus'), [
    'page: https://www.regionjh.se/rus',
    'page: www.regionjh.se/rus',
  ]),
  mistake('SourceDocument-publisher-missing', page('flerdelat-system'), [
    'publisher: id/organisation/2321000214',
    '',
  ]),
  mistake(
    'SourceDocument-stored',
    page('laget-i-lanet'),
    ['language: swedish', 'storedAs: laget.txt'],
    {
      where: { of: startOf('id/source/regionjh-laget-i-lanet') },
    },
  ),
];
