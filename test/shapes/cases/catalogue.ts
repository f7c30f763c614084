import { startOf, type Case } from '../case.ts';
import { atStart, nameless, slips } from '../copies.ts';

const catalogue = 'id/catalogue/copy-{n}';
const publisher = 'http://dataportal.se/organisation/SE212000000{n}';
const agent = 'id/agent/copy-{n}';
const contact = 'id/contact/copy-{n}';
const address = 'id/contact/copy-{n}-address';

export const catalogueCases: readonly Case[] = [
  ...slips(catalogue, [
    ['Catalog-title-missing', 'title:', 'note:', atStart(catalogue)],
    [
      'Resource-title-language',
      'title:\n    sv: Katalog {n}\n    en: Catalogue {n}',
      'title: Katalog',
    ],
    ['Resource-title-sv', '    sv: Katalog {n}', '', { where: { at: 'en: Catalogue {n}' } }],
    ['Resource-title-en', '    en: Catalogue {n}', '', { where: { at: 'sv: Katalog {n}' } }],
    ['Catalog-description-missing', 'description:', 'note:', atStart(catalogue)],
    [
      'Resource-description-language',
      'description:\n    sv: Påhittat exempel.\n    en: Invented example.',
      'description: Exempel',
    ],
    ['Resource-description-sv', '    sv: Påhittat exempel.', '', { where: { at: 'en: Invented' } }],
    ['Resource-description-en', '    en: Invented example.', '', { where: { at: 'sv: Påhittat' } }],
    ['Resource-publisher-missing', `publisher: ${publisher}`, ''],
    [
      'Resource-publisher-many',
      `publisher: ${publisher}`,
      `publisher: [${publisher}, http://dataportal.se/organisation/SE2120000000]`,
    ],
    [
      'Resource-publisher-described',
      `publisher: ${publisher}`,
      'publisher: http://dataportal.se/organisation/SE2120009999',
    ],
    [
      'Resource-publisher-address',
      `publisher: ${publisher}`,
      `publisher: ${agent}`,
      {
        also: [
          { breaks: 'Publisher-identifier-missing', of: startOf(agent) },
          { breaks: 'Publisher-description-missing', of: startOf(agent) },
        ],
      },
    ],
    ['Catalog-license-missing', 'license: http://creativecommons.org/publicdomain/zero/1.0/', ''],
    [
      'Catalog-license-zero',
      'license: http://creativecommons.org/publicdomain/zero/1.0/',
      'license: http://creativecommons.org/licenses/by/4.0/',
    ],
    ['Catalog-dataset-missing', 'dataset: id/dataset/copy-{n}', '', { also: [] }],
    [
      'Catalog-dataset-described',
      'dataset: id/dataset/copy-{n}',
      'dataset: [id/dataset/copy-{n}, id/period/copy-{n}]',
    ],
    [
      'Catalog-whole',
      'dataset: id/dataset/copy-{n}',
      'dataset: [id/dataset/copy-{n}, id/dataset/copy-9]',
      atStart(catalogue),
    ],
    ['Catalog-issued-missing', 'issued: 2026-11-01', ''],
    ['Resource-issued-many', 'issued: 2026-11-01', 'issued: [2026-11-01, 2026-11-02]'],
    ['Resource-issued-form', 'issued: 2026-11-01', 'issued: i går'],
    ['Catalog-modified-missing', 'modified: 2026-11-02', ''],
    ['Resource-modified-many', 'modified: 2026-11-02', 'modified: [2026-11-02, 2026-11-03]'],
    ['Resource-modified-form', 'modified: 2026-11-02', 'modified: 2 november'],
    ['Catalog-language-missing', 'language: [swedish, english]', ''],
    [
      'Resource-language-known',
      'language: [swedish, english]',
      'language: https://catalogue.example/sv',
    ],
    ['Catalog-homepage-missing', 'homepage: https://catalogue.example/{n}', ''],
    [
      'Catalog-homepage-many',
      'homepage: https://catalogue.example/{n}',
      'homepage: [https://catalogue.example/{n}, https://catalogue.example/]',
    ],
    [
      'Resource-homepage-kind',
      'homepage: https://catalogue.example/{n}',
      'foaf:homepage: catalogue.example',
    ],
    ['Catalog-spatial-missing', 'spatial: http://sws.geonames.org/2703330', ''],
    [
      'Catalog-spatial-kind',
      'spatial: http://sws.geonames.org/2703330',
      'dcterms:spatial: Jämtland',
    ],
    [
      'Catalog-themeTaxonomy-missing',
      'themeTaxonomy: http://publications.europa.eu/resource/authority/data-theme',
      '',
    ],
    [
      'Catalog-themeTaxonomy-known',
      'themeTaxonomy: http://publications.europa.eu/resource/authority/data-theme',
      'themeTaxonomy: https://catalogue.example/themes',
    ],
    [
      'Catalog-service-described',
      'service: id/data-service/copy-{n}',
      'service: id/dataset/copy-{n}',
    ],
    [
      'Resource-rights-many',
      'language: [swedish, english]',
      'language: [swedish, english]\n  rights: [id/rights/copy-{n}, id/rights/copy-9]',
      { where: { at: 'rights:' } },
    ],
    [
      'Catalog-record-none',
      'language: [swedish, english]',
      'language: [swedish, english]\n  dcat:record: en post',
      { where: { at: 'dcat:record:' } },
    ],
    [
      'Catalog-part-described',
      'hasPart: id/catalogue/part-{n}',
      'hasPart: id/dataset/copy-{n}',
      atStart(catalogue),
    ],
    nameless('Catalog-id', [catalogue, 'Catalog']),
  ]),
  ...slips('id/catalogue/part-{n}', [
    [
      'Catalog-part-level',
      'modified: 2026-11-02',
      'modified: 2026-11-02\n  hasPart: id/catalogue/part-{n}',
      {
        where: { of: startOf(catalogue) },
        also: [{ breaks: 'Catalog-part-level', of: startOf('id/catalogue/part-{n}') }],
      },
    ],
  ]),
  ...slips(publisher, [
    ['Publisher-name-missing', 'agentName:', 'note:', atStart(publisher)],
    [
      'Publisher-name-language',
      'agentName:\n    sv: Kommun {n}\n    en: Municipality {n}',
      'agentName: Kommun',
    ],
    ['Publisher-type-missing', 'kind: publisher-type:LocalAuthority', ''],
    [
      'Publisher-type-many',
      'kind: publisher-type:LocalAuthority',
      'kind: [publisher-type:LocalAuthority, publisher-type:Company]',
    ],
    [
      'Publisher-type-known',
      'kind: publisher-type:LocalAuthority',
      'kind: publisher-type:Municipality',
    ],
    ['Publisher-identifier-missing', "identifier: '212000000{n}'", ''],
    ['Publisher-description-missing', 'description:', 'note:', atStart(publisher)],
  ]),
  ...slips(contact, [
    [
      'Contact-type-many',
      'type: VcardOrganization',
      'type: [VcardOrganization, Organization]',
      { where: { at: 'type:' } },
    ],
    ['Contact-fn-missing', 'fn: Servicecenter {n}', ''],
    [
      'Contact-fn-kind',
      'fn: Servicecenter {n}',
      'fn: { id: id/agent/copy-{n} }',
      { where: { at: 'fn:' } },
    ],
    ['Contact-email-missing', 'hasEmail: mailto:service{n}@municipality.example', ''],
    [
      'Contact-email-form',
      'hasEmail: mailto:service{n}@municipality.example',
      'hasEmail: https://municipality.example/mail',
    ],
    ['Contact-telephone-missing', 'hasTelephone: id/contact/copy-{n}-telephone', ''],
    [
      'Contact-telephone-value',
      'hasValue: tel:+4663000000',
      'hasValue: tel:063-000000',
      atStart(contact),
    ],
    ['Contact-address-missing', 'hasAddress: id/contact/copy-{n}-address', ''],
  ]),
  ...slips(address, [
    ['ContactAddress-street', 'streetAddress: Exempelvägen {n}', ''],
    ['ContactAddress-code', 'postalCode: 831 00', ''],
    ['ContactAddress-locality', 'locality: Östersund', ''],
    ['ContactAddress-country', 'countryName: Sverige', ''],
  ]),
];
