import { vocabulary } from '../closed-vocabulary.ts';
import { wellKnownPrefixes } from '../prefixes.ts';

/** Linked Data Event Streams 1.0, its older terms for retention among them. */
export const ldesNamespace = 'https://w3id.org/ldes#';

export const ldes = vocabulary(ldesNamespace, [
  'EventSource',
  'EventStream',
  'LatestVersionSubset',
  'PointInTimePolicy',
  'amount',
  'immutable',
  'pointInTime',
  'pollingInterval',
  'retentionPolicy',
  'startingFrom',
  'timestampPath',
  'versionAmount',
  'versionCreateObject',
  'versionDeleteObject',
  'versionOfPath',
  'versionUpdateObject',
]);

/** Activity Vocabulary: what happens to things. */
export const activity = vocabulary(wellKnownPrefixes.as, [
  'Create',
  'Delete',
  'Update',
  'object',
  'published',
]);
