import type { Dataset } from '../../../rdf/dataset.ts';
import type { Literal, Term } from '../../../rdf/terms.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { oa } from '../../../rdf/vocabulary.ts';
import type { Finding } from '../../../load/finding.ts';
import { tell, type Surroundings } from '../../findings/place.ts';
import {
  elsewhere,
  noStoredText,
  notInSource,
  several,
  wrongPrefix,
  wrongSuffix,
  type TextRange,
} from './quote-messages.ts';
import { lengthOf, storedTextsOf, type StoredText } from './stored-text.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { literalsOf, objectsOf } from '../../../rdf/values.ts';

/** A quotation (oa:TextQuoteSelector) and the places where the source has it. */
interface Quote {
  readonly selector: Term;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * What is quoted as evidence must stand in the stored text of its source, at the place that is stated
 * (Web Annotation §4.2.4 and §4.2.5). Sources without a stored text cannot be checked.
 */
export function checkQuotes(files: Files, union: Dataset): Finding[] {
  const texts = storedTextsOf(files.storedCopies);
  const surroundings = { files: files.data, union };
  return [...union.match(null, oa.hasSource)].flatMap(({ subject, object }) => {
    const text = texts.get(object.value);
    if (text !== undefined) return checkSelectors(subject, text, surroundings);
    return isUncheckable(subject, object, files, union)
      ? [tell({ subject, predicate: oa.hasSource, object }, noStoredText, surroundings, 'warning')]
      : [];
  });
}

/** Our evidence is there to be checked; what others annotate need not be, and a source that nobody describes is told of as that. */
function isUncheckable(subject: Term, source: Term, files: Files, union: Dataset): boolean {
  const { evidence, storedAs } = ownVocabulary(files.vocabularyBase);
  const [pointer] = union.match(null, evidence, subject);
  const isDescribed = union.match(source).size > 0;
  return pointer !== undefined && isDescribed && objectsOf(source, storedAs, union).length === 0;
}

function checkSelectors(target: Term, text: StoredText, surroundings: Surroundings): Finding[] {
  const { union } = surroundings;
  const selectors = objectsOf(target, oa.hasSelector, union);
  const quotes = selectors.flatMap((selector) => quotesIn(selector, union));
  return quotes.flatMap((quote) => [
    ...checkWording(quote, text, surroundings),
    ...selectors.flatMap((selector) => checkPosition(selector, quote, text, surroundings)),
  ]);
}

function quotesIn(selector: Term, union: Dataset): Quote[] {
  const [prefix, suffix] = [oa.prefix, oa.suffix].map(
    (property) => literalsOf(selector, property, union)[0]?.value ?? '',
  );
  return literalsOf(selector, oa.exact, union).map(({ value }) => ({
    selector,
    exact: value,
    prefix: prefix ?? '',
    suffix: suffix ?? '',
  }));
}

function checkWording(quote: Quote, text: StoredText, surroundings: Surroundings): Finding[] {
  const { selector: subject, exact, prefix, suffix } = quote;
  const times = text.placesOf(prefix + exact + suffix).length;
  if (times === 1) return [];
  if (times > 1) return [tell({ subject, predicate: oa.exact }, several(times), surroundings)];
  if (!text.holds(exact)) {
    return [tell({ subject, predicate: oa.exact }, notInSource(text.name), surroundings)];
  }
  const isAfter = text.holds(prefix + exact);
  const predicate = isAfter ? oa.suffix : oa.prefix;
  const message = isAfter ? wrongSuffix : wrongPrefix;
  return [tell({ subject, predicate }, message(text.name), surroundings)];
}

function checkPosition(
  selector: Term,
  quote: Quote,
  text: StoredText,
  surroundings: Surroundings,
): Finding[] {
  const misplaced = misplacedBy(selector, quote, text, surroundings.union);
  if (misplaced === undefined) return [];
  const { start, end, places } = misplaced;
  const stated = { start: Number(start.value), end: Number(end.value) };
  const isStartRight = places.some((place) => place.start === stated.start);
  const wrong = isStartRight
    ? { predicate: oa.end, object: end }
    : { predicate: oa.start, object: start };
  const message = elsewhere(places, stated);
  return [tell({ subject: selector, ...wrong }, message, surroundings)];
}

/** A place that is stated for a quotation, and those at which it stands in truth. */
export interface Misplaced {
  readonly selector: Term;
  readonly start: Literal;
  readonly end: Literal;
  readonly places: readonly TextRange[];
}

/** The places of quotations that are stated wrong, though the words stand in the stored text. */
export function misplacedQuotes(
  { storedCopies }: Pick<Files, 'storedCopies'>,
  union: Dataset,
): Misplaced[] {
  const texts = storedTextsOf(storedCopies);
  return [...union.match(null, oa.hasSource)].flatMap(({ subject, object }) => {
    const text = texts.get(object.value);
    const selectors = objectsOf(subject, oa.hasSelector, union);
    const quotes = text ? selectors.flatMap((selector) => quotesIn(selector, union)) : [];
    return quotes.flatMap((quote) =>
      selectors.flatMap((selector) => (text && misplacedBy(selector, quote, text, union)) ?? []),
    );
  });
}

function misplacedBy(
  selector: Term,
  quote: Quote,
  text: StoredText,
  union: Dataset,
): Misplaced | undefined {
  const [start] = literalsOf(selector, oa.start, union);
  const [end] = literalsOf(selector, oa.end, union);
  const places = placesOf(quote, text);
  // What is missing is for the shapes to tell, and a quotation that is nowhere has been told of.
  if (start === undefined || end === undefined || places.length === 0) return undefined;
  const isRight = places.some(
    (place) => place.start === Number(start.value) && place.end === Number(end.value),
  );
  return isRight ? undefined : { selector, start, end, places };
}

/** Where the quotation stands with what surrounds it; where it stands at all, if that fits nowhere. */
function placesOf({ exact, prefix, suffix }: Quote, text: StoredText): TextRange[] {
  const inContext = text.placesOf(prefix + exact + suffix).map((start) => start + lengthOf(prefix));
  const starts = inContext.length > 0 ? inContext : text.placesOf(exact);
  return starts.map((start) => ({ start, end: start + lengthOf(exact) }));
}
