import type { Dataset } from '../../../rdf/dataset.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { prov } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import { tell } from '../../findings/place.ts';
import { storedTextsOf } from './stored-text.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { literalsOf } from '../../../rdf/values.ts';

/** A text that was quoted from a source (prov:wasQuotedFrom) must stand in the source's stored text. */
export function checkQuotedTexts(files: Files, union: Dataset): Finding[] {
  const texts = storedTextsOf(files.storedCopies);
  const properties = [ownVocabulary(files.vocabularyBase).text, prov.value];
  return [...union.match(null, prov.wasQuotedFrom)].flatMap(({ subject, object: source }) => {
    const stored = texts.get(source.value);
    if (stored === undefined) return [];
    return properties.flatMap((predicate) =>
      literalsOf(subject, predicate, union)
        .filter(({ value }) => !stored.holds(value))
        .map((object) =>
          tell({ subject, predicate, object }, notVerbatim(stored.name), {
            files: files.data,
            union,
          }),
        ),
    );
  });
}

function notVerbatim(name: string): Text {
  return {
    sv: `Texten under ”text” står inte ordagrant i källan under ”quotedFrom” (${name}). Kopiera den därifrån, eller ta bort ”quotedFrom” om den är omarbetad.`,
    en: `The text under “text” does not stand word for word in the source under “quotedFrom” (${name}). Copy it from there, or remove “quotedFrom” if it is reworked.`,
  };
}
