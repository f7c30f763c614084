import type { Dataset } from '../../../rdf/dataset.ts';
import { dcat } from '../../../rdf/vocabularies/catalogue-vocabulary.ts';
import type { NamedNode, Quad, Term } from '../../../rdf/terms.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { dcterms, xsd } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { tell, type Surroundings } from '../../findings/place.ts';
import { literalsOf } from '../../../rdf/values.ts';

/**
 * Dates that cannot be: things that have happened do not lie ahead, and a period whose months are known
 * (xsd:gYearMonth, which SHACL and SPARQL do not order) has days that lie in them.
 */
export function checkDates(
  { data, vocabularyBase }: Files,
  union: Dataset,
  today: Date,
): Finding[] {
  const surroundings = { files: data, union };
  const { earliestStart, latestEnd } = ownVocabulary(vocabularyBase);
  const past = [dcterms.created, dcterms.dateAccepted];
  return [
    ...past.flatMap((property) => lyingAhead(property, today, surroundings)),
    ...reversedMonths(surroundings),
    ...outsideMonth(dcat.startDate, earliestStart, surroundings),
    ...outsideMonth(dcat.endDate, latestEnd, surroundings),
  ];
}

function lyingAhead(property: NamedNode, today: Date, surroundings: Surroundings): Finding[] {
  // Where the editor is, the day may have begun already.
  const tomorrow = new Date(today.getTime() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return [...surroundings.union.match(null, property)]
    .filter(({ object }) => /^\d{4}-\d\d-\d\d/.test(object.value) && object.value > tomorrow)
    .map((quad) => tell(quad, ahead(quad.object.value), surroundings));
}

function reversedMonths(surroundings: Surroundings): Finding[] {
  return months(dcat.endDate, surroundings).flatMap((quad) => {
    const [start] = monthsOf(quad.subject, dcat.startDate, surroundings.union);
    const isReversed = start !== undefined && start > quad.object.value;
    return isReversed ? [tell(quad, endsFirst, surroundings)] : [];
  });
}

/** Days that stand for a month and lie in another. */
function outsideMonth(month: NamedNode, day: NamedNode, surroundings: Surroundings): Finding[] {
  return months(month, surroundings).flatMap((quad) =>
    literalsOf(quad.subject, day, surroundings.union)
      .filter(({ value }) => !value.startsWith(quad.object.value))
      .map((object) =>
        tell(
          { subject: quad.subject, predicate: day, object },
          elsewhere(object.value, quad.object.value),
          surroundings,
        ),
      ),
  );
}

function months(property: NamedNode, { union }: Surroundings): Quad[] {
  return [...union.match(null, property)].filter(({ object }) => isMonth(object));
}

function monthsOf(subject: Term, property: NamedNode, union: Dataset): string[] {
  return literalsOf(subject, property, union)
    .filter(isMonth)
    .map(({ value }) => value);
}

function isMonth(term: Term): boolean {
  return term.termType === 'Literal' && term.datatype.equals(xsd.gYearMonth);
}

function ahead(date: string): Text {
  return {
    sv: `Dagen ${date} har inte varit än. Rätta datumet.`,
    en: `The day ${date} has not come yet. Correct the date.`,
  };
}

function elsewhere(day: string, month: string): Text {
  return {
    sv: `Dagen ${day} ligger inte i månaden ${month}. Rätta dagen eller månaden.`,
    en: `The day ${day} does not lie in the month ${month}. Correct the day or the month.`,
  };
}

const endsFirst: Text = {
  sv: 'Perioden slutar innan den börjar. Rätta ”startMonth” eller ”endMonth”.',
  en: 'The period ends before it begins. Correct “startMonth” or “endMonth”.',
};
