import type { Dataset } from '../../../rdf/dataset.ts';
import type { Term } from '../../../rdf/terms.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { oa, prov } from '../../../rdf/vocabulary.ts';
import { literalsOf, objectsOf, subjectsOf } from '../../../rdf/values.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { tell, type Surroundings } from '../../findings/place.ts';
import type { TextRange } from './quote-messages.ts';
import { notInSentence, ofOtherVision, unnamedSentence } from './sentence-messages.ts';
import { lengthOf, storedTextsOf, type StoredText } from './stored-text.ts';

/** A sentence of a text that was quoted from a source, where the stored source has it. */
interface Sentence {
  readonly node: Term;
  readonly source: Term;
  readonly places: readonly TextRange[];
}

/** A passage (oa:SpecificResource) and the places that it states in its source. */
interface Passage {
  readonly node: Term;
  readonly source: Term;
  readonly place: TextRange;
}

interface Checked extends Surroundings {
  readonly own: ReturnType<typeof ownVocabulary>;
  readonly baseIri: string;
}

/**
 * A quotation that lies in a sentence of a vision names it, so that nobody has to look for words in texts; it
 * names no other; and a claim about a vision is supported by the sentences of that vision alone.
 */
export function checkQuotedSentences(files: Files, union: Dataset): Finding[] {
  const own = ownVocabulary(files.vocabularyBase);
  const checked: Checked = { files: files.data, union, own, baseIri: files.baseIri };
  const texts = storedTextsOf(files.storedCopies);
  const sentences = sentencesIn(texts, checked);
  return passagesIn(texts, union).flatMap((passage) => {
    const lying = sentences.filter((sentence) => liesIn(passage, sentence));
    return [
      ...unnamed(passage, lying, checked),
      ...wronglyNamed(passage, lying, sentences, checked),
      ...ofAnotherVision(passage, lying, checked),
    ];
  });
}

function sentencesIn(
  texts: ReadonlyMap<string, StoredText>,
  { own, union }: Checked,
): readonly Sentence[] {
  return [...union.match(null, prov.wasQuotedFrom)].flatMap(({ subject, object: source }) => {
    const stored = texts.get(source.value);
    return objectsOf(subject, own.hasStatement, union).map((node) => ({
      node,
      source,
      places: literalsOf(node, own.text, union).flatMap(({ value }) =>
        (stored?.placesOf(value) ?? []).map((start) => ({ start, end: start + lengthOf(value) })),
      ),
    }));
  });
}

function passagesIn(texts: ReadonlyMap<string, StoredText>, union: Dataset): readonly Passage[] {
  return [...union.match(null, oa.hasSource)]
    .filter(({ object }) => texts.has(object.value))
    .flatMap(({ subject: node, object: source }) =>
      objectsOf(node, oa.hasSelector, union).flatMap((selector) => {
        const [start] = literalsOf(selector, oa.start, union);
        const [end] = literalsOf(selector, oa.end, union);
        if (start === undefined || end === undefined) return [];
        return [{ node, source, place: { start: Number(start.value), end: Number(end.value) } }];
      }),
    );
}

function liesIn({ source, place }: Passage, sentence: Sentence): boolean {
  return (
    sentence.source.equals(source) &&
    sentence.places.some(({ start, end }) => place.start < end && start < place.end)
  );
}

function unnamed({ node, source }: Passage, lying: readonly Sentence[], checked: Checked) {
  const named = objectsOf(node, checked.own.inStatement, checked.union);
  return lying
    .filter((sentence) => !named.some((one) => one.equals(sentence.node)))
    .map((sentence) =>
      tell(
        { subject: node, predicate: oa.hasSource, object: source },
        unnamedSentence(idOf(sentence.node, checked)),
        checked,
      ),
    );
}

/** Sentences whose place is not known may be right. */
function wronglyNamed(
  { node: subject }: Passage,
  lying: readonly Sentence[],
  sentences: readonly Sentence[],
  checked: Checked,
): Finding[] {
  const predicate = checked.own.inStatement;
  return objectsOf(subject, predicate, checked.union)
    .filter((named) => !lying.some(({ node }) => node.equals(named)))
    .filter((named) =>
      sentences.some(({ node, places }) => node.equals(named) && places.length > 0),
    )
    .map((object) => tell({ subject, predicate, object }, notInSentence, checked));
}

function ofAnotherVision(
  { node, source }: Passage,
  lying: readonly Sentence[],
  checked: Checked,
): Finding[] {
  const { own, union } = checked;
  const claimed = subjectsOf(own.evidence, node, union).flatMap((claim) =>
    objectsOf(claim, own.ofVision, union),
  );
  const quoted = lying
    .flatMap((sentence) => subjectsOf(own.hasStatement, sentence.node, union))
    .flatMap((edition) => subjectsOf(own.hasEdition, edition, union));
  const isForeign =
    quoted.length > 0 && claimed.some((vision) => !quoted.some((one) => one.equals(vision)));
  const sought = { subject: node, predicate: oa.hasSource, object: source };
  return isForeign ? [tell(sought, ofOtherVision, checked)] : [];
}

function idOf(node: Term, { baseIri }: Checked): string {
  return pathUnder(baseIri, node.value) ?? node.value;
}
