import { terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { dcat } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { dcterms, rdf } from '../../rdf/vocabulary.ts';
import { pathOf, type RouteName } from '../../site/routes/routes.ts';
import type { Text } from '../../site/text.ts';
import { codes } from './authority-codes.ts';
import type { Whole } from './whole.ts';
import { about, type Fact } from '../../rdf/statements.ts';
import { words } from '../../site/tagged-texts.ts';

/** The address of the SPARQL endpoint's description. */
export function sparqlService(baseIri: string): string {
  return `${baseIri}id/data-service/sparql`;
}

/** The address of the description of all the other addresses. */
export function linkedDataService(baseIri: string): string {
  return `${baseIri}id/data-service/linked-data`;
}

interface Service {
  readonly iri: (baseIri: string) => string;
  readonly title: Text;
  readonly description: Text;
  readonly keyword: Text;
  readonly endpoint: RouteName;
  readonly endpointDescription: RouteName;
  readonly more: readonly Fact[];
  readonly standard: { readonly iri: string; readonly title: string; readonly about: Text };
}

const services: readonly Service[] = [
  {
    iri: sparqlService,
    title: { sv: 'SPARQL-tjänst', en: 'SPARQL endpoint' },
    description: {
      sv: 'Frågor i SPARQL 1.1 över alla uppgifter. Tjänsten ändrar inget.',
      en: 'Queries in SPARQL 1.1 over all the data. The service is read-only.',
    },
    keyword: { sv: 'SPARQL', en: 'SPARQL' },
    endpoint: 'sparql',
    endpointDescription: 'sparql',
    more: [[dcterms.format, codes.sparqlQuery]],
    standard: {
      iri: 'http://www.w3.org/TR/sparql11-protocol/',
      title: 'SPARQL 1.1 Protocol',
      about: {
        sv: 'W3C:s standard för hur frågor i SPARQL ställs över webben.',
        en: 'The W3C recommendation on how SPARQL queries are sent over the web.',
      },
    },
  },
  {
    iri: linkedDataService,
    title: { sv: 'Länkade data', en: 'Linked data' },
    description: {
      sv: 'Varje sak har en egen adress, som svarar med en sida eller med data.',
      en: 'Every thing has an address of its own, which answers with a page or with data.',
    },
    keyword: { sv: 'länkade data', en: 'linked data' },
    endpoint: 'home',
    endpointDescription: 'openApi',
    more: [
      [dcterms.format, codes.jsonLd],
      // REST, as DCAT-AP-SE lists the kinds of services.
      [dcterms.type, terms.namedNode('http://www.wikidata.org/entity/Q749568')],
    ],
    standard: {
      iri: 'https://spec.openapis.org/oas/v3.1.0',
      title: 'OpenAPI 3.1',
      about: {
        sv: 'Standard för hur ett API beskrivs så att program kan läsa det.',
        en: 'A standard for describing an API so that programs can read it.',
      },
    },
  },
];

/** The services that give access to the dataset (DCAT-AP-SE 3.0.1: Datatjänst). */
export function describeServices(whole: Whole): Quad[] {
  return services.flatMap((service) => {
    const iri = terms.namedNode(service.iri(whole.baseIri));
    const standard = terms.namedNode(service.standard.iri);
    const { title } = service.standard;
    return [
      ...about(whole.catalogue, [[dcat.service, iri]]),
      ...about(iri, serviceFacts(service, whole)),
      ...about(standard, [
        [rdf.type, dcterms.Standard],
        ...words(dcterms.title, { sv: title, en: title }),
        ...words(dcterms.description, service.standard.about),
      ]),
    ];
  });
}

function serviceFacts(service: Service, whole: Whole): Fact[] {
  const at = (name: RouteName) => terms.namedNode(whole.publicUrl + pathOf(name));
  return [
    [rdf.type, dcat.DataService],
    ...words(dcterms.title, service.title),
    ...words(dcterms.description, service.description),
    ...words(dcat.keyword, service.keyword),
    [dcat.endpointURL, at(service.endpoint)],
    [dcat.endpointDescription, at(service.endpointDescription)],
    [dcterms.conformsTo, terms.namedNode(service.standard.iri)],
    [dcat.servesDataset, whole.dataset],
    ...service.more,
    ...whole.shared(dcterms.publisher, dcat.contactPoint, dcat.theme),
    ...whole.shared(dcterms.accessRights, ...termsOf(whole)),
  ];
}

/** A service gives all the data: its licence where one holds for all, or else the statement of what applies to what. */
function termsOf(whole: Whole): readonly NamedNode[] {
  return whole.shared(dcterms.license).length > 0 ? [dcterms.license] : [dcterms.rights];
}
