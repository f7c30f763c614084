import { vocabulary } from '../closed-vocabulary.ts';
import { wellKnownPrefixes } from '../prefixes.ts';

/** The words of data catalogues and of specifications; the others are in `vocabulary.ts`. */
export const adms = vocabulary(wellKnownPrefixes.adms, ['status']);
export const dcat = vocabulary(wellKnownPrefixes.dcat, [
  'Catalog',
  'DataService',
  'Dataset',
  'Distribution',
  'accessService',
  'accessURL',
  'byteSize',
  'catalog',
  'contactPoint',
  'dataset',
  'distribution',
  'downloadURL',
  'endDate',
  'endpointDescription',
  'endpointURL',
  'keyword',
  'landingPage',
  'mediaType',
  'qualifiedRelation',
  'servesDataset',
  'service',
  'startDate',
  'theme',
  'version',
]);
export const dcatap = vocabulary(wellKnownPrefixes.dcatap, ['availability']);
export const inspec = vocabulary(wellKnownPrefixes.inspec, [
  'PROF',
  'RDFS',
  'SHACL',
  'SKOS',
  'SVG',
]);
export const prof = vocabulary(wellKnownPrefixes.prof, [
  'Profile',
  'ResourceDescriptor',
  'hasArtifact',
  'hasResource',
  'hasRole',
  'isInheritedFrom',
]);
export const profrole = vocabulary(wellKnownPrefixes.profrole, [
  'constraints',
  'schema',
  'specification',
  'vocabulary',
]);
export const spdx = vocabulary(wellKnownPrefixes.spdx, [
  'Checksum',
  'algorithm',
  'checksum',
  'checksumAlgorithm_sha256',
  'checksumValue',
]);
