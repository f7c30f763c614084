import type { Dataset } from '../../../rdf/dataset.ts';
import { labelOf } from '../../../rdf/labels.ts';
import type { Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import { writtenLanguages, type ByLanguage, type Text } from '../../../site/text.ts';
import { isPersonal } from '../../findings/people.ts';
import { explainConstraint } from './explain-constraint.ts';
import type { Result } from './result.ts';

/** What words are made from. */
export interface Speaking {
  readonly shapes: Dataset;
  readonly union: Dataset;
}

/** The words of the shape, in those of our languages that it has them in. */
export function ownWords({ messages }: Result): Partial<ByLanguage<string>> {
  const words = writtenLanguages.flatMap((language) => {
    const spoken = inLanguage(messages, language);
    return spoken === undefined ? [] : [[language, spoken] as const];
  });
  return Object.fromEntries(words);
}

/** The shape's own words, where it has them; words without a language or in another; ours for the constraint otherwise. */
export function messageOf(result: Result, speaking: Speaking): Text {
  const fallback = explainConstraint({
    component: result.component.value.replace(/^.*[#/]/, ''),
    property: propertyName(result, speaking),
    value: shownValue(result, speaking.union),
    shape: result.shape,
    shapes: speaking.shapes,
  });
  const { sv, en } = ownWords(result);
  const [other] = result.messages.map(({ value }) => value);
  return { sv: sv ?? en ?? other ?? fallback.sv, en: en ?? sv ?? other ?? fallback.en };
}

/** Names of blank nodes tell a reader nothing, and what is said about a person is not repeated. */
function shownValue({ value, focus }: Result, union: Dataset): string | undefined {
  if (value === undefined) return undefined;
  const isHidden =
    value.termType === 'BlankNode' || isPersonal(value, union) || isPersonal(focus, union);
  return isHidden ? '…' : value.value;
}

function inLanguage(messages: readonly Term[], language: string): string | undefined {
  const spoken = messages.find((term) => term.termType === 'Literal' && term.language === language);
  return spoken?.value;
}

/** What people call the property: as the shape does, else as the ontology does. */
function propertyName({ shape, path }: Result, { shapes, union }: Speaking): Text | undefined {
  const names = objectsOf(shape, sh.name, shapes);
  const [sv, en] = writtenLanguages.map(
    (language) => inLanguage(names, language) ?? (path && labelOf(path, union, [language])?.value),
  );
  const last = path?.termType === 'NamedNode' ? path.value.replace(/^.*[/#]/, '') : undefined;
  const [nameSv, nameEn] = [sv ?? en ?? last, en ?? sv ?? last];
  return nameSv === undefined || nameEn === undefined ? undefined : { sv: nameSv, en: nameEn };
}
