import { vocabulary } from '../closed-vocabulary.ts';

/** SSSOM: A Simple Standard for Sharing Ontological Mappings. */
export const sssom = vocabulary('https://w3id.org/sssom/', ['confidence', 'mapping_justification']);

/** Semantic Mapping Vocabulary: how mappings were found. */
export const semapv = vocabulary('https://w3id.org/semapv/vocab/', ['UnspecifiedMatching']);
