/** The descriptions of a small catalogue, by what they are about. */
export type Catalogue = Readonly<Record<string, string>>;

const catalog = (title: string, more = '') =>
  `a dcat:Catalog ; dcterms:title "${title}" ; dcterms:publisher <id/agent/p> ${more}`;
const dataset = (title: string, more = '') => `a dcat:Dataset ; dcterms:title "${title}" ${more}`;
const distribution = (title: string, more = '') =>
  `a dcat:Distribution ; dcterms:title "${title}" ; dcat:accessURL <https://files.example/x> ${more}`;
const service = (title: string, more = '') =>
  `a dcat:DataService ; dcterms:title "${title}" ; dcat:endpointURL <https://api.example/> ${more}`;
const both = '; dcat:dataset <id/dataset/b> ; dcat:service <id/service/c>';
const far = '; dcat:servesDataset <https://elsewhere.example/dataset>';

/** A kind of change, what is edited for it (nothing in place of what goes), and which activities it makes. */
export interface Kind {
  readonly kind: string;
  readonly edits: Readonly<Record<string, string | undefined>>;
  readonly makes: Readonly<Record<string, string>>;
}

/** The kinds of change that harvesters of feeds are tested with (Digg), one after the other in one catalogue. */
export const kindsOfChange: readonly Kind[] = [
  {
    kind: 'adding a catalogue, with its agent',
    edits: { 'catalog/a': catalog('A'), 'agent/p': 'a foaf:Agent ; foaf:name "P"' },
    makes: { 'catalog/a': 'Create', 'agent/p': 'Create' },
  },
  {
    kind: 'updating a catalogue',
    edits: { 'catalog/a': catalog('A updated') },
    makes: { 'catalog/a': 'Update' },
  },
  {
    kind: 'adding a dataset',
    edits: {
      'catalog/a': catalog('A', '; dcat:dataset <id/dataset/b>'),
      'dataset/b': dataset('B'),
    },
    makes: { 'catalog/a': 'Update', 'dataset/b': 'Create' },
  },
  {
    kind: 'updating a dataset',
    edits: { 'dataset/b': dataset('B updated') },
    makes: { 'dataset/b': 'Update' },
  },
  {
    kind: 'adding a distribution',
    edits: {
      'dataset/b': dataset('B', '; dcat:distribution <id/distribution/d>'),
      'distribution/d': distribution('D'),
    },
    makes: { 'dataset/b': 'Update', 'distribution/d': 'Create' },
  },
  {
    kind: 'updating a distribution',
    edits: { 'distribution/d': distribution('D updated') },
    makes: { 'distribution/d': 'Update' },
  },
  {
    kind: 'adding a data service',
    edits: { 'catalog/a': catalog('A', both), 'service/c': service('C') },
    makes: { 'catalog/a': 'Update', 'service/c': 'Create' },
  },
  {
    kind: 'updating a data service',
    edits: { 'service/c': service('C updated') },
    makes: { 'service/c': 'Update' },
  },
  {
    kind: 'updating a data service to connect it to a dataset that is not here',
    edits: { 'service/c': service('C', far) },
    makes: { 'service/c': 'Update' },
  },
  {
    kind: 'updating a distribution to connect it to a data service that is here',
    edits: { 'distribution/d': distribution('D', '; dcat:accessService <id/service/c>') },
    makes: { 'distribution/d': 'Update' },
  },
  {
    kind: 'updating a distribution to connect it to a data service that is not here',
    edits: {
      'distribution/d': distribution('D', '; dcat:accessService <https://elsewhere.example/s>'),
    },
    makes: { 'distribution/d': 'Update' },
  },
  {
    kind: 'adding a distribution with a connection to a data service that is here',
    edits: {
      'dataset/b': dataset('B', '; dcat:distribution <id/distribution/d> , <id/distribution/e>'),
      'distribution/e': distribution('E', '; dcat:accessService <id/service/c>'),
    },
    makes: { 'dataset/b': 'Update', 'distribution/e': 'Create' },
  },
  {
    kind: 'removing a distribution',
    edits: {
      'dataset/b': dataset('B', '; dcat:distribution <id/distribution/d>'),
      'distribution/e': undefined,
    },
    makes: { 'dataset/b': 'Update', 'distribution/e': 'Delete' },
  },
  {
    kind: 'adding a distribution with a connection to a data service that is not here',
    edits: {
      'dataset/b': dataset('B', '; dcat:distribution <id/distribution/d> , <id/distribution/f>'),
      'distribution/f': distribution('F', '; dcat:accessService <https://elsewhere.example/s>'),
    },
    makes: { 'dataset/b': 'Update', 'distribution/f': 'Create' },
  },
  {
    kind: 'adding a contact point',
    edits: {
      'dataset/b': dataset('B', '; dcat:contactPoint <id/contact/k>'),
      'contact/k': 'a vcard:Kind ; vcard:fn "K"',
      'distribution/d': undefined,
      'distribution/f': undefined,
    },
    makes: {
      'dataset/b': 'Update',
      'contact/k': 'Create',
      'distribution/d': 'Delete',
      'distribution/f': 'Delete',
    },
  },
  {
    kind: 'updating a contact point',
    edits: { 'contact/k': 'a vcard:Kind ; vcard:fn "K updated"' },
    makes: { 'contact/k': 'Update' },
  },
  {
    kind: 'removing a contact point',
    edits: { 'dataset/b': dataset('B'), 'contact/k': undefined },
    makes: { 'dataset/b': 'Update', 'contact/k': 'Delete' },
  },
  {
    kind: 'adding an agent',
    edits: {
      'dataset/b': dataset('B', '; dcterms:publisher <id/agent/q>'),
      'agent/q': 'a foaf:Agent ; foaf:name "Q"',
    },
    makes: { 'dataset/b': 'Update', 'agent/q': 'Create' },
  },
  {
    kind: 'updating an agent',
    edits: { 'agent/q': 'a foaf:Agent ; foaf:name "Q updated"' },
    makes: { 'agent/q': 'Update' },
  },
  {
    kind: 'removing an agent',
    edits: { 'dataset/b': dataset('B'), 'agent/q': undefined },
    makes: { 'dataset/b': 'Update', 'agent/q': 'Delete' },
  },
  {
    kind: 'connecting a data service to a dataset that is here',
    edits: { 'service/c': service('C', '; dcat:servesDataset <id/dataset/b>') },
    makes: { 'service/c': 'Update' },
  },
  {
    kind: 'removing a dataset to which a data service is connected',
    edits: {
      'catalog/a': catalog('A', '; dcat:service <id/service/c>'),
      'service/c': service('C'),
      'dataset/b': undefined,
    },
    makes: { 'catalog/a': 'Update', 'service/c': 'Update', 'dataset/b': 'Delete' },
  },
  {
    kind: 'removing a data service',
    edits: { 'catalog/a': catalog('A'), 'service/c': undefined },
    makes: { 'catalog/a': 'Update', 'service/c': 'Delete' },
  },
  {
    kind: 'adding a data service with a connection to a dataset that comes with it',
    edits: {
      'catalog/a': catalog('A', both),
      'dataset/b': dataset('B'),
      'service/c': service('C', '; dcat:servesDataset <id/dataset/b>'),
    },
    makes: { 'catalog/a': 'Update', 'service/c': 'Create', 'dataset/b': 'Create' },
  },
  {
    kind: 'adding a data service connected to a dataset that is not here',
    edits: {
      'catalog/a': catalog('A', `${both} , <id/service/g>`),
      'service/g': service('G', far),
    },
    makes: { 'catalog/a': 'Update', 'service/g': 'Create' },
  },
  {
    kind: 'words of no catalogue, in parts without names',
    edits: {
      'dataset/b': dataset(
        'B',
        `; dcterms:spatial [ a dcterms:Location ; <https://geo.example/box> "1 2" ] , [ a dcterms:Location ] ;
         <https://geo.example/grid> ( 1 [ <https://geo.example/cell> 2 ] )`,
      ),
    },
    makes: { 'dataset/b': 'Update' },
  },
  {
    kind: 'several updates at the very same time',
    edits: {
      'catalog/a': catalog('A at once', `${both} , <id/service/g>`),
      'service/c': service('C at once'),
    },
    makes: { 'catalog/a': 'Update', 'service/c': 'Update' },
  },
];
