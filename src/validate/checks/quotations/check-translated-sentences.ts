import type { Dataset } from '../../../rdf/dataset.ts';
import type { Term } from '../../../rdf/terms.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { schema } from '../../../rdf/vocabulary.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { tell } from '../../findings/place.ts';
import { ofOtherText, untranslated } from './sentence-messages.ts';

/**
 * Where a translation is divided into sentences, each renders sentences of the text that it translates, and all
 * of those are rendered.
 */
export function checkTranslatedSentences(files: Files, union: Dataset): Finding[] {
  const { hasStatement } = ownVocabulary(files.vocabularyBase);
  const surroundings = { files: files.data, union };
  const sentencesOf = (text: Term): Term[] => objectsOf(text, hasStatement, union);
  const editions = [...union.match(null, schema.translationOfWork)].filter(
    ({ subject, object }) => sentencesOf(subject).length > 0 && sentencesOf(object).length > 0,
  );
  return editions.flatMap(({ subject: edition, object: original }) => {
    const translated = sentencesOf(original);
    const links = sentencesOf(edition).flatMap((sentence) => [
      ...union.match(sentence, schema.translationOfWork),
    ]);
    const wrong = links.filter(({ object }) => !isAmong(translated, object));
    if (wrong.length > 0) return wrong.map((link) => tell(link, ofOtherText, surroundings));
    // A sentence that says nothing of what it renders is for the shapes to tell.
    if (links.length < sentencesOf(edition).length) return [];
    const rendered = links.map(({ object }) => object);
    return translated
      .filter((sentence) => !isAmong(rendered, sentence))
      .map(({ value }) =>
        tell(
          { subject: edition, predicate: hasStatement },
          untranslated(pathUnder(files.baseIri, value) ?? value),
          surroundings,
        ),
      );
  });
}

function isAmong(sentences: readonly Term[], sentence: Term): boolean {
  return sentences.some((one) => one.equals(sentence));
}
