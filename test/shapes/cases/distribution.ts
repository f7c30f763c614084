import { startOf, type Case } from '../case.ts';
import { atStart, nameless, slips } from '../copies.ts';

const distribution = 'id/distribution/copy-{n}';
const service = 'id/data-service/copy-{n}';

export const distributionCases: readonly Case[] = [
  ...slips(distribution, [
    ['Distribution-accessURL-missing', 'accessURL: https://catalogue.example/{n}/table', ''],
    [
      'Distribution-accessURL-many',
      'accessURL: https://catalogue.example/{n}/table',
      'accessURL: [https://catalogue.example/{n}/table, https://catalogue.example/{n}]',
    ],
    [
      'Distribution-accessURL-form',
      'accessURL: https://catalogue.example/{n}/table',
      'accessURL: ftp://catalogue.example/table',
    ],
    ['Distribution-format-missing', 'format: file-type:CSV', ''],
    ['Resource-format-many', 'format: file-type:CSV', 'format: [file-type:CSV, file-type:JSON]'],
    ['Resource-format-known', 'format: file-type:CSV', 'dcterms:format: text/csv'],
    [
      'Distribution-mediaType-known',
      'mediaType: https://www.iana.org/assignments/media-types/text/csv',
      'dcat:mediaType: text/csv',
    ],
    ['Distribution-description-missing', 'description:', 'note:', atStart(distribution)],
    ['Distribution-availability-missing', 'availability: planned-availability:STABLE', ''],
    [
      'Distribution-availability-many',
      'availability: planned-availability:STABLE',
      'availability: [planned-availability:STABLE, planned-availability:AVAILABLE]',
    ],
    [
      'Distribution-availability-known',
      'availability: planned-availability:STABLE',
      'availability: planned-availability:FOREVER',
    ],
    ['Distribution-license-missing', 'license: http://creativecommons.org/licenses/by/4.0/', ''],
    [
      'Resource-license-many',
      'license: http://creativecommons.org/licenses/by/4.0/',
      'license: [http://creativecommons.org/licenses/by/4.0/, http://creativecommons.org/publicdomain/zero/1.0/]',
    ],
    [
      'Distribution-downloadURL-form',
      'downloadURL: https://catalogue.example/{n}/table.csv',
      'dcat:downloadURL: table.csv',
    ],
    [
      'Distribution-accessService-described',
      'accessService: id/data-service/copy-{n}',
      'accessService: id/data-service/nowhere',
    ],
    ['Distribution-byteSize-form', 'byteSize: 1024', 'byteSize: 1 kB'],
    [
      'Distribution-checksum-many',
      'checksum: id/checksum/copy-{n}',
      'checksum: [id/checksum/copy-{n}, id/checksum/other-{n}]',
    ],
    [
      'Distribution-status-many',
      'distributionStatus: distribution-status:COMPLETED',
      'distributionStatus: [distribution-status:COMPLETED, distribution-status:DEVELOP]',
    ],
    [
      'Distribution-status-known',
      'distributionStatus: distribution-status:COMPLETED',
      'distributionStatus: distribution-status:DONE',
    ],
    ['Distribution-rights-described', 'rights: id/rights/copy-{n}', 'dcterms:rights: Fritt fram'],
    nameless(
      'Distribution-id',
      [distribution, 'Distribution'],
      [
        {
          breaks: 'Dataset-distribution-described',
          of: startOf('id/dataset/copy-{n}'),
          at: 'distribution:',
        },
      ],
    ),
  ]),
  ...slips('id/checksum/copy-{n}', [
    ['Checksum-algorithm', 'algorithm: http://spdx.org/rdf/terms#checksumAlgorithm_sha256', ''],
    ['Checksum-value', 'checksumValue: 00ff', 'spdx:checksumValue: 00ff'],
  ]),
  ...slips(service, [
    ['DataService-title-missing', 'title:', 'note:', atStart(service)],
    ['DataService-endpointURL-missing', 'endpointURL: https://catalogue.example/{n}/service', ''],
    [
      'DataService-endpointURL-form',
      'endpointURL: https://catalogue.example/{n}/service',
      'endpointURL: ftp://catalogue.example/service',
    ],
    ['DataService-format-missing', 'format: file-type:JSON', ''],
    [
      'DataService-endpointDescription-missing',
      'endpointDescription: https://catalogue.example/{n}/service.json',
      '',
    ],
    [
      'DataService-endpointDescription-form',
      'endpointDescription: https://catalogue.example/{n}/service.json',
      'endpointDescription: mailto:service@catalogue.example',
    ],
    ['DataService-license-missing', 'license: http://creativecommons.org/licenses/by/4.0/', ''],
    [
      'DataService-publisher-missing',
      'publisher: http://dataportal.se/organisation/SE212000000{n}',
      '',
    ],
    ['DataService-conformsTo-missing', 'conformsTo: id/document/copy-{n}', ''],
    ['DataService-servesDataset-missing', 'servesDataset: id/dataset/copy-{n}', ''],
    [
      'DataService-servesDataset-described',
      'servesDataset: id/dataset/copy-{n}',
      'servesDataset: id/period/copy-{n}',
    ],
    [
      'DataService-type-known',
      'kind: http://www.wikidata.org/entity/Q749568',
      'kind: http://www.wikidata.org/entity/Q1',
    ],
    nameless(
      'DataService-id',
      [service, 'DataService'],
      [
        {
          breaks: 'Catalog-service-described',
          of: startOf('id/catalogue/copy-{n}'),
          at: 'service:',
        },
        {
          breaks: 'Distribution-accessService-described',
          of: startOf(distribution),
          at: 'accessService:',
        },
      ],
    ),
  ]),
];
