import { createHash } from 'node:crypto';
import type { Dataset } from '../../../rdf/dataset.ts';
import { speaks } from '../../../rdf/labels.ts';
import type { Literal, Term } from '../../../rdf/terms.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { dcterms, rdf, schema } from '../../../rdf/vocabulary.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import { tell } from '../../findings/place.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { literalsOf, objectsOf } from '../../../rdf/values.ts';

/** Editions never change, each vision's current text is its own, and a translation is in another language. */
export function checkEditions(files: Files, union: Dataset): Finding[] {
  return [
    ...checkHashes(files, union),
    ...checkCurrentTexts(files, union),
    ...checkTranslations(files, union),
  ];
}

/** How many characters of the hash an edition's address ends in. */
const hashLength = 12;

/** The part of an edition's address that its text decides. */
export function hashOf(text: string): string {
  const hash = createHash('sha256').update(text.normalize('NFC')).digest('hex');
  return hash.slice(0, hashLength);
}

function checkHashes(files: Files, union: Dataset): Finding[] {
  const { hasEdition, text, VisionText } = ownVocabulary(files.vocabularyBase);
  const listed = [...union.match(null, hasEdition)].map(({ object }) => object);
  const typed = [...union.match(null, rdf.type, VisionText)].map(({ subject }) => subject);
  const editions = new Map(
    [...listed, ...typed]
      .filter(({ termType }) => termType === 'NamedNode')
      .map((edition) => [edition.value, edition]),
  );
  return [...editions.values()].flatMap((subject) => {
    const texts = literalsOf(subject, text, union);
    const isUnchanged = texts.some(({ value }) => subject.value.endsWith(hashOf(value)));
    const [object] = texts;
    if (object === undefined || isUnchanged) return [];
    const id = renamed(subject.value, hashOf(object.value), files.baseIri);
    const sought = { subject, predicate: text, object };
    return [tell(sought, changedText(id), { files: files.data, union })];
  });
}

function renamed(iri: string, hash: string, baseIri: string): string {
  return (pathUnder(baseIri, iri) ?? iri).replace(/[^/#]*$/, hash);
}

function checkCurrentTexts(files: Files, union: Dataset): Finding[] {
  const { currentText, hasEdition } = ownVocabulary(files.vocabularyBase);
  return [...union.match(null, currentText)]
    .filter(({ subject, object }) => {
      const owners = [...union.match(null, hasEdition, object)].map((quad) => quad.subject);
      // A text that is nobody's edition is for the shapes to tell.
      return owners.length > 0 && !owners.some((owner) => owner.equals(subject));
    })
    .map((quad) => tell(quad, notOwnEdition, { files: files.data, union }));
}

function checkTranslations(files: Files, union: Dataset): Finding[] {
  const { text } = ownVocabulary(files.vocabularyBase);
  return [...union.match(null, schema.translationOfWork)]
    .filter(({ subject, object: original }) => isSameLanguage([subject, original], text, union))
    .map(({ subject }) =>
      tell({ subject, predicate: dcterms.language }, sameLanguage, { files: files.data, union }),
    );
}

function isSameLanguage(
  [translation, original]: readonly [Term, Term],
  text: Parameters<typeof literalsOf>[1],
  union: Dataset,
): boolean {
  const languages = objectsOf(translation, dcterms.language, union);
  const isStated = objectsOf(original, dcterms.language, union).some((language) =>
    languages.some((other) => other.equals(language)),
  );
  const texts = literalsOf(original, text, union);
  const isWritten = literalsOf(translation, text, union).some((one) =>
    texts.some((other) => isInSameLanguage(one, other)),
  );
  return isStated || isWritten;
}

function isInSameLanguage(one: Literal, other: Literal): boolean {
  return one.language !== '' && speaks(one.language, other.language);
}

function changedText(id: string): Text {
  return {
    sv: `Texten har ändrats utan ny utgåva: ge den nya lydelsen ett eget id, ”id: ${id}”, låt den gamla utgåvan stå kvar som den var och peka om ”currentText”. Är ändringen ett misstag, återställ ”text”.`,
    en: `The text has changed without a new edition: give the new wording an id of its own, “id: ${id}”, leave the old edition as it was and point “currentText” to the new one. If the change is a mistake, restore “text”.`,
  };
}

const notOwnEdition: Text = {
  sv: 'Texten under ”currentText” hör till en annan vision. Använd samma adress som ”id” under ”hasEdition” hos den här visionen.',
  en: 'The text under “currentText” belongs to another vision. Use the same address as “id” under “hasEdition” of this vision.',
};

const sameLanguage: Text = {
  sv: 'Översättningen är på samma språk som originalet under ”translationOf”. Rätta ”language” och språket under ”text”, eller adressen under ”translationOf”.',
  en: 'The translation is in the same language as the original under “translationOf”. Correct “language” and the language under “text”, or the address under “translationOf”.',
};
