import type { Dataset } from '../../../rdf/dataset.ts';
import type { Literal, Term } from '../../../rdf/terms.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import { tell, type Surroundings } from '../../findings/place.ts';
import { hashOf } from './check-editions.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { literalsOf, objectsOf } from '../../../rdf/values.ts';

/** One sentence of an edition. */
interface Statement {
  readonly node: Term;
  readonly order: Literal;
  readonly text: Literal;
}

type Own = ReturnType<typeof ownVocabulary>;

/** An edition's sentences are numbered 1, 2, 3 …, and together they are its text. */
export function checkStatements(files: Files, union: Dataset): Finding[] {
  const own = ownVocabulary(files.vocabularyBase);
  const surroundings = { files: files.data, union };
  const editions = new Map(
    [...union.match(null, own.hasStatement)].map(({ subject }) => [subject.value, subject]),
  );
  return [...editions.values()].flatMap((edition) => {
    const nodes = objectsOf(edition, own.hasStatement, union);
    const statements = nodes.flatMap((node) => statementAt(node, own, union));
    // What a sentence lacks is for the shapes to tell.
    if (statements.length < nodes.length) return [];
    const ordered = statements.sort((one, other) => numberOf(one) - numberOf(other));
    const wrongNumber = checkNumbers(ordered, own, surroundings);
    return wrongNumber.length > 0 ? wrongNumber : checkWording(edition, ordered, own, surroundings);
  });
}

function statementAt(node: Term, own: Own, union: Dataset): Statement[] {
  const [order] = literalsOf(node, own.order, union);
  const [text] = literalsOf(node, own.text, union);
  return order && text ? [{ node, order, text }] : [];
}

function numberOf({ order }: Statement): number {
  return Number(order.value);
}

/** The first sentence whose number is not the next one. */
function checkNumbers(
  ordered: readonly Statement[],
  own: Own,
  surroundings: Surroundings,
): Finding[] {
  const at = ordered.findIndex((statement, index) => numberOf(statement) !== index + 1);
  const statement = ordered[at];
  if (statement === undefined) return [];
  const isDouble = numberOf(statement) === at;
  const message = isDouble ? doubleNumber(at) : missingNumber(at + 1, statement.order.value);
  const sought = { subject: statement.node, predicate: own.order, object: statement.order };
  return [tell(sought, message, surroundings)];
}

/** The first sentence that is not what the text goes on with; then, what the text has more. */
function checkWording(
  edition: Term,
  ordered: readonly Statement[],
  own: Own,
  surroundings: Surroundings,
): Finding[] {
  const [text] = literalsOf(edition, own.text, surroundings.union);
  // A text that has changed in place differs from its sentences too: that has been told of.
  if (text === undefined || !edition.value.endsWith(hashOf(text.value))) return [];
  let rest = withoutQuotationMarks(text.value);
  for (const { node: subject, text: object } of ordered) {
    const sentence = spaced(object.value);
    if (!`${rest} `.startsWith(`${sentence} `)) {
      return [tell({ subject, predicate: own.text, object }, otherWording, surroundings)];
    }
    rest = rest.slice(sentence.length + 1);
  }
  const sought = { subject: edition, predicate: own.hasStatement };
  return rest === '' ? [] : [tell(sought, textGoesOn, surroundings)];
}

/** Texts stand in quotation marks where the source has them so; their sentences do not. */
function withoutQuotationMarks(text: string): string {
  return spaced(text).replace(/^["'”“„’‘»«]+|["'”“„’‘»«]+$/gu, '');
}

function spaced(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

function doubleNumber(number: number): Text {
  return {
    sv: `Två meningar har nummer ${number}. Numrera dem 1, 2, 3 … i textens ordning under ”order”.`,
    en: `Two sentences have the number ${number}. Number them 1, 2, 3 … in the order of the text under “order”.`,
  };
}

function missingNumber(missing: number, found: string): Text {
  return {
    sv: `Mening ${missing} saknas: här står ${found}. Numrera meningarna 1, 2, 3 … under ”order”, eller lägg till den som fattas.`,
    en: `Sentence ${missing} is missing: the number here is ${found}. Number the sentences 1, 2, 3 … under “order”, or add the one that is missing.`,
  };
}

const otherWording: Text = {
  sv: 'Meningen under ”text” är inte det som följer här i utgåvans text. Kopiera den ordagrant därifrån, eller rätta ”order”.',
  en: 'The sentence under “text” is not what comes here in the text of the edition. Copy it from there word for word, or correct “order”.',
};

const textGoesOn: Text = {
  sv: 'Utgåvans text fortsätter efter den sista meningen. Lägg till det som saknas som egna meningar under ”hasStatement”.',
  en: 'The text of the edition goes on after the last sentence. Add what is missing as sentences of their own under “hasStatement”.',
};
