import { startOf, type Case } from '../case.ts';
import { atStart, nameless, slips } from '../copies.ts';

const dataset = 'id/dataset/copy-{n}';
const publisher = 'http://dataportal.se/organisation/SE212000000{n}';
const legislation = 'applicableLegislation: http://data.europa.eu/eli/reg_impl/2023/138/oj';

export const cataloguedDatasetCases: readonly Case[] = [
  ...slips(dataset, [
    ['Dataset-title-missing', 'title:', 'note:', atStart(dataset)],
    [
      'Dataset-title-short',
      'sv: Datamängd {n}',
      'sv: en två tre fyra fem sex sju åtta nio tio elva',
    ],
    ['Dataset-description-missing', 'description:', 'note:', atStart(dataset)],
    [
      'Resource-publisher-contact',
      'contact: id/contact/copy-{n}',
      `contact: ${publisher}`,
      {
        where: { at: 'publisher:' },
        also: [{ breaks: 'Resource-contact-described', of: startOf(dataset), at: 'contact:' }],
      },
    ],
    [
      'Dataset-creator-many',
      'creator: id/agent/copy-{n}',
      `creator: [id/agent/copy-{n}, ${publisher}]`,
    ],
    ['Dataset-creator-described', 'creator: id/agent/copy-{n}', 'creator: id/period/copy-{n}'],
    ['Resource-contact-missing', 'contact: id/contact/copy-{n}', ''],
    ['Resource-contact-described', 'contact: id/contact/copy-{n}', 'contact: id/contact/nowhere'],
    ['Resource-keyword-missing', 'keyword:', 'note:', atStart(dataset)],
    [
      'Resource-keyword-language',
      'keyword:\n    sv: [exempel, kopia]\n    en: [example, copy]',
      'keyword: exempel',
    ],
    ['Resource-keyword-one', 'sv: [exempel, kopia]', "sv: 'exempel, kopia'"],
    ['Resource-theme-missing', 'theme: data-theme:REGI', ''],
    ['Resource-theme-known', 'theme: data-theme:REGI', 'theme: data-theme:REGION'],
    ['Dataset-issued-missing', 'issued: 2026-11-01', ''],
    ['Dataset-period-missing', 'period: id/period/copy-{n}', ''],
    ['Dataset-period-described', 'period: id/period/copy-{n}', 'period: id/period/nowhere'],
    ['Dataset-spatial-described', 'spatial: id/place/copy-{n}', 'dcterms:spatial: Jämtland'],
    ['Dataset-spatial-named', 'spatial: id/place/copy-{n}', 'spatial: id/place/nowhere'],
    ['Resource-accessRights-missing', 'accessRights: access-right:PUBLIC', ''],
    [
      'Resource-accessRights-many',
      'accessRights: access-right:PUBLIC',
      'accessRights: [access-right:PUBLIC, access-right:RESTRICTED]',
    ],
    [
      'Resource-accessRights-known',
      'accessRights: access-right:PUBLIC',
      'accessRights: access-right:OPEN',
    ],
    ['Dataset-conformsTo-missing', 'conformsTo: id/document/copy-{n}', ''],
    [
      'Resource-conformsTo-described',
      'conformsTo: id/document/copy-{n}',
      'dcterms:conformsTo: SIS 1',
    ],
    ['Resource-page-described', 'page: id/document/copy-{n}', 'foaf:page: sidan'],
    [
      'Dataset-accrualPeriodicity-many',
      'accrualPeriodicity: frequency:ANNUAL',
      'accrualPeriodicity: [frequency:ANNUAL, frequency:DAILY]',
    ],
    [
      'Dataset-accrualPeriodicity-known',
      'accrualPeriodicity: frequency:ANNUAL',
      'accrualPeriodicity: frequency:SOMETIMES',
    ],
    ['Dataset-identifier-many', 'identifier: copy-{n}', 'identifier: [copy-{n}, other-{n}]'],
    [
      'Dataset-formalIdentifier-none',
      'language: swedish',
      'language: swedish\n  formalIdentifier: id/identifier/copy-{n}',
      { where: { at: 'formalIdentifier:' } },
    ],
    ['Dataset-version-many', "version: '{n}'", "version: ['{n}', two]"],
    [
      'Resource-landingPage-form',
      'landingPage: https://catalogue.example/{n}/dataset',
      'landingPage: mailto:page@catalogue.example',
    ],
    [
      'Resource-license-kind',
      'license: http://creativecommons.org/licenses/by/4.0/',
      'dcterms:license: CC BY',
    ],
    [
      'Resource-license-known',
      'license: http://creativecommons.org/licenses/by/4.0/',
      'license: https://creativecommons.org/licenses/by/4.0/deed.sv',
    ],
    ['WholeDataset-license', 'license: http://creativecommons.org/licenses/by/4.0/', ''],
    [
      'WholeDataset-rights',
      'language: swedish',
      'language: swedish\n  rights: [id/rights/copy-{n}, id/rights/copy-9]',
      atStart(dataset),
    ],
    [
      'Dataset-distribution-described',
      'distribution: id/distribution/copy-{n}',
      'distribution: id/document/copy-{n}',
    ],
    ['Dataset-temporalResolution-form', 'temporalResolution: P1Y', 'temporalResolution: ett år'],
    [
      'Dataset-spatialResolution-form',
      'spatialResolutionInMeters: 10.0',
      'spatialResolutionInMeters: tio meter',
    ],
    [
      'Dataset-deprecated',
      'language: swedish',
      'language: swedish\n  versionInfo: one',
      atStart(dataset),
    ],
    [
      'HighValueDataset',
      'language: swedish',
      `language: swedish\n  ${legislation}`,
      atStart(dataset),
    ],
    nameless(
      'Dataset-id',
      [dataset, '[Dataset, VoidDataset]'],
      [
        {
          breaks: 'Catalog-dataset-described',
          of: startOf('id/catalogue/copy-{n}'),
          at: 'dataset:',
        },
        {
          breaks: 'Catalog-dataset-described',
          of: startOf('id/catalogue/part-{n}'),
          at: 'dataset:',
        },
        {
          breaks: 'DataService-servesDataset-described',
          of: startOf('id/data-service/copy-{n}'),
          at: 'servesDataset:',
        },
      ],
    ),
  ]),
  ...slips('id/period/copy-{n}', [
    ['PeriodOfTime-start-missing', 'startDate: 2020-01-01', ''],
    ['PeriodOfTime-start-many', 'startDate: 2020-01-01', 'startDate: [2020-01-01, 2020-01-02]'],
    ['PeriodOfTime-start-form', 'startDate: 2020-01-01', 'startDate: januari'],
    ['PeriodOfTime-end-many', 'endDate: 2020-12-31', 'endDate: [2020-12-30, 2020-12-31]'],
    ['PeriodOfTime-end-form', 'endDate: 2020-12-31', 'endDate: december'],
    [
      'PeriodOfTime-order',
      'endDate: 2020-12-31',
      'endDate: 2019-12-31',
      { where: { at: 'startDate:' } },
    ],
  ]),
  ...slips('id/place/copy-{n}', [
    ['Place-bbox-form', 'bbox: POLYGON', 'dcat:bbox: POLYGON'],
    ['Place-centroid-form', 'centroid: POINT', 'dcat:centroid: POINT'],
  ]),
  ...slips('id/document/copy-{n}', [
    ['Document-title-missing', 'title:', 'note:', atStart('id/document/copy-{n}')],
    ['Document-description-missing', 'description:', 'note:', atStart('id/document/copy-{n}')],
  ]),
  ...slips('id/provenance/copy-{n}', [
    ['Provenance-description', 'description:', 'note:', atStart('id/provenance/copy-{n}')],
  ]),
  ...slips('id/attribution/copy-{n}', [
    ['Attribution-role', 'hadRole: https://catalogue.example/role', ''],
    ['Attribution-agent', 'agent: id/agent/copy-{n}', ''],
  ]),
  ...slips('id/relationship/copy-{n}', [
    ['Relationship-role', 'hadRole: https://catalogue.example/role', ''],
    ['Relationship-relation', 'related: https://catalogue.example/other', ''],
  ]),
];
