import { vocabulary } from '../closed-vocabulary.ts';
import { wellKnownPrefixes } from '../prefixes.ts';

/** The words of long documents that come in pages. */
export const hydra = vocabulary(wellKnownPrefixes.hydra, [
  'Collection',
  'PartialCollectionView',
  'first',
  'last',
  'next',
  'previous',
  'totalItems',
  'view',
]);
export const tree = vocabulary(wellKnownPrefixes.tree, [
  'GreaterThanOrEqualToRelation',
  'LessThanRelation',
  'Node',
  'Relation',
  'member',
  'node',
  'path',
  'relation',
  'shape',
  'value',
  'view',
]);
