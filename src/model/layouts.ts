import { ownVocabulary } from '../rdf/vocabularies/own-vocabulary.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';

/** The pages that lay out others (`stp:layoutFor`), and the classes and things that they are for: IRIs. */
export const layoutsOf = oncePerSnapshot(({ dataset, vocabularyBase }) => {
  const declared = [...dataset.match(null, ownVocabulary(vocabularyBase).layoutFor)];
  return {
    pages: new Set(declared.map(({ subject }) => subject.value)),
    targets: new Set(declared.map(({ object }) => object.value)),
  };
});
